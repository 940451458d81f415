"""Which hours are open when, looked up instead of worked out."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from typing import NamedTuple, Self
from zoneinfo import ZoneInfo

import numpy as np
import numpy.typing as npt

from businesses.search.columns.weekly import (
    Rhythm,
    near_holiday,
    rhythms,
    same_moment,
)
from quartier.hours.schedule import Schedule
from quartier.hours.states import OpenState

STATES = tuple(OpenState)
"""States by their number in columns."""

STATE_NUMBERS = {state: number for number, state in enumerate(STATES)}

OPEN_NUMBER = STATE_NUMBERS[OpenState.OPEN]
UNKNOWN_NUMBER = STATE_NUMBERS[OpenState.UNKNOWN]

UNKNOWN = -1
"""The place of a schedule that is not in a list."""

MINUTES = 1440
MOST_MOMENTS_KEPT = 64
MOST_DAYS_KEPT = 32

States = npt.NDArray[np.uint8]
Flags = npt.NDArray[np.bool_]


class DayStates(NamedTuple):
    """The states of all schedules through one day in UTC.

    `keys` (int32, ascending) are schedule * 1440 + minute of the day, `states` (uint8)
    what is true from then on. Every schedule has an entry at minute 0.
    """

    keys: npt.NDArray[np.int32]
    states: States

    @classmethod
    def of(
        cls,
        schedules: Sequence[Schedule],
        day: date,
        known: Self | None = None,
        places: Sequence[int] = (),
    ) -> Self:
        """Ask the hours engine about every schedule.

        Not about those that stand at a place of `known` states of the same day, where
        `places` gives one for each schedule.
        """
        keys: list[int] = []
        states: list[int] = []
        for number, schedule in enumerate(schedules):
            if known and places[number] != UNKNOWN:
                changes = known.of_schedule(places[number])
            else:
                changes = list(_changes(schedule, day))
            keys += [number * MINUTES + minute for minute, _ in changes]
            states += [state for _, state in changes]
        return cls(np.array(keys, np.int32), np.array(states, np.uint8))

    def followed_by(self, other: Self, schedules: int) -> Self:
        """These states, of so many schedules, and then those of the others."""
        keys = other.keys + np.int32(schedules * MINUTES)
        return type(self)(
            np.concatenate([self.keys, keys]),
            np.concatenate([self.states, other.states]),
        )

    def of_schedule(self, place: int) -> list[tuple[int, int]]:
        """The minutes at which one schedule changes, and its states from then on."""
        first, behind = self.keys.searchsorted([place * MINUTES, (place + 1) * MINUTES])
        minutes = self.keys[first:behind] - np.int32(place * MINUTES)
        states = self.states[first:behind].tolist()
        return list(zip(minutes.tolist(), states, strict=True))

    def at(self, minute: int, schedules: int) -> States:
        """The state of each of so many schedules at a minute of the day."""
        asked = np.arange(schedules, dtype=np.int32) * MINUTES + np.int32(minute)
        return self.states.take(self.keys.searchsorted(asked, side="right") - 1)


def _changes(schedule: Schedule, day: date) -> Iterator[tuple[int, int]]:
    midnight = datetime.combine(day, time(), UTC)
    states = schedule.timeline.states(midnight, midnight + timedelta(days=1))
    for moment, state in states:
        yield (moment - midnight) // timedelta(minutes=1), STATE_NUMBERS[state]


class Openings:
    """The states of a list of schedules at any moment.

    Days that are asked for as "now" are worked out once for all schedules; they can be
    kept with the index on disk (`days`, `sundays`). Any other moment is kept when it
    has been asked of each schedule but those that are the same every week.
    """

    def __init__(
        self,
        schedules: Sequence[Schedule],
        days: dict[date, DayStates] | None = None,
        sundays: dict[date, Flags] | None = None,
    ) -> None:
        self.schedules = schedules
        self.days = days or {}
        self.sundays = sundays or {}
        self._moments: dict[datetime, States] = {}
        self._changes: dict[date, list[int]] = {}

    def now(self, moment: datetime) -> States:
        """The state of each schedule (uint8) at a moment that moves on slowly."""
        in_utc = moment.astimezone(UTC)
        day = in_utc.date()
        if day not in self.days:
            make_room(self.days, MOST_DAYS_KEPT)
            self.days[day] = DayStates.of(self.schedules, day)
        return self._kept(in_utc, self.days[day])

    def at(self, moment: datetime) -> States:
        """The state of each schedule (uint8) at any moment."""
        in_utc = moment.astimezone(UTC)
        return self._kept(in_utc, self.days.get(in_utc.date()))

    def unchanged_since(self, moment: datetime) -> datetime:
        """Since when every schedule has the state of a moment; midnight in UTC at most.

        The moment's own minute if its day has not been asked for yet.
        """
        minute = moment.astimezone(UTC).replace(second=0, microsecond=0)
        day, passed = minute.date(), minute.hour * 60 + minute.minute
        if day not in self.days:
            return minute
        if day not in self._changes:
            make_room(self._changes, MOST_DAYS_KEPT)
            minutes = np.unique(self.days[day].keys % np.int32(MINUTES))
            self._changes[day] = minutes.tolist() or [0]
        changes = self._changes[day]
        last = changes[bisect_right(changes, passed) - 1]
        return minute - timedelta(minutes=passed - last)

    def on_sunday(self, sunday: date) -> Flags:
        """Which schedules open at some time on that Sunday."""
        if sunday not in self.sundays:
            make_room(self.sundays, MOST_DAYS_KEPT)
            self.sundays[sunday] = np.array(
                [
                    any(slot.state.is_open for slot in one.timeline.day(sunday).slots)
                    for one in self.schedules
                ],
                np.bool_,
            )
        return self.sundays[sunday]

    def prepare(self, first: date, days: int, known: "Openings | None" = None) -> None:
        """Work out some days and their Sundays in advance.

        What `known` ones have worked out already is taken from there.
        """
        places = known.places if known else {}
        olds = [places.get(schedule, UNKNOWN) for schedule in self.schedules]
        for number in range(days):
            day = first + timedelta(days=number)
            older = known.days.get(day) if known else None
            self.days[day] = DayStates.of(self.schedules, day, older, olds)
            if day.isoweekday() == SUNDAY:
                self.on_sunday(day)

    def grown_to(self, schedules: Sequence[Schedule]) -> "Openings":
        """The same for a longer list: what is worked out is so for the new ones too."""
        size = len(self.schedules)
        added = Openings(schedules[size:])
        days = {
            day: states.followed_by(DayStates.of(added.schedules, day), size)
            for day, states in self.days.items()
        }
        sundays = {
            day: np.concatenate([flags, added.on_sunday(day)])
            for day, flags in self.sundays.items()
        }
        return Openings(schedules, days, sundays)

    def run_out(self, day: date) -> bool:
        """Whether the day after this one has not been worked out in advance."""
        return day + timedelta(days=1) > max(self.days, default=date.min)

    @property
    def places(self) -> dict[Schedule, int]:
        """Each schedule's place in the list."""
        return {schedule: place for place, schedule in enumerate(self.schedules)}

    def _kept(self, moment: datetime, day: DayStates | None) -> States:
        minute = moment.replace(second=0, microsecond=0)
        if minute not in self._moments:
            make_room(self._moments, MOST_MOMENTS_KEPT)
            if day:
                passed = minute.hour * 60 + minute.minute
                states = day.at(passed, len(self.schedules))
            else:
                states = self._of_other_day(minute)
            self._moments[minute] = states
        return self._moments[minute]

    def _of_other_day(self, minute: datetime) -> States:
        """Weekly hours are those of a day that is worked out; the others are asked."""
        states = np.zeros(len(self.schedules), np.uint8)
        asked = np.ones(len(self.schedules), np.bool_)
        if len(self.schedules):
            one = self.schedules[0]
            zone = ZoneInfo(one.timezone)
            if same := same_moment(minute, sorted(self.days), self.days, zone):
                states = self.now(same).copy()
                calm = not (near_holiday(minute, one) or near_holiday(same, one))
                weekly = Rhythm.WEEK_AND_HOLIDAYS if calm else Rhythm.WEEK
                asked = self._rhythms > weekly
        for place in np.flatnonzero(asked).tolist():
            states[place] = STATE_NUMBERS[self.schedules[place].state(minute)]
        return states

    @cached_property
    def _rhythms(self) -> npt.NDArray[np.uint8]:
        return rhythms(self.schedules)


SUNDAY = 7


def next_sunday(day: date) -> date:
    """That day if it is a Sunday, or the first one after it."""
    return day + timedelta(days=(SUNDAY - day.isoweekday()) % 7)


def make_room(kept: dict, most: int) -> None:
    """Let the oldest entry go when there are too many."""
    if len(kept) >= most:
        del kept[next(iter(kept))]
