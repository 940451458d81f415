"""Whether a business that somebody registers is in the directory already."""

from collections.abc import Iterable
from difflib import SequenceMatcher

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import get_language

from businesses.directory.public import public_directories
from businesses.importing.matching import Candidate
from businesses.models import BusinessPage, DirectoryPage
from businesses.search.hits import Hit, HitWriter
from businesses.search.live import live_index
from businesses.search.query import SearchQuery, Sort
from quartier.geo.positions import Position
from quartier.places.addresses import found_at
from quartier.places.folding import fold

MOST = 5
LOOKED_AT = 40
ALIKE = 0.78
"""Share of equal letters from which two names may be one."""
NEAR = 150
"""Metres within which a name need not be quite as much alike."""
NEARLY_ALIKE = 0.6
LONGEST_NAME = 120


def place_of(address: str) -> Position | None:
    """Where a typed address is, if it is known."""
    known = found_at(address) if address else None
    return Position(float(known.longitude), float(known.latitude)) if known else None


def similar(request: HttpRequest, name: str, place: Position | None) -> list[Hit]:
    """Businesses that may be meant, the likeliest first; few, and often none."""
    directories = public_directories(request)
    name = name[:LONGEST_NAME].replace("\x00", "").strip()
    if not directories.pages or len(fold(name)) < 2:
        return []
    urls = directories.urls(request)
    now, language = timezone.now(), get_language() or "de"
    first, *others = (page.pk for page in directories.pages)
    questions = [SearchQuery(
        directory_id=first, also_in=frozenset(others), now=now, text=name,
        near=place, page_size=LOOKED_AT, facets=frozenset(),
    )]  # fmt: skip
    if place is not None:
        questions.append(
            SearchQuery(
                directory_id=first,
                also_in=frozenset(others),
                now=now,
                near=place,
                within=NEAR,
                page_size=LOOKED_AT,
                facets=frozenset(),
            )
        )
    found = {
        document.page_id: document
        for question in questions
        for document in live_index.search(question).hits
    }
    likely = []
    for document in found.values():
        far = place and document.position and place.distance_to(document.position)
        likeness = how_alike(name, document.name)
        if likeness >= (NEARLY_ALIKE if far is not None and far <= NEAR else ALIKE):
            likely.append((-likeness, far or 0.0, document))
    likely.sort(key=lambda one: one[:2])
    return [
        HitWriter(urls[document.directory_id], now, language, place).hit(document)
        for _likeness, _far, document in likely[:MOST]
    ]


def drafts_like(page: BusinessPage) -> Iterable[BusinessPage]:
    """Others that wait for an editor under the same name."""
    waiting = BusinessPage.objects.filter(live=False).exclude(pk=page.pk)
    return [one for one in waiting if how_alike(one.title, page.title) >= ALIKE][:MOST]


def how_alike(one: str, other: str) -> float:
    """From 0 to 1; words that only say what kind of shop it is count little."""
    first, second = (Candidate(name, None, None) for name in (one, other))
    if first.bare and first.bare == second.bare:
        return 1.0
    if first.words and second.words and first.words & second.words:
        shared = len(first.words & second.words) / max(
            len(first.words), len(second.words)
        )
        return max(shared, _letters(first.bare, second.bare))
    return _letters(first.bare, second.bare)


def _letters(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other).ratio()


def directory_for(request: HttpRequest, place: Position | None) -> DirectoryPage | None:
    """Where a new business belongs: beside its nearest neighbour, else the first one."""
    pages = public_directories(request).pages
    if not pages or place is None or len(pages) == 1:
        return pages[0] if pages else None
    nearest = {
        page.pk: min(distances)
        for page in pages
        if (distances := _distances(page, place))
    }
    return min(pages, key=lambda page: nearest.get(page.pk, float("inf")))


def _distances(directory: DirectoryPage, place: Position) -> list[float]:
    question = SearchQuery(
        directory_id=directory.pk,
        now=timezone.now(),
        near=place,
        sort=Sort.DISTANCE,
        page_size=1,
        facets=frozenset(),
    )
    return [
        place.distance_to(document.position)
        for document in live_index.search(question).hits
        if document.position
    ]
