"""A timetable on the clock of one time zone: moments in, moments out.

Wall-clock hours that a clock change skips begin when the clock has moved on; hours
that it repeats count once, so a bar open "until 2:30" closes at the second 2:30.
Clock changes of one full hour on the hour are assumed, as everywhere in Europe.
"""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from quartier.hours.states import OpenState
from quartier.hours.timetable import DayHours, Reading, Timetable

_HOUR = timedelta(hours=1)
_BEFORE = timedelta(microseconds=1)


class Timeline:
    """Answers about moments; `timetables` gives the timetable of a year."""

    def __init__(self, timetables: Callable[[int], Timetable], zone: ZoneInfo) -> None:
        self._timetables = timetables
        self.zone = zone

    def reading(self, moment: datetime) -> Reading:
        """How it is at that moment."""
        wall = self._wall(moment)
        return self._timetables(wall.year).reading(wall)

    def next_change(self, moment: datetime) -> datetime | None:
        """When the state next becomes another; None within a year and a day."""
        wall = self._wall(moment)
        change = self._timetables(wall.year).next_change(wall)
        return None if change is None else self._moment(change)

    def states(
        self, first: datetime, until: datetime
    ) -> Iterator[tuple[datetime, OpenState]]:
        """How it is from one moment to another, some days at most: since when, and the
        state, which differs each time from the one before."""
        found = {first: self.reading(first).state}
        start, end = self._wall(first), self._wall(until)
        for year in range(start.year, end.year + 1):
            begin, stop = max(start, datetime(year, 1, 1)), datetime(year + 1, 1, 1)
            timetable = self._timetables(year)
            for wall, state in timetable.states(begin, min(end, stop)):
                moment = self._moment(wall)
                if first < moment < until:
                    found[moment] = state
        before = None
        for moment, state in found.items():
            if state is not before:
                yield moment, state
            before = state

    def day(self, day: date) -> DayHours:
        """What begins on that day, in wall-clock minutes."""
        return self._timetables(day.year).day(day)

    def local(self, moment: datetime) -> datetime:
        """The moment on this clock; a moment without a zone is refused."""
        if moment.tzinfo is None:
            raise ValueError("A moment needs a time zone.")
        return moment.astimezone(self.zone)

    def _wall(self, moment: datetime) -> datetime:
        local = self.local(moment)
        wall = local.replace(tzinfo=None, fold=0)
        repeated = local.utcoffset() != local.replace(fold=1).utcoffset()
        if repeated and not local.fold:
            return wall.replace(minute=0, second=0, microsecond=0) - _BEFORE
        return wall

    def _moment(self, wall: datetime) -> datetime:
        return _moment(wall, self.zone)


@lru_cache(maxsize=4096)
def _moment(wall: datetime, zone: ZoneInfo) -> datetime:
    """When a clock shows this; most hours begin and end at the same few times."""
    local = wall.replace(tzinfo=zone, fold=1)
    if local.astimezone(UTC).astimezone(zone).replace(tzinfo=None) != wall:
        past_the_gap = wall.replace(minute=0, second=0, microsecond=0) + _HOUR
        return past_the_gap.replace(tzinfo=zone)
    first = local.replace(fold=0)
    return first if first.utcoffset() == local.utcoffset() else local
