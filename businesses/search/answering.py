"""From one question to its answer."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TypeVar

from django.utils import timezone

from businesses.models.category import Category
from businesses.search.bitsets import bitset, members, members_in_order, union
from businesses.search.catalogue import Catalogue
from businesses.search.documents import Document
from businesses.search.facets import Selections, all_of
from businesses.search.openness import States
from businesses.search.query import FACETS, SearchQuery, Sort
from businesses.search.ranking import ranks
from businesses.search.result import (
    ANY_TIME,
    CHOSEN_TIME,
    NOW,
    OPEN,
    Counts,
    SearchResult,
)
from quartier.hours.states import OpenState
from quartier.places.models import District

Record = TypeVar("Record", Category, District)

EVERYTHING = -1
"""The set of all numbers."""


class Answering:
    """One question to one catalogue; the sets on the way are properties."""

    def __init__(self, catalogue: Catalogue, query: SearchQuery) -> None:
        self.catalogue = catalogue
        self.query = query

    def result(self, version: int) -> SearchResult:
        """The whole answer."""
        found, unknown = self._ordered(self.found), self._ordered(self.unknown)
        size = self.query.page_size
        num_pages = max(1, -(-(len(found) + len(unknown)) // size))
        page = min(max(self.query.page, 1), num_pages)
        first, behind = (page - 1) * size, page * size
        skipped = len(found)
        facets = {facet: self._counts(facet) for facet in FACETS}
        facets[OPEN] = self._open_counts()
        return SearchResult(
            hits=self._documents(found[first:behind]),
            unknown_hours_hits=self._documents(
                unknown[max(first - skipped, 0) : max(behind - skipped, 0)]
            ),
            total=len(found),
            unknown_hours_total=len(unknown),
            all_total=self.everywhere.bit_count(),
            open_total=facets[OPEN][NOW],
            page=page,
            num_pages=num_pages,
            facets=facets,
            points=tuple(self._points()),
            categories=self._in_use("categories", self.catalogue.categories),
            districts=self._in_use("districts", self.catalogue.districts),
            sample=self.catalogue.sample(self.query.directory_id),
            ignored=tuple(self.catalogue.facets.ignored(self.query.filters)),
            version=version,
        )

    @cached_property
    def everywhere(self) -> int:
        """All documents of the directory."""
        return self.catalogue.in_directory(self.query.directory_id)

    @cached_property
    def ranks(self) -> list[int]:
        """The documents that match the text, by rank; empty without a text."""
        names, vocabulary = self.catalogue.names, self.catalogue.vocabulary
        return ranks(self.query.text, names, vocabulary)

    @cached_property
    def candidates(self) -> int:
        """What matches text and box, before any filter."""
        found = self.everywhere
        if self.ranks:
            found &= union(self.ranks)
        if box := self.query.box:
            found &= bitset(
                number
                for number in members(found)
                if (position := self._document(number).position)
                and box.contains(position)
            )
        return found

    @cached_property
    def chosen(self) -> Selections:
        """What each field with a chosen value leaves."""
        return self.catalogue.facets.selections(self.query.filters)

    @cached_property
    def states(self) -> States:
        """Who is in which state now."""
        return self.catalogue.openness.now(self.query.now)

    @cached_property
    def chosen_states(self) -> States | None:
        """The states at the time that is asked for."""
        moment = self.query.open_at
        if moment is None:
            return None
        is_now = moment == self.query.now
        return self.states if is_now else self.catalogue.openness.at(moment)

    @cached_property
    def open_then(self) -> int:
        """Who is open at the time that is asked for; all if none is."""
        states = self.chosen_states
        return EVERYTHING if states is None else states[OpenState.OPEN]

    @cached_property
    def matching(self) -> int:
        """What fits everything but the hours."""
        return self.candidates & all_of(self.chosen)

    @cached_property
    def found(self) -> int:
        """What fits everything."""
        return self.matching & self.open_then

    @cached_property
    def unknown(self) -> int:
        """What would fit, if only somebody had told us the hours."""
        states = self.chosen_states
        return self.matching & states[OpenState.UNKNOWN] if states else 0

    def _counts(self, facet: str) -> Counts:
        others = self.candidates & all_of(self.chosen, besides=facet)
        return self.catalogue.facets.counts(facet, others & self.open_then)

    def _open_counts(self) -> dict[str, int]:
        open_now = self.matching & self.states[OpenState.OPEN]
        counts = {ANY_TIME: self.matching.bit_count(), NOW: open_now.bit_count()}
        if self.chosen_states:
            counts[CHOSEN_TIME] = self.found.bit_count()
        return counts

    def _ordered(self, found: int) -> list[int]:
        query, orders = self.query, self.catalogue.orders
        if query.sort is Sort.DISTANCE and query.near:
            return orders.nearest(found, query.near)
        if query.sort is Sort.NAME:
            return members_in_order(found, orders.by_name())
        if query.sort is Sort.TURN:
            return members_in_order(found, orders.by_turn())
        of_today = orders.of_day(timezone.localdate(query.now))
        return [
            number
            for rank in self.ranks or [EVERYTHING]
            if rank & found
            for number in members_in_order(rank & found, of_today)
        ]

    def _points(self) -> Iterator[tuple[Document, OpenState]]:
        if not self.query.points_cap:
            return
        shown = self.found | self.unknown
        along_curve = members_in_order(shown, self.catalogue.orders.along_curve())
        state_of = {
            number: state
            for state, documents in (self.chosen_states or self.states).items()
            for number in members(documents & shown)
        }
        documents = self.catalogue.documents
        for number in along_curve[: self.query.points_cap]:
            if document := documents[number]:
                yield document, state_of[number]

    def _in_use(self, facet: str, records: dict[str, Record]) -> dict[str, Record]:
        return {slug: records[slug] for slug in self.catalogue.facets.values(facet)}

    def _documents(self, numbers: Iterable[int]) -> tuple[Document, ...]:
        return tuple(map(self._document, numbers))

    def _document(self, number: int) -> Document:
        document = self.catalogue.documents[number]
        if document is None:
            raise LookupError(number)
        return document
