"""From one question to its answer."""

from collections.abc import Iterable, Iterator
from math import ceil

import numpy as np
from django.utils.functional import cached_property

from businesses.search.analysis import Asked, as_written, correction
from businesses.search.columns.distances import inside
from businesses.search.columns.facet_columns import Mask, Rows
from businesses.search.columns.matching import Matches, Matching
from businesses.search.columns.narrowing import Narrowing
from businesses.search.columns.openings import OPEN_NUMBER, UNKNOWN_NUMBER, States
from businesses.search.columns.ordering import Ordering, first_of
from businesses.search.columns.pointing import points
from businesses.search.columns.snapshot import Snapshot
from businesses.search.documents import Document
from businesses.search.query import DISTANCE, FACETS, OPEN, SUNDAYS, SearchQuery
from businesses.search.result import (
    ANY_TIME,
    CHOSEN_TIME,
    DISTANCES,
    NOW,
    YES,
    Counts,
    Points,
    SearchResult,
)


class Answering:
    """One question to one snapshot; what is found on the way are properties."""

    def __init__(self, snapshot: Snapshot, query: SearchQuery, asked: Asked) -> None:
        self.snapshot = snapshot
        self.query = query
        self.asked = asked
        self.everywhere = snapshot.everywhere(query.directory_ids)
        self.narrowing = Narrowing(snapshot, query)

    def result(self, version: int) -> SearchResult:
        """The whole answer."""
        snapshot, size = self.snapshot, self.query.page_size
        total, unknown_total = len(self.found_rows), len(self.unknown_rows)
        num_pages = max(1, ceil((total + unknown_total) / size))
        page = min(max(self.query.page, 1), num_pages)
        first, behind = (page - 1) * size, page * size
        hits = self._hits(self.found_rows, first, behind)
        return SearchResult(
            hits=hits,
            unknown_hours_hits=self._hits(
                self.unknown_rows, max(first - total, 0), max(behind - total, 0)
            ),
            total=total,
            unknown_hours_total=unknown_total,
            all_total=self.everywhere.total,
            open_total=self.open_total,
            page=page,
            num_pages=num_pages,
            facets=dict(self._facets()),
            points=self._points(),
            categories={
                slug: snapshot.categories[slug]
                for slug in self.everywhere.counts["categories"]
            },
            districts={
                slug: snapshot.districts[slug]
                for slug in self.everywhere.counts["districts"]
            },
            sample=self.everywhere.sample,
            ignored=self.narrowing.ignored,
            guessed=self._guessed(),
            correction=self._correction(hits),
            is_partial=self.matches is not None and self.matches.is_partial,
            version=version,
        )

    def first_rows(self, most: int) -> list[int]:
        """The numbers of the first hits; none if all are partial."""
        if self.matches and self.matches.is_partial:
            return []
        return self._first(self.found_rows, 0, most)

    @cached_property
    def matches(self) -> Matches | None:
        """What matches the text; None if the question has no words."""
        return self.matching_words.matches if self.asked.readings else None

    @cached_property
    def matching_words(self) -> Matching:
        """The search for the words of the text."""
        return Matching(self.snapshot, self.asked, self.everywhere.mask)

    @cached_property
    def candidates(self) -> Mask:
        """What matches text, box and the choice of pages, before any filter."""
        found = self.matches.mask if self.matches else self.everywhere.mask
        if self.query.box:
            found = found & inside(self.query.box, self.snapshot.columns)
        if self.query.only is not None:
            pages = np.array(sorted(self.query.only), np.int64)
            found = found & np.isin(self.snapshot.columns.page_ids, pages)
        return found

    @cached_property
    def matching(self) -> Mask:
        """What fits everything but the hours."""
        return self.narrowing.left(self.candidates)

    @cached_property
    def states(self) -> States:
        """The state of each document now."""
        return self.snapshot.states(self.query.now, moving=True)

    @cached_property
    def chosen_states(self) -> States | None:
        """The states at the time that is asked for."""
        moment = self.query.open_at
        if moment is None or moment == self.query.now:
            return self.states if moment else None
        return self.snapshot.states(moment, moving=False)

    @cached_property
    def found_rows(self) -> Rows:
        """What fits everything."""
        return self._open_then(self.matching).nonzero()[0]

    @cached_property
    def unknown_rows(self) -> Rows:
        """What would fit, if only somebody had told us the hours."""
        if self.chosen_states is None:
            return np.empty(0, np.intp)
        return np.flatnonzero(self.matching & (self.chosen_states == UNKNOWN_NUMBER))

    @cached_property
    def open_total(self) -> int:
        """How many that fit everything but the hours are open now."""
        return int(np.count_nonzero(self.matching & (self.states == OPEN_NUMBER)))

    @cached_property
    def ordering(self) -> Ordering:
        """The order of the hits."""
        return Ordering(self.snapshot, self.query, self.matches, self.narrowing)

    def _open_then(self, found: Mask) -> Mask:
        if self.chosen_states is None:
            return found
        return found & (self.chosen_states == OPEN_NUMBER)

    def _facets(self) -> Iterator[tuple[str, Counts]]:
        wanted = self.query.facets
        for facet in FACETS:
            if facet in wanted:
                yield facet, self._counts(facet)
        if OPEN in wanted:
            yield OPEN, self._open_counts()
        if SUNDAYS in wanted:
            rows = self._rows_besides(SUNDAYS)
            on_sunday = self.snapshot.open_on_sunday(self.query.now).take(rows)
            yield SUNDAYS, {YES: int(np.count_nonzero(on_sunday))}
        if DISTANCE in wanted and self.narrowing.metres is not None:
            metres = self.narrowing.metres.take(self._rows_besides(DISTANCE))
            yield (
                DISTANCE,
                {str(one): int(np.count_nonzero(metres <= one)) for one in DISTANCES},
            )

    def _counts(self, facet: str) -> Counts:
        rows = self._rows_besides(facet)
        if len(rows) == self.everywhere.total:
            return self.everywhere.counts[facet]
        return self.everywhere.counts_of(facet, rows)

    def _rows_besides(self, facet: str) -> Rows:
        """What fits everything but one condition."""
        if facet not in self.narrowing.masks:
            return self.found_rows
        others = self.narrowing.left(self.candidates, besides=facet)
        return np.flatnonzero(self._open_then(others))

    def _open_counts(self) -> Counts:
        fitting = int(np.count_nonzero(self.matching))
        counts = {ANY_TIME: fitting, NOW: self.open_total}
        if self.chosen_states is not None:
            counts[CHOSEN_TIME] = len(self.found_rows)
        return counts

    def _hits(self, rows: Rows, first: int, behind: int) -> tuple[Document, ...]:
        return self.snapshot.documents(self._first(rows, first, behind))

    def _first(self, rows: Rows, first: int, behind: int) -> list[int]:
        """From one place to another in their order."""
        if first >= min(behind, len(rows)):
            return []
        return first_of(self.ordering.keys(rows), rows, first, behind)

    def _correction(self, hits: Iterable[Document]) -> str:
        """The question as it may have been meant, spelled as the hits spell it."""
        if self.matches is None or not (
            self.matches.guessed or self.matches.is_partial
        ):
            return ""
        words = self.snapshot.vocabulary
        mended = correction(
            self.asked, words, lambda number: self.snapshot.frequency(words[number])
        )
        texts = (
            text
            for hit in hits
            for text in (hit.name, *hit.tags, hit.category.name, hit.street_line)
        )
        return as_written(mended, texts) if mended else ""

    def _guessed(self) -> tuple[str, ...]:
        guessed = self.matches.guessed if self.matches else ()
        return tuple(word.text for word in self.asked.words if word in guessed)

    @cached_property
    def shown(self) -> Mask:
        """Everything that list and map show."""
        states = self.chosen_states
        if states is None:
            return self.matching
        return self.matching & np.isin(states, (OPEN_NUMBER, UNKNOWN_NUMBER))

    def _points(self) -> Points:
        if not self.query.points_cap:
            return Points()
        states = self.states if self.chosen_states is None else self.chosen_states
        return points(self.snapshot, self.shown, states, self.query.points_cap)
