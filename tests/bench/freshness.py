"""How soon what one process publishes is found by another."""

import json
import time
from statistics import median
from threading import Thread
from urllib.parse import quote
from urllib.request import urlopen

from figures import Figures
from running_site import RunningSite

PUBLISHED = ("Zwölfuhrladen", "Quittenkammer", "Xylophonhaus", "Fjordstube", "Yakhof")
PAUSE = 2.5
"""Seconds between two publications: all processes have asked the clock by then."""

WITHIN = 2.0
LOOKS_PER_SECOND = 50
GIVE_UP_AFTER = 60
PUBLISHING = f"""
import json, time
from django.utils import timezone
from businesses.models import BusinessPage
from businesses.search import SearchQuery, live_index
page = BusinessPage.objects.live().first()
directory = page.get_parent()
live_index.open(timezone.now())
told = []
for name in {PUBLISHED!r}:
    time.sleep({PAUSE})
    page.title = name
    page.save_revision().publish()
    published = time.time()
    query = SearchQuery(directory_id=directory.pk, now=timezone.now(), text=name)
    found = [hit.name for hit in live_index.search(query).hits]
    assert name in found, found
    told.append([published, (time.time() - published) * 1e3])
print(json.dumps(told))
"""


def tell_freshness(site: RunningSite, way: str, figures: Figures) -> None:
    """Publish in a process of its own, and ask the web server until it knows."""
    found: list[float] = []
    asking = Thread(target=_ask_for_all, args=(site.port, way, found))
    asking.start()
    told = json.loads(site.manage_shell(PUBLISHING).splitlines()[-1])
    asking.join()
    assert len(found) == len(told), "not all were found"
    seconds = [
        seen - published for seen, (published, _) in zip(found, told, strict=True)
    ]
    own = [milliseconds for _, milliseconds in told]
    figures.add("Found by another process, at the latest", max(seconds), "s", WITHIN)
    figures.tell("Found by the process that published, p50", median(own), "ms")


def _ask_for_all(port: int, way: str, found: list[float]) -> None:
    until = time.monotonic() + GIVE_UP_AFTER
    for name in PUBLISHED:
        address = f"http://localhost:{port}{way.format(quote(name))}"
        while time.monotonic() < until:
            with urlopen(address, timeout=GIVE_UP_AFTER) as answer:
                if name in answer.read().decode():
                    found.append(time.time())
                    break
            time.sleep(1 / LOOKS_PER_SECOND)
