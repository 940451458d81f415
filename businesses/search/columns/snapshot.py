"""What the engine knows at one moment: a base, and what has changed since."""

from bisect import bisect_left
from collections.abc import Callable, Collection, Mapping
from datetime import UTC, date, datetime
from functools import cached_property

import numpy as np
import numpy.typing as npt
from django.utils import timezone

from businesses.models.category import Category
from businesses.search.analysis import AskedWord, Terms
from businesses.search.columns.columns import Columns
from businesses.search.columns.everywhere import Everywhere
from businesses.search.columns.facet_columns import Mask, Rows
from businesses.search.columns.grades import Grades
from businesses.search.columns.merging import merged_order, ranks
from businesses.search.columns.openings import States, make_room, next_sunday
from businesses.search.columns.segment import Segment
from businesses.search.columns.shown import Shown
from businesses.search.columns.shuffling import shuffled
from businesses.search.columns.worded import living_frequency, living_vocabulary
from businesses.search.curve import NOWHERE, places_on_curve
from quartier.geo.positions import Position
from quartier.places.models import District

SAMPLE = 50
MOST_MOMENTS_KEPT = 8
MOST_DIRECTORIES_KEPT = 64
_LONG_AGO = datetime.min.replace(tzinfo=UTC)

Rank = npt.NDArray[np.int32]
Turns = npt.NDArray[np.uint64]
Standing = npt.NDArray[np.uint8]

COMPLETE_FROM = 5
"""Things out of ten that a profile tells before it counts as telling much."""


class Snapshot(Shown):
    """Never changes: whoever began an answer ends it with the same documents.

    Documents are numbered through: those of the base first, then those of the overlay.
    `alive` is False for documents of the base that have changed or are gone.
    """

    def __init__(
        self,
        base: Segment,
        overlay: Segment | None,
        gone: Collection[int],
        categories: Mapping[str, Category],
        districts: Mapping[str, District],
    ) -> None:
        """`gone` are the pages whose documents in the base no longer count."""
        super().__init__()
        self.segments = [base, overlay] if overlay else [base]
        self.firsts = [0, len(base)] if overlay else [0]
        self.overlaid_from = len(base)
        self.columns: Columns = base.columns
        if overlay:
            schedules = len(base.openings.schedules)
            self.columns = base.columns.followed_by(overlay.columns, schedules)
        self.tables = (overlay or base).tables
        self.categories = categories
        self.districts = districts
        self.alive: Mask = np.ones(len(self.columns), np.bool_)
        if gone:
            pages = np.array(sorted(gone), np.int64)
            self.alive[: len(base)] = ~np.isin(base.columns.page_ids, pages)
        self._turns: dict[date | None, Turns] = {}
        self._everywhere: dict[frozenset[int], Everywhere] = {}
        self._states: dict[datetime, States] = {}
        self._standing: tuple[int, Standing] | None = None
        self._usual: tuple[datetime, Turns] | None = None
        self._unchanged = _LONG_AGO, _LONG_AGO
        self.grades: dict[tuple[AskedWord, bool], Grades] = {}

    def __len__(self) -> int:
        return len(self.columns)

    def everywhere(self, directory_ids: frozenset[int]) -> Everywhere:
        """All documents of these directories."""
        if directory_ids not in self._everywhere:
            make_room(self._everywhere, MOST_DIRECTORIES_KEPT)
            known = self.tables.directories.known(directory_ids)
            size = len(self.tables.directories)
            mask = self.columns.directories.having(known, size) & self.alive
            self._everywhere[directory_ids] = Everywhere(
                self.columns, self.tables, mask, self._sample(mask)
            )
        return self._everywhere[directory_ids]

    def _sample(self, found: Mask) -> tuple[Position, ...]:
        """Some fifty positions from all over a set of documents."""
        rows = self.along_curve(found & (self.columns.lats != NOWHERE))
        return sample_of(self.columns, rows)

    def along_curve(self, found: Mask) -> Rows:
        """The documents of a set as they follow each other on the curve."""
        rows = np.flatnonzero(found)
        if len(self.segments) == 1:
            return rows
        return rows[np.argsort(self._curve_ranks.take(rows))]

    @cached_property
    def _curve_ranks(self) -> Rank:
        """For each document its place on the curve; a base alone lies in this order."""
        keys = places_on_curve(self.columns.lats, self.columns.lons)
        pages, size = self.columns.page_ids, len(self.segments[0])
        rows, places = list(range(size, len(self))), []
        for row in rows:
            first = int(keys[:size].searchsorted(keys[row]))
            behind = int(keys[:size].searchsorted(keys[row], side="right"))
            same_place = pages[first:behind].searchsorted(pages[row])
            places.append(first + int(same_place))
        return ranks(merged_order(np.arange(size), rows, places))

    @cached_property
    def name_ranks(self) -> Rank:
        """For each document its place in the order of names."""
        base = self.segments[0]
        order = base.name_order.astype(np.intp)
        if len(self.segments) == 1:
            return ranks(order)
        overlay, pages = self.segments[1], self.columns.page_ids

        def name_and_page(place: int) -> tuple[str, int]:
            return base.names[place], pages.item(order.item(place))

        places = [
            bisect_left(
                range(len(order)),
                (name, overlay.columns.page_ids.item(row)),
                key=name_and_page,
            )
            for name, row in zip(overlay.names, overlay.name_order, strict=True)
        ]
        rows = (overlay.name_order + np.int32(len(base))).tolist()
        return ranks(merged_order(order, rows, places))

    def turns(self, day: date | None) -> Turns:
        """For each document its number in the shuffled order of a day, or of all.

        Below 2**40, so that among 100,000 documents hardly ever two have the same.
        """
        if day not in self._turns:
            for other in [one for one in self._turns if one is not None]:
                del self._turns[other]
            salt = day.toordinal() if day else 0
            self._turns[day] = shuffled(self.columns.page_ids, salt) >> np.uint64(24)
        return self._turns[day]

    def usual_order(
        self, minute: datetime, among_equals: Callable[[Rows], Turns]
    ) -> Turns:
        """The order in which equals come for whoever asks from nowhere in particular.

        Worked out for all documents, so that a question has but to pick its own; kept
        until another minute is asked for.
        """
        if self._usual is None or self._usual[0] != minute:
            self._usual = minute, among_equals(np.arange(len(self)))
        return self._usual[1]

    def standing(self, fresh_from: int) -> Standing:
        """One for a profile that nobody has confirmed since a day, one if it says
        little: how much later each document comes for it."""
        if self._standing is None or self._standing[0] != fresh_from:
            stale = self.columns.confirmed_on < fresh_from
            bare = self.columns.completeness < COMPLETE_FROM
            self._standing = fresh_from, stale.astype(np.uint8) + bare
        return self._standing[1]

    @cached_property
    def vocabulary(self) -> Terms:
        """The words of all documents that are alive."""
        return living_vocabulary(self.segments, self.firsts, self.alive)

    def frequency(self, word: str) -> int:
        """How many documents have a word, counted anew for each field."""
        return living_frequency(word, self.segments, self.firsts, self.alive)

    def states(self, moment: datetime, *, moving: bool) -> States:
        """The state of each document, a number of `STATES`; see `Openings`.

        `moving` moments are those of the clock, others those that somebody chose. A
        state holds for whole minutes.
        """
        moment = moment.replace(second=0, microsecond=0)
        if moment not in self._states:
            make_room(self._states, MOST_MOMENTS_KEPT)
            states = [
                one.openings.now(moment) if moving else one.openings.at(moment)
                for one in self.segments
            ]
            of_documents = np.concatenate(states).take(self.columns.schedules)
            self._states[moment] = of_documents
        return self._states[moment]

    def unchanged_since(self, moment: datetime) -> datetime:
        """Since when all documents have the states of a moment of the clock.

        Kept for its minute, unless it is that very minute: then the day may have been
        unknown yet.
        """
        known, since = self._unchanged
        if known != moment:
            since = max(one.openings.unchanged_since(moment) for one in self.segments)
            if since < moment:
                self._unchanged = moment, since
        return since

    def open_on_sunday(self, now: datetime) -> Mask:
        """Documents that open at some time on this or the next Sunday."""
        sunday = next_sunday(timezone.localdate(now))
        flags = [one.openings.on_sunday(sunday) for one in self.segments]
        return np.concatenate(flags).take(self.columns.schedules)


def sample_of(columns: Columns, along_curve: Rows) -> tuple[Position, ...]:
    """Some fifty positions of documents that follow each other on the curve."""
    some = along_curve[:: len(along_curve) // SAMPLE + 1].tolist()
    positions = map(columns.position, some)
    return tuple(position for position in positions if position)
