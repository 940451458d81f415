"""The rule of a series as values, and as the text that calendars exchange."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from enum import IntEnum
from zoneinfo import ZoneInfo

from dateutil import rrule

DAY_NAMES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
"""The weekdays of iCalendar; Monday is 0, as in Python."""


class Frequency(IntEnum):
    """How often a rule begins anew; the values are dateutil's."""

    YEARLY = rrule.YEARLY
    MONTHLY = rrule.MONTHLY
    WEEKLY = rrule.WEEKLY
    DAILY = rrule.DAILY


@dataclass(frozen=True, order=True)
class Weekday:
    """A weekday, Monday being 0; `nth` of its month or year, -1 the last, 0 each."""

    day: int
    nth: int = 0

    def __str__(self) -> str:
        return f"{self.nth or ''}{DAY_NAMES[self.day]}"


@dataclass(frozen=True)
class Rule:
    """A rule of at most one date a day.

    Read texts with `reading.read_rule`, which refuses what RFC 5545 forbids. A date
    as `until` holds for the whole of that day, a datetime is UTC or local.
    """

    frequency: Frequency
    interval: int = 1
    count: int | None = None
    until: date | datetime | None = None
    weekdays: tuple[Weekday, ...] = ()
    month_days: tuple[int, ...] = ()
    year_days: tuple[int, ...] = ()
    weeks: tuple[int, ...] = ()
    months: tuple[int, ...] = ()
    positions: tuple[int, ...] = ()
    week_start: int = 0

    def __str__(self) -> str:
        """The value of an RRULE property."""
        return ";".join(f"{name}={value}" for name, value in self._parts() if value)

    def last_moment(self, zone: ZoneInfo) -> datetime | None:
        """The latest local time a date may begin at; None without an end."""
        until = self.until
        if not isinstance(until, datetime):
            return None if until is None else datetime.combine(until, time(23, 59, 59))
        if until.tzinfo is None:
            return until
        return until.astimezone(zone).replace(tzinfo=None)

    def _parts(self) -> Iterable[tuple[str, str]]:
        yield "FREQ", self.frequency.name
        yield "INTERVAL", str(self.interval) if self.interval > 1 else ""
        yield "COUNT", str(self.count or "")
        yield "UNTIL", _until_text(self.until)
        yield "BYMONTH", _joined(self.months)
        yield "BYWEEKNO", _joined(self.weeks)
        yield "BYYEARDAY", _joined(self.year_days)
        yield "BYMONTHDAY", _joined(self.month_days)
        yield "BYDAY", _joined(self.weekdays)
        yield "BYSETPOS", _joined(self.positions)
        yield "WKST", DAY_NAMES[self.week_start] if self.week_start else ""


def _joined(values: Iterable[object]) -> str:
    return ",".join(map(str, values))


def _until_text(until: date | datetime | None) -> str:
    if until is None:
        return ""
    if not isinstance(until, datetime):
        return f"{until:%Y%m%d}"
    if until.tzinfo is None:
        return f"{until:%Y%m%dT%H%M%S}"
    return f"{until.astimezone(UTC):%Y%m%dT%H%M%SZ}"
