"""In which order documents come, as one number for each: the smallest is the first."""

from collections.abc import Iterator
from datetime import date, timedelta

import numpy as np
import numpy.typing as npt
from django.utils import timezone
from django.utils.functional import cached_property

from businesses.search.columns.columns import FIRST_DAY
from businesses.search.columns.facet_columns import Rows
from businesses.search.columns.matching import Matches
from businesses.search.columns.narrowing import Narrowing
from businesses.search.columns.openings import OPEN_NUMBER, States
from businesses.search.columns.snapshot import COMPLETE_FROM, Snapshot, Turns
from businesses.search.explanation import Lateness
from businesses.search.query import SearchQuery, Sort

Keys = npt.NDArray[np.uint64] | npt.NDArray[np.int32]

CLOSED_IS_LATER = 4
FAR_IS_LATER = ((300, 0), (1_000, 1), (3_000, 2))
"""Metres, and by how much a business within them comes later; 3 beyond."""

FARTHEST_IS_LATER = 3
"""How much later a business comes among equals: see `Ordering.lateness`."""

FRESH_FOR = timedelta(days=365)

_TIERS_FROM = np.uint64(48)
"""The bit from which on tiers stand; below them is the order of equals."""

FARTHEST = 4e7
"""Metres around the earth."""


class Ordering:
    """The order that one question asks for."""

    def __init__(
        self,
        snapshot: Snapshot,
        query: SearchQuery,
        matches: Matches | None,
        narrowing: Narrowing,
    ) -> None:
        self._snapshot = snapshot
        self._query = query
        self._matches = matches
        self._narrowing = narrowing

    @cached_property
    def _today(self) -> date:
        return timezone.localdate(self._query.now, timezone.get_default_timezone())

    def keys(self, rows: Rows) -> Keys:
        """The numbers of some documents."""
        snapshot, metres = self._snapshot, self._narrowing.metres
        if self._query.sort is Sort.NAME:
            return snapshot.name_ranks.take(rows)
        if self._query.sort is Sort.TURN:
            return snapshot.turns(None).take(rows)
        if self._query.sort is Sort.DISTANCE and metres is not None:
            return _by_distance(metres.take(rows), snapshot.turns(None).take(rows))
        if metres is None:
            minute = self._query.now.replace(second=0, microsecond=0)
            usual = snapshot.usual_order(minute, self._among_equals)
            keys = usual.take(rows)
        else:
            keys = self._among_equals(rows)
        if self._matches is None:
            return keys
        return keys | self._matches.tiers.take(rows).astype(np.uint64) << _TIERS_FROM

    def _among_equals(self, rows: Rows) -> Turns:
        """The order of documents that match equally well."""
        lateness = self.lateness(rows).astype(np.uint64) << np.uint64(40)
        return lateness | self._snapshot.turns(self._today).take(rows)

    def lateness(self, rows: Rows) -> npt.NDArray[np.uint8]:
        """How much later documents come than their equals: 0 to 9, summed up.

        Open now counts most, then near; a profile that nobody has confirmed for a year
        and one that says little come a little later each.
        """
        states = self._states().take(rows)
        late = np.where(states == OPEN_NUMBER, 0, CLOSED_IS_LATER).astype(np.uint8)
        late += self._snapshot.standing(self._fresh_from).take(rows)
        if self._narrowing.metres is not None:
            limits = [metres for metres, _ in FAR_IS_LATER]
            steps = [late for _, late in FAR_IS_LATER] + [FARTHEST_IS_LATER]
            zones = np.searchsorted(limits, self._narrowing.metres.take(rows))
            late += np.array(steps, np.uint8).take(zones)
        return late

    def reasons(self, row: int) -> Iterator[Lateness]:
        """What of that holds for one document."""
        columns = self._snapshot.columns
        states, metres = self._states(), self._narrowing.metres
        if states.item(row) != OPEN_NUMBER:
            yield Lateness.CLOSED
        if metres is not None and metres.item(row) > FAR_IS_LATER[0][0]:
            yield Lateness.FAR
        if columns.confirmed_on.item(row) < self._fresh_from:
            yield Lateness.NOT_CONFIRMED
        if columns.completeness.item(row) < COMPLETE_FROM:
            yield Lateness.INCOMPLETE

    def _states(self) -> States:
        return self._snapshot.states(self._query.now, moving=True)

    @property
    def _fresh_from(self) -> int:
        return (self._today - FRESH_FOR - FIRST_DAY).days


def first_of(keys: Keys, rows: Rows, first: int, behind: int) -> list[int]:
    """The documents from one place to another in the order of their keys."""
    if behind < len(rows) // 4:
        nearest = keys.argpartition(behind)[:behind]
        keys, rows = keys[nearest], rows[nearest]
    order: list[int] = rows[keys.argsort()[first:behind]].tolist()
    return order


def _by_distance(metres: npt.NDArray[np.float64], turns: Turns) -> Turns:
    """Distances in millimetres; those equally far away, or nowhere, stay shuffled."""
    steps = np.minimum(metres, FARTHEST) * 1_000
    return steps.astype(np.uint64) << np.uint64(28) | turns >> np.uint64(12)
