"""Which businesses are open: kept until the next one opens or closes."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from heapq import heappop, heappush
from itertools import count

from quartier.hours.schedule import Schedule
from quartier.hours.states import OpenState

UNCHANGED_FOR = timedelta(days=30)
"""When to look again at hours that never change."""

CLOCKS_DIFFER = timedelta(minutes=1)
"""A question that is older than the one before by less than this is not a step back."""

MOST_MOMENTS_KEPT = 64

States = Mapping[OpenState, int]
"""Bit sets of documents by state; every document is in exactly one."""


class Openness:
    """Documents by their state at a moment. Those with the same hours count as one."""

    def __init__(self) -> None:
        self._documents: dict[Schedule, int] = {}
        self._moments: dict[datetime, States] = {}
        self._clock: datetime | None = None
        self._states: States = dict.fromkeys(OpenState, 0)
        self._current: dict[Schedule, OpenState] = {}
        self._changes: list[tuple[datetime, int, Schedule]] = []
        self._unsure: set[Schedule] = set()
        self._order = count()

    def add(self, number: int, schedule: Schedule) -> None:
        """The document of this number has these hours."""
        self._documents[schedule] = self._documents.get(schedule, 0) | 1 << number
        self._changed(schedule)

    def remove(self, number: int, schedule: Schedule) -> None:
        """The document of this number no longer has these hours."""
        remaining = self._documents.pop(schedule) & ~(1 << number)
        if remaining:
            self._documents[schedule] = remaining
        self._changed(schedule)

    def now(self, moment: datetime) -> States:
        """The states at a moment that moves on with the clock.

        Costs nothing as long as nobody opens or closes; a clock that was set back
        costs one look at every schedule.
        """
        clock = self._clock or moment
        if moment < clock - CLOCKS_DIFFER:
            self._start_over()
            clock = moment
        self._clock = moment = max(moment, clock)
        while self._changes and self._changes[0][0] <= moment:
            _, _, schedule = heappop(self._changes)
            self._unsure.add(schedule)
        if self._unsure:
            self._look_again(moment)
        return self._states

    def at(self, moment: datetime) -> States:
        """The states at any moment; the latest moments asked for are kept."""
        if moment not in self._moments:
            if len(self._moments) >= MOST_MOMENTS_KEPT:
                del self._moments[next(iter(self._moments))]
            states = dict.fromkeys(OpenState, 0)
            for schedule, documents in self._documents.items():
                states[schedule.state(moment)] |= documents
            self._moments[moment] = states
        return self._moments[moment]

    def _start_over(self) -> None:
        self._current.clear()
        self._changes.clear()
        self._unsure = set(self._documents)

    def _changed(self, schedule: Schedule) -> None:
        self._unsure.add(schedule)
        self._moments.clear()

    def _look_again(self, moment: datetime) -> None:
        for schedule in self._unsure:
            if schedule not in self._documents:
                self._current.pop(schedule, None)
                continue
            state, until = schedule.state_until(moment)
            self._current[schedule] = state
            change = until or moment + UNCHANGED_FOR
            heappush(self._changes, (change, next(self._order), schedule))
        self._unsure = set()
        states = dict.fromkeys(OpenState, 0)
        for schedule, state in self._current.items():
            states[state] |= self._documents[schedule]
        self._states = states
