"""The question: what a page, a map or a feed wants to know of one directory."""

from dataclasses import dataclass, fields
from datetime import datetime
from enum import StrEnum

from django.utils.functional import cached_property

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

    Categories and districts are slugs, tags words, languages ISO 639 codes;
    wheelchair and payment take the values of `businesses.choices`; campaigns are the
    keys of joint actions.
    """

    categories: frozenset[str] = frozenset()
    districts: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    wheelchair: frozenset[str] = frozenset()
    payment: frozenset[str] = frozenset()
    campaigns: frozenset[str] = frozenset()


FACETS = tuple(field.name for field in fields(Filters))

OPEN = "open"
"""The facet of opening hours at one moment."""

SUNDAYS = "sundays"
"""The facet of those that open on the coming Sunday."""

DISTANCE = "distance"
"""The facet of those that are near."""

USUAL_FACETS = frozenset({*FACETS, OPEN})


@dataclass(frozen=True, kw_only=True)
class SearchQuery:
    """One question. `now` and `open_at` are moments with a time zone.

    Directories of `also_in` are asked together with `directory_id`, as if they were
    one. `only` are the pages among which is searched; None: all of them.
    `open_at` is `now` for "open now". `near` is where distances start, `within` how
    many metres are near enough. `on_sundays` asks for those that open on the coming
    Sunday. Pages count from 1; one beyond the last is answered with the last. Points
    are those of all pages, up to `points_cap`. `facets` are those to be counted.
    """

    directory_id: int
    now: datetime
    text: str = ""
    filters: Filters = Filters()
    open_at: datetime | None = None
    on_sundays: bool = False
    near: Position | None = None
    within: float | None = None
    box: Bounds | None = None
    sort: Sort = Sort.RELEVANCE
    page: int = 1
    page_size: int = 24
    points_cap: int = 0
    facets: frozenset[str] = USUAL_FACETS
    also_in: frozenset[int] = frozenset()
    only: frozenset[int] | None = None

    @cached_property
    def directory_ids(self) -> frozenset[int]:
        """All directories that are asked."""
        return self.also_in | {self.directory_id}
