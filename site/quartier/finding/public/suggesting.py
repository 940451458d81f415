"""What the search box of every page suggests: shops and everything else, by kind."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language

from businesses.directory.public import public_directories
from businesses.directory.suggesting import asked, said, written
from businesses.directory.typed import clean_text
from businesses.directory.words import LONGEST_QUESTION
from businesses.search.live import live_index
from businesses.search.marking import Marker, fold
from businesses.search.suggestions import Suggestion, suggestions
from quartier.finding.index.answering import FoundAnswer, FoundHit
from quartier.finding.index.live import live_found
from quartier.finding.public.shown import ShownHit, shown

MOST = 9
MOST_FOUND = 4
"""Of these besides shops, categories, tags, streets and districts."""

MOST_OF_A_KIND = 2
LONGEST_HINT = 60


NO_DIRECTORY = 0
"""No directory has this key, so nothing is found there."""


def suggestions_payload(
    request: HttpRequest, text: str, now: datetime
) -> dict[str, Any]:
    """Suggestions in their groups, and the sentence that a screen reader says."""
    language = get_language() or settings.LANGUAGE_CODE
    public = public_directories(request)
    directory = public.pages[0] if public.pages else None
    url = public.urls(request)[directory.pk] if directory else ""
    query, more = asked(text, [directory.pk if directory else NO_DIRECTORY], now)
    words = query.text or clean_text(text, LONGEST_QUESTION)
    with live_index.current(query) as engine, live_found.current() as snapshot:
        question = engine.asked(words)
        is_mistyped = any(map(engine.is_mistyped, question.words))
        answer = FoundAnswer(snapshot, question, public.root, now, guesses=is_mistyped)
        hits = [] if answer.is_partial else answer.best(MOST_FOUND, MOST_OF_A_KIND)
        called_so = {hit.kind for hit in hits if answer.is_called_so(hit.kind)}
    marker = Marker(word.text for word in question.words)
    found = [
        (hit, _written(hit, line, marker))
        for hit, line in zip(hits, shown(hits, now), strict=True)
    ]
    shops = suggestions(query, MOST - len(hits), language)
    if any(_begins(one, question.folded) for one in shops):
        called_so = set()
    listed = [
        *_in_order(pair for pair in found if pair[0].kind in called_so),
        *written(shops, url, more, language),
        *_in_order(pair for pair in found if pair[0].kind not in called_so),
    ]
    return {"said": said(len(listed), language), "suggestions": listed}


def _begins(one: Suggestion, folded: str) -> bool:
    """Whether a suggestion begins with what was typed."""
    return fold(one.label).startswith(folded)


def _in_order(
    found: Iterable[tuple[FoundHit, Mapping[str, Any]]],
) -> Iterator[Mapping[str, Any]]:
    """Kind by kind."""
    for _hit, line in sorted(found, key=lambda pair: pair[0].kind.place):
        yield line


def _written(hit: FoundHit, line: ShownHit, marker: Marker) -> Mapping[str, Any]:
    return {
        "kind": hit.kind.key,
        "group": str(hit.kind.label),
        "label": line.title,
        "marks": marker.marks(line.title),
        "hint": _hint(hit, line),
        "icon": line.icon,
        "url": line.url,
        "lang": line.lang,
    }


def _hint(hit: FoundHit, line: ShownHit) -> str:
    """What tells a thing from others of its name."""
    if line.when:
        place = line.where if hit.kind.takes_place else ""
        return " · ".join(filter(None, (line.when, place)))
    return line.summary if len(line.summary) <= LONGEST_HINT else line.where
