"""The directory for one visitor at one moment."""

from dataclasses import replace
from datetime import datetime
from itertools import chain
from typing import TYPE_CHECKING

from django.utils.functional import cached_property
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from businesses.directory.addresses import Addresses
from businesses.directory.chips import ActiveFilter, Chips
from businesses.directory.facets import Facet, Facets
from businesses.directory.form import WHENEVER, DirectoryForm
from businesses.directory.ground import MapFrame, map_frame
from businesses.directory.pager import Pages
from businesses.directory.reasons import reasons
from businesses.directory.sorting import SortOption, sort_options
from businesses.directory.spoken import OtherMeaning, other_meanings, spoken_notices
from businesses.directory.way_on import (
    RelatedCategory,
    WayOn,
    mail_about_missing,
    related,
    ways_on,
)
from businesses.directory.words import NAMES
from businesses.search.analysis import Condition, as_written
from businesses.search.documents import Document
from businesses.search.hits import Hit, HitWriter
from businesses.search.live import live_index
from businesses.search.query import SearchQuery
from businesses.search.result import SearchResult
from businesses.search.suggestions import all_categories, related_categories
from businesses.search.understanding import Understood, understood

if TYPE_CHECKING:
    from django.http import QueryDict

    from businesses.models import DirectoryPage


class DirectoryView:
    """What the template knows as `search`; `query` is the form as it was filled in."""

    def __init__(
        self,
        directory: "DirectoryPage",
        url: str,
        data: "QueryDict",
        now: datetime,
        *,
        explains: bool = False,
    ) -> None:
        """`explains`: each hit says why it stands where it stands."""
        self.directory = directory
        self.explains = explains
        self.url = url
        self.query = DirectoryForm(data, now)
        at = self.query.open_at or now
        self.writer = HitWriter(url, at, get_language() or "de", self.query.near)

    @cached_property
    def result(self) -> SearchResult:
        """The answer of the index."""
        return live_index.search(self.question)

    @cached_property
    def understood(self) -> Understood:
        """What is typed and chosen, with the conditions among the words."""
        meant = understood(self.query.search_query(self.directory.pk))
        return meant.whenever_open() if self.query.offen == WHENEVER else meant

    @property
    def asks_for_open(self) -> bool:
        """Whether the words do; then no button of the form says when."""
        return Condition.OPEN_NOW in self.understood.conditions

    @property
    def question(self) -> SearchQuery:
        """What the index is asked."""
        return self.understood.query

    area_name = "ausschnitt"
    """Name of the form's field that takes the visible part of the map."""

    @property
    def area(self) -> str:
        """The part of the map that is asked for, "west,south,east,north"."""
        return self.query.ausschnitt

    @cached_property
    def addresses(self) -> Addresses:
        """The ways on from here."""
        ignored = self.result.ignored
        return Addresses(self.url, self.query, ignored, explains=self.explains)

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
        chips = Chips(self.query, self._facets, self.addresses, self.understood)
        return list(chips)

    @property
    def takes_words_freely(self) -> bool:
        """Whether there is something to say of what the words were taken for."""
        result = self.result
        is_guess = bool(result.guessed) or result.is_partial
        return is_guess and bool(result.shown_total or result.correction)

    @cached_property
    def meant(self) -> str:
        """The question as it may have been meant; empty if it was clear."""
        meant = self.result.correction
        if not meant or self.result.shown_total or not self.ways_on:
            return meant
        nearest = self.ways_on[0].documents
        texts = ((one.name, one.category.name, *one.tags) for one in nearest)
        return as_written(meant, chain.from_iterable(texts))

    @property
    def correction_url(self) -> str:
        """Where what may have been meant is found; typed conditions stay typed."""
        words = f"{self.meant} {self.understood.words_of_conditions}".strip()
        return self.addresses.asking_here(words) if self.meant else ""

    @property
    def other_meanings(self) -> list[OtherMeaning]:
        """Where words are taken for a name: what they say as a condition."""
        return other_meanings(self.understood, self.addresses)

    @cached_property
    def ways_on(self) -> list[WayOn]:
        """Where nothing is found: what is found with less asked for."""
        if self.result.shown_total:
            return []
        return ways_on(self.active_filters, self.understood, self.addresses)

    @cached_property
    def nearest_hits(self) -> list[Hit]:
        """Where nothing is found: what comes nearest, without the strictest filter."""
        nearest = self.ways_on[0].documents if self.ways_on else ()
        return [self.writer.hit(document) for document in nearest]

    @cached_property
    def related_categories(self) -> list[RelatedCategory]:
        """Categories of which the words speak, where nothing is found for them."""
        return related(related_categories(self.question), self.addresses)

    @property
    def all_categories(self) -> list[RelatedCategory]:
        """All there are, for when nothing else leads on."""
        if self.ways_on or self.related_categories:
            return []
        return related(all_categories(self.question), self.addresses)

    @property
    def mail_about_missing(self) -> str:
        """The rest of a mailto link by which visitors tell of a missing business."""
        return mail_about_missing(self.query.q)

    @property
    def unfiltered_url(self) -> str:
        """The same words, but nothing chosen; typed conditions are taken out."""
        return self.addresses.asking(self.question.text)

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
        labels = (
            self._facets.label(NAMES[field], value)
            for field, value in self.result.ignored
        )
        ignored = ", ".join(labels)
        unknown = _("Diese Auswahl gibt es hier nicht: %(values)s.")
        return [
            *self.query.notices,
            *spoken_notices(self.understood),
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
        hits = [self.writer.hit(document) for document in documents]
        if not self.explains:
            return hits
        found = live_index.explain(self.question, [hit.id for hit in hits])
        return [
            replace(hit, reasons=tuple(reasons(found[hit.id], self.question.text)))
            for hit in hits
            if hit.id in found
        ]
