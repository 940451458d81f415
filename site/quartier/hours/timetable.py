"""Opening hours made ready to be asked.

The library reads them, but layer by layer (see `layers`), so that evenings that run
past midnight, fallbacks and notes come out right. Everything here is local wall-clock
time without a zone; `timeline` adds the zone.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from opening_hours import OpeningHours as LibraryHours
from opening_hours import State

from quartier.hours.holiday_rules import without_holidays
from quartier.hours.layers import after_midnight, before_midnight, split_fallbacks
from quartier.hours.notes import OPEN_END_MARK
from quartier.hours.rules import DAY, Rule, join_rules
from quartier.hours.states import OpenState

HORIZON = timedelta(days=366)
"""How far ahead a change of state is looked for."""

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Slot:
    """One stretch of a day: minutes since its 0:00, `end` above 1440 after midnight."""

    start: int
    end: int
    state: OpenState
    note: str = ""
    open_end: bool = False

    @property
    def is_whole_day(self) -> bool:
        """Whether the slot fills the day from midnight to midnight."""
        return self.start == 0 and self.end >= DAY


@dataclass(frozen=True, slots=True)
class Reading:
    """The state at one moment, and the note that the hours give for it."""

    state: OpenState
    note: str = ""
    open_end: bool = False


CLOSED = Reading(OpenState.CLOSED)


@dataclass(frozen=True, slots=True)
class DayHours:
    """What one day holds; `otherwise` is how it is outside its slots."""

    slots: tuple[Slot, ...]
    otherwise: Reading = CLOSED


class _Expression:
    """One string as the library reads it, and what of it lies after midnight."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.day = _library(before_midnight(rules))
        self.night = (
            _library(after_midnight(rules))
            if any(rule.runs_past_midnight for rule in rules)
            else None
        )

    def reading(self, wall: datetime) -> Reading:
        found = _reading(*self.day.state(wall))
        if self.night and found.state is not OpenState.OPEN:
            late = _reading(*self.night.state(wall - _ONE_DAY))
            if late.state is not OpenState.CLOSED:
                return late
        return found

    def next_boundary(self, wall: datetime) -> datetime | None:
        """When the library next reports something else, be it only a note."""
        change = self.day.next_change(wall)
        if self.night is None:
            return change
        late = self.night.next_change(wall - _ONE_DAY)
        return min(filter(None, (change, late and late + _ONE_DAY)), default=None)

    def boundaries(self, first: datetime, until: datetime) -> Iterator[datetime]:
        """Where the library reports something else, and maybe the first moment."""
        yield from (start for start, *_ in self.day.intervals(first, until))
        if self.night:
            late = self.night.intervals(first - _ONE_DAY, until - _ONE_DAY)
            yield from (start + _ONE_DAY for start, *_ in late)

    def slots(self, day: date) -> Iterator[Slot]:
        yield from _slots(self.day, day, 0)
        if self.night:
            yield from _slots(self.night, day, DAY)


class Timetable:
    """The hours of one business, valid for a year and the weeks around it."""

    def __init__(
        self,
        rules: Iterable[Rule],
        holidays: Iterable[date] = (),
        special: Iterable[Rule] = (),
    ) -> None:
        """`special` are dated rules that override the others, notes included."""
        groups = split_fallbacks(without_holidays(rules, sorted(holidays)))
        special = tuple(special)
        self._groups = [_Expression([*group, *special]) for group in groups]

    def reading(self, wall: datetime) -> Reading:
        """How it is at that wall-clock time."""
        found = CLOSED
        for group in self._groups:
            found = group.reading(wall)
            if found.state is not OpenState.CLOSED:
                break
        return found

    def next_change(self, wall: datetime) -> datetime | None:
        """When the state next becomes another; None within a year and a day."""
        state, moment = self.reading(wall).state, wall
        while moment - wall <= HORIZON:
            boundaries = [group.next_boundary(moment) for group in self._groups]
            earliest = min(filter(None, boundaries), default=None)
            if earliest is None:
                return None
            moment = earliest
            if self.reading(moment).state is not state:
                return moment
        return None

    def states(
        self, first: datetime, until: datetime
    ) -> Iterator[tuple[datetime, OpenState]]:
        """How it is from one wall-clock time to another: since when, and the state."""
        only = self._groups[0]
        if len(self._groups) == 1 and only.night is None:
            for start, _, state, note in only.day.intervals(first, until):
                yield start, _reading(state, note).state
            return
        walls = {first}.union(*(one.boundaries(first, until) for one in self._groups))
        for wall in sorted(walls):
            yield wall, self.reading(wall).state

    def day(self, day: date) -> DayHours:
        """What begins on that day; an evening's end after midnight included."""
        slots: list[Slot] = []
        for group in self._groups:
            found = _joined(group.slots(day))
            if found and found[0].is_whole_day and not found[0].state.is_open:
                return DayHours(tuple(slots), Reading(found[0].state, found[0].note))
            slots = _joined([*slots, *_uncovered(found, slots)])
        return DayHours(tuple(slots))


@lru_cache(maxsize=8192)
def _library(rules: tuple[Rule, ...]) -> LibraryHours:
    """The library's reading of the rules.

    Changes more than a year away count as none: without that limit one look into the
    future of a shop that closed for good takes over a second.
    """
    return LibraryHours(
        join_rules(rules) or "24/7 closed",
        auto_country=False,
        auto_timezone=False,
        max_interval_days=HORIZON.days,
    )


def _reading(state: State, note: str) -> Reading:
    text = note.removeprefix(OPEN_END_MARK)
    return Reading(OpenState.read(state, text), text, note != text)


def _slots(library: LibraryHours, day: date, shift: int) -> Iterator[Slot]:
    midnight = datetime.combine(day, time())
    for start, end, state, note in library.intervals(midnight, midnight + _ONE_DAY):
        found = _reading(state, note)
        if found.state is not OpenState.CLOSED:
            yield Slot(
                _minutes(start - midnight) + shift,
                _minutes(end - midnight) + shift,
                found.state,
                found.note,
                found.open_end,
            )


def _minutes(length: timedelta) -> int:
    return round(length.total_seconds() / 60)


def _joined(slots: Iterable[Slot]) -> list[Slot]:
    """Slots in order, those that touch and say the same made one."""
    joined: list[Slot] = []
    for slot in sorted(slots, key=lambda slot: slot.start):
        last = joined[-1] if joined else None
        same = last and (last.end, last.state, last.note) == (
            slot.start,
            slot.state,
            slot.note,
        )
        if last and same:
            joined[-1] = replace(last, end=slot.end, open_end=slot.open_end)
        else:
            joined.append(slot)
    return joined


def _uncovered(slots: Iterable[Slot], above: Sequence[Slot]) -> Iterator[Slot]:
    """The parts of `slots` that no slot of `above` covers."""
    for slot in slots:
        start = slot.start
        for other in above:
            if other.end <= start or other.start >= slot.end:
                continue
            if start < other.start:
                yield replace(slot, start=start, end=other.start)
            start = max(start, other.end)
        if start < slot.end:
            yield replace(slot, start=start)
