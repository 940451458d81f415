"""The answer of an index."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from businesses.models.category import Category
from businesses.search.documents import Document
from quartier.geo.positions import Position
from quartier.hours.states import OpenState
from quartier.places.models import District

ANY_TIME = "any"
NOW = "now"
CHOSEN_TIME = "chosen"
"""The values of the facet of opening hours."""

YES = "yes"
"""The one value of facets that are a question."""

DISTANCES = (300, 600, 1_000, 2_000, 5_000)
"""Metres, the values of the facet of distances."""

Counts = Mapping[str, int]


class PointTexts(NamedTuple):
    """What a point on the map is called, and the last part of its page's address."""

    name: str
    slug: str


@dataclass(frozen=True, kw_only=True)
class Points:
    """Businesses for a map, column by column, neighbours mostly next to each other.

    `lats` and `lons` are whole steps of 1e-5 degrees, `categories` slugs.
    """

    page_ids: Sequence[int] = ()
    lats: Sequence[int] = ()
    lons: Sequence[int] = ()
    categories: Sequence[str] = ()
    states: Sequence[OpenState] = ()
    texts: Sequence[PointTexts] = ()

    def __len__(self) -> int:
        return len(self.page_ids)


class Cluster(NamedTuple):
    """Businesses near each other on a map; `page_id` if it is a single one."""

    size: int
    position: Position
    page_id: int | None


@dataclass(frozen=True, kw_only=True)
class SearchResult:
    """What was found, and what the next choice would find.

    With an `open_at` in the query, `hits` and `total` are the open ones; those that
    match otherwise but whose hours nobody knows follow in `unknown_hours_hits`, on
    the same run of pages. `facets` counts by field and value: how many this value
    alone would give in place of what is now chosen in that field; what the values of
    categories and districts stand for is in `categories` and `districts`. Values that
    no business has are no filter; they stand in `ignored` as (field, value).
    `points` come with their state at the time that is asked for, or now. `sample` is
    a handful of positions from all over the directory. `guessed` are words of the
    question for which similar ones stand in, `correction` is what may have been meant;
    `is_partial`: nothing has all words, these have most of them.
    """

    hits: tuple[Document, ...]
    unknown_hours_hits: tuple[Document, ...] = ()
    total: int
    unknown_hours_total: int = 0
    all_total: int
    open_total: int
    page: int = 1
    num_pages: int = 1
    facets: Mapping[str, Counts] = field(default_factory=dict)
    points: Points = Points()
    categories: Mapping[str, Category] = field(default_factory=dict)
    districts: Mapping[str, District] = field(default_factory=dict)
    sample: tuple[Position, ...] = ()
    ignored: tuple[tuple[str, str], ...] = ()
    guessed: tuple[str, ...] = ()
    correction: str = ""
    is_partial: bool = False
    version: int = 0

    @property
    def shown_total(self) -> int:
        """Everything that the list and the map show."""
        return self.total + self.unknown_hours_total
