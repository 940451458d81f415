"""Short lists for other pages, from the same index as the directory."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import get_language

from businesses.search.documents import Document
from businesses.search.hits import Hit, HitWriter
from businesses.search.live import live_index
from businesses.search.query import SearchQuery, Sort
from quartier.geo.positions import Position

if TYPE_CHECKING:
    from businesses.models import BusinessPage, DirectoryPage

NO_FACETS: frozenset[str] = frozenset()


def nearby(
    page: "BusinessPage", limit: int = 6, now: datetime | None = None
) -> list[Hit]:
    """The businesses next to one, the nearest first; none if it has no position."""
    here, directory = page.position, page.get_parent()
    if here is None:
        return []
    now = now or timezone.now()
    query = SearchQuery(
        directory_id=directory.pk,
        now=now,
        near=here,
        sort=Sort.DISTANCE,
        page_size=limit + 1,
        facets=NO_FACETS,
    )
    others = [
        document
        for document in live_index.search(query).hits
        if document.page_id != page.pk and document.position
    ]
    return _hits(others[:limit], directory, now, here)


def open_now(
    directory: "DirectoryPage",
    limit: int,
    near: Position | None = None,
    now: datetime | None = None,
) -> list[Hit]:
    """Businesses that are open, the nearest first, or others every day."""
    now = now or timezone.now()
    query = SearchQuery(
        directory_id=directory.pk,
        now=now,
        open_at=now,
        near=near,
        sort=Sort.DISTANCE if near else Sort.RELEVANCE,
        page_size=limit,
        facets=NO_FACETS,
    )
    return _hits(live_index.search(query).hits, directory, now, near)


def rotation(
    directory: "DirectoryPage", day: date, limit: int, now: datetime | None = None
) -> list[Hit]:
    """A few businesses for one day; from day to day everybody gets a turn."""
    now = now or timezone.now()
    query = SearchQuery(
        directory_id=directory.pk,
        now=now,
        sort=Sort.TURN,
        page_size=limit,
        facets=NO_FACETS,
    )
    pages = {0: live_index.search(query)}
    total = pages[0].total
    chosen = []
    for turn in range(min(limit, total)):
        page, place = divmod((day.toordinal() * limit + turn) % total, limit)
        if page not in pages:
            pages[page] = live_index.search(replace(query, page=page + 1))
        chosen.append(pages[page].hits[place])
    return _hits(chosen, directory, now)


def chosen(
    directory: "DirectoryPage", pages: Collection[int], now: datetime
) -> list[Hit]:
    """Those of some businesses, by their keys, that everybody can find."""
    query = SearchQuery(
        directory_id=directory.pk,
        now=now,
        sort=Sort.TURN,
        page_size=max(len(pages), 1),
        facets=NO_FACETS,
        only=frozenset(pages),
    )
    return _hits(live_index.search(query).hits, directory, now)


def _hits(
    documents: list[Document] | tuple[Document, ...],
    directory: "DirectoryPage",
    now: datetime,
    near: Position | None = None,
) -> list[Hit]:
    url = directory.get_url() or ""
    writer = HitWriter(url, now, get_language() or "de", near)
    return [writer.hit(document) for document in documents]
