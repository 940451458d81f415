"""The question: what a page, a map or a feed wants to know of one directory."""

from dataclasses import dataclass, fields
from datetime import datetime
from enum import StrEnum

from quartier.geo.positions import Bounds, Position


class Sort(StrEnum):
    """In which order hits come."""

    RELEVANCE = "relevance"
    NAME = "name"
    DISTANCE = "distance"
    TURN = "turn"
    """A shuffled order that stays the same, for taking turns."""


@dataclass(frozen=True, kw_only=True)
class Filters:
    """Chosen values. One of them must fit for each field that has any.

    Categories and districts are slugs, tags words, languages ISO 639 codes, and
    wheelchair values those of `businesses.choices.Wheelchair`.
    """

    categories: frozenset[str] = frozenset()
    districts: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    wheelchair: frozenset[str] = frozenset()


FACETS = tuple(field.name for field in fields(Filters))


@dataclass(frozen=True, kw_only=True)
class SearchQuery:
    """One question. `now` and `open_at` are moments with a time zone.

    `open_at` is `now` for "open now". `near` is where distances start. Pages count
    from 1; one beyond the last is answered with the last. Points are those of all
    pages, up to `points_cap`.
    """

    directory_id: int
    now: datetime
    text: str = ""
    filters: Filters = Filters()
    open_at: datetime | None = None
    near: Position | None = None
    box: Bounds | None = None
    sort: Sort = Sort.RELEVANCE
    page: int = 1
    page_size: int = 24
    points_cap: int = 0
