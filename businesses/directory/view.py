"""The directory for one visitor at one moment."""

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.functional import cached_property
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from businesses.directory.addresses import Addresses
from businesses.directory.chips import ActiveFilter, active_filters
from businesses.directory.facets import Facet, Facets
from businesses.directory.form import DirectoryForm
from businesses.directory.ground import MapFrame, map_frame
from businesses.directory.pager import Pages
from businesses.directory.sorting import SortOption, sort_options
from businesses.search.documents import Document
from businesses.search.hits import Hit, HitWriter
from businesses.search.live import live_index
from businesses.search.result import SearchResult

if TYPE_CHECKING:
    from django.http import QueryDict

    from businesses.models import DirectoryPage


class DirectoryView:
    """What the template knows as `search`; `query` is the form as it was filled in."""

    def __init__(
        self, directory: "DirectoryPage", url: str, data: "QueryDict", now: datetime
    ) -> None:
        self.directory = directory
        self.url = url
        self.query = DirectoryForm(data, now)
        at = self.query.open_at or now
        self.writer = HitWriter(url, at, get_language() or "de", self.query.near)

    @cached_property
    def result(self) -> SearchResult:
        """The answer of the index."""
        return live_index.search(self.query.search_query(self.directory.pk))

    area_name = "ausschnitt"
    """Name of the form's field that takes the visible part of the map."""

    @property
    def area(self) -> str:
        """The part of the map that is asked for, "west,south,east,north"."""
        return self.query.ausschnitt

    @cached_property
    def addresses(self) -> Addresses:
        """The ways on from here."""
        return Addresses(self.url, self.query, self.result.ignored)

    @cached_property
    def hits(self) -> list[Hit]:
        """The hits of this page."""
        return self._written(self.result.hits)

    @cached_property
    def unknown_hours_hits(self) -> list[Hit]:
        """On the last pages: those that fit, but nobody knows when they are open."""
        return self._written(self.result.unknown_hours_hits)

    @property
    def total(self) -> int:
        """How many fit."""
        return self.result.total

    @property
    def unknown_hours_total(self) -> int:
        """How many would fit if we knew when they are open."""
        return self.result.unknown_hours_total

    @property
    def all_total(self) -> int:
        """How many the directory holds."""
        return self.result.all_total

    @property
    def open_total(self) -> int:
        """How many of those that fit are open now."""
        return self.result.open_total

    @cached_property
    def facets(self) -> list[Facet]:
        """The filters with their counts."""
        return list(self._facets)

    @cached_property
    def active_filters(self) -> list[ActiveFilter]:
        """What is chosen, to be taken back one by one."""
        return list(active_filters(self.query, self._facets, self.addresses))

    @property
    def reset_url(self) -> str:
        """The whole directory; empty where nothing is chosen."""
        return self.addresses.reset

    @cached_property
    def pages(self) -> Pages:
        """This page and the others."""
        return Pages(self.result.page, self.result.num_pages, self.addresses.page)

    @cached_property
    def sort_options(self) -> list[SortOption]:
        """The orders to choose from."""
        return sort_options(self.query, self.addresses)

    @property
    def map_url(self) -> str:
        """The points of this view."""
        return self.addresses.points

    @cached_property
    def notices(self) -> list[str]:
        """What visitors should know of their own words."""
        ignored = ", ".join(value for _field, value in self.result.ignored)
        unknown = _("Diese Auswahl gibt es hier nicht: %(values)s.")
        return [
            *self.query.notices,
            *([unknown % {"values": ignored}] if ignored else []),
        ]

    @cached_property
    def map(self) -> MapFrame:
        """The frame of the map."""
        return map_frame(self.map_url, self.result.sample)

    @cached_property
    def _facets(self) -> Facets:
        return Facets(self.query, self.result)

    def _written(self, documents: tuple[Document, ...]) -> list[Hit]:
        return [self.writer.hit(document) for document in documents]
