"""A busy neighbourhood put into the search across everything; `manage.py shell` runs it."""

import json
import random
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import product
from typing import Any

from clock import percentile
from django.test import RequestFactory
from django.utils import timezone
from plausible_town import plausible_town, trades
from workload import Workload

from businesses.directory import suggesting
from businesses.models import DirectoryPage
from businesses.models.search_document import SearchClock, held_reading
from home.models import FrontPage
from quartier.finding.documents import Found, Moment
from quartier.finding.index.live import live_found
from quartier.finding.models import FoundDocument
from quartier.finding.public import suggesting as finding

DATES, PAGES, CAMPAIGNS = 2_000, 500, 60
EVERY_THIRD = 3
"""Of the dates come again each week."""

WHAT = (
    "Treff",
    "Kurs",
    "Fest",
    "Werkstatt",
    "Beratung",
    "Frühstück",
    "Lesung",
    "Abend",
)
WHOM = ("für alle", "für Familien", "für Mütter", "am Markt", "im Hof", "mit Musik")
SENTENCE = "Kommen Sie vorbei, bringen Sie Fragen und gern auch die Nachbarn mit."
TEXTS = 150
"""Typed letter by letter."""


def fill() -> None:
    """Documents without pages, whose titles are made of goods, occasions and people."""
    goods = sorted({good for trade in trades() for good in trade.goods})
    words = [" ".join(some) for some in product(goods, WHAT, WHOM)]
    random.Random(2).shuffle(words)
    titles, sequence = iter(words), SearchClock.objects.tick()
    counts = {
        "events.event": DATES,
        "home.page": PAGES,
        "campaigns.campaign": CAMPAIGNS,
    }
    FoundDocument.objects.bulk_create(
        FoundDocument(
            source=source,
            object_id=10_000_000 + number,
            record=_found(number, next(titles), source).record(),
            sequence=sequence,
        )
        for source, count in counts.items()
        for number in range(count)
    )


def _found(number: int, title: str, source: str) -> Found:
    return Found(
        object_id=number,
        root=FrontPage.objects.get().url_path,
        address=f"{source}/{number}/",
        title=title,
        language="de",
        summary=SENTENCE,
        text=f"{title}. {SENTENCE} " * 4,
        where="Perspektivhaus, Lange Straße 12, Nordhof",
        moments=tuple(_moments(number)) if source == "events.event" else (),
    )


def _moments(number: int) -> Iterator[Moment]:
    first = timezone.now().replace(minute=0) + timedelta(hours=number)
    for week in range(60 if number % EVERY_THIRD == 0 else 1):
        start = first + timedelta(weeks=week)
        yield Moment.between(start, start + timedelta(hours=2))


def print_times(slug: str, shops: int) -> None:
    """Milliseconds on a core of suggestions for each letter, both ways in turn."""
    directory = DirectoryPage.objects.get(slug=slug)
    request = RequestFactory(SERVER_NAME="localhost").get("/suche/")
    now = timezone.now()
    url = directory.get_url(request) or ""
    texts = [one.query.text for one in Workload(plausible_town(shops)).questions()]
    random.Random(3).shuffle(texts)
    ways: dict[str, Callable[[str], Any]] = {
        "directory": lambda text: suggesting.suggestions_payload(
            directory.pk, url, text, now
        ),
        "everything": lambda text: finding.suggestions_payload(request, text, now),
    }
    times: dict[str, list[float]] = {name: [] for name in ways}
    for text in ["warm", *texts[:TEXTS]]:
        for letters in range(1, len(text) + 1):
            for name, way in ways.items():
                held_reading.get(SearchClock.objects.read)
                start = time.thread_time()
                way(text[:letters])
                if text != "warm":
                    times[name].append((time.thread_time() - start) * 1e3)
    start = time.thread_time()
    live_found._index.rebuild(live_found._index._entries)
    building = (time.thread_time() - start) * 1e3
    print(
        json.dumps(
            {
                "p50": {name: percentile(some, 0.5) for name, some in times.items()},
                "p95": {name: percentile(some, 0.95) for name, some in times.items()},
                "building": building,
                "documents": DATES + PAGES + CAMPAIGNS,
            }
        )
    )
