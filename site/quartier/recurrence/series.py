"""A series of dates: its rule and what differs from it."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from quartier.recurrence.errors import RecurrenceError
from quartier.recurrence.expansion import FIRST_YEAR, LAST_YEAR, dates
from quartier.recurrence.rules import Rule

DAY = timedelta(days=1)
LONGEST = timedelta(days=366)
MOST_EXCEPTIONS = 500
"""Dates that may be added, left out or changed, each."""


@dataclass(frozen=True)
class Change:
    """One date that differs; `original` is the local time at which it would begin.

    None of `start` (local) and `length` says that it stays as in the series.
    """

    original: datetime
    start: datetime | None = None
    length: timedelta | None = None
    is_cancelled: bool = False
    place: str = ""


@dataclass(frozen=True)
class Occurrence:
    """One date of a series, in the zone of the series; `end` is None if it is open.

    All-day dates begin at midnight and end at the midnight after.
    """

    original: datetime
    start: datetime
    end: datetime | None
    change: Change | None = None

    @property
    def is_cancelled(self) -> bool:
        """Whether it was called off."""
        return self.change is not None and self.change.is_cancelled

    def overlaps(self, since: datetime, until: datetime) -> bool:
        """Whether any of it lies from `since` on and before `until`."""
        begins = self.start < until
        return begins and (self.start >= since or (self.end or self.start) > since)


@dataclass(frozen=True)
class Series:
    """Dates that come again, or just one if there is no rule.

    `start`, `extra` and `left_out` are local times without a zone: a weekly meeting at
    15:00 stays at 15:00 when the clocks change. So does its end: `length` is counted on
    the clock. With a rule, `start` is a date only if it fits the rule; `aligned` moves
    it to the first that does, without changing any date.
    """

    start: datetime
    length: timedelta | None
    zone: ZoneInfo
    is_all_day: bool = False
    rule: Rule | None = None
    extra: frozenset[datetime] = frozenset()
    left_out: frozenset[datetime] = frozenset()
    changes: tuple[Change, ...] = field(default=())

    def __post_init__(self) -> None:
        """Raise RecurrenceError for what makes no sense."""
        locals_ = [self.start, *self.extra, *self.left_out]
        locals_ += [change.start or change.original for change in self.changes]
        if any(one.tzinfo for one in locals_):
            raise TypeError("Series are written in local time")
        if not all(FIRST_YEAR <= one.year <= LAST_YEAR for one in locals_):
            raise RecurrenceError(
                _("Termine gehen hier von %(first)d bis %(last)d.")
                % {"first": FIRST_YEAR, "last": LAST_YEAR}
            )
        if self.length is not None and not timedelta(0) <= self.length <= LONGEST:
            raise RecurrenceError(
                _("Das Ende liegt vor dem Beginn oder mehr als ein Jahr danach.")
            )
        if max(map(len, (self.extra, self.left_out, self.changes))) > MOST_EXCEPTIONS:
            raise RecurrenceError(_("Diese Reihe hat zu viele Ausnahmen."))
        if self.is_all_day and (
            any(one.time() != time.min for one in locals_)
            or not self.length
            or self.length % DAY
        ):
            raise RecurrenceError(_("Ganztägige Termine dauern ganze Tage."))

    def originals(self, end: datetime) -> Iterator[datetime]:
        """Planned local beginnings up to `end`, without those left out, in order."""
        if self.rule is None:
            planned = {self.start} | self.extra
        else:
            planned = {*dates(self.rule, self.start, end, self.zone), *self.extra}
        yield from sorted(one for one in planned - self.left_out if one <= end)

    def aligned(self) -> "Series":
        """The same dates, with the first of its rule as start (as calendars expect).

        Raises RecurrenceError if the rule gives no date at all.
        """
        if self.rule is None:
            return self
        far = datetime(LAST_YEAR, 12, 31)
        first = next(dates(self.rule, self.start, far, self.zone), None)
        if first is None:
            raise RecurrenceError(_("Diese Regel ergibt keinen einzigen Termin."))
        return replace(self, start=first)

    def between(self, since: datetime, until: datetime) -> list[Occurrence]:
        """What goes on from `since` on and before `until`, moments with a zone.

        The first comes first. Cancelled dates are among them and say so; changes of
        dates that the series doesn't have count for nothing.
        """
        changes = {change.original: change for change in self.changes}
        end = until.astimezone(self.zone).replace(tzinfo=None) + DAY
        planned = self.originals(max([end, *changes]))
        found = (self._occurrence(one, changes.get(one)) for one in planned)
        within = [one for one in found if one.overlaps(since, until)]
        return sorted(within, key=lambda one: (one.start, one.original))

    def changed(self) -> list[Occurrence]:
        """The dates that differ, by their planned beginnings."""
        changes = {change.original: change for change in self.changes}
        if not changes:
            return []
        planned = [one for one in self.originals(max(changes)) if one in changes]
        return [self._occurrence(one, changes[one]) for one in planned]

    def coming(self, now: datetime, most: int) -> list[Occurrence]:
        """The next dates that are not over, in order, at most so many."""
        found: list[Occurrence] = []
        for years in (1, 10, LAST_YEAR):
            until = min(now.year + years, LAST_YEAR)
            found = self.between(now, datetime(until, 12, 31, tzinfo=self.zone))
            if len(found) >= most:
                break
        return found[:most]

    def _occurrence(self, original: datetime, change: Change | None) -> Occurrence:
        start, length = original, self.length
        if change is not None:
            start = change.start or original
            length = length if change.length is None else change.length
        end = None if length is None else self._end(start, length)
        return Occurrence(original, self.instant(start), end, change)

    def _end(self, start: datetime, length: timedelta) -> datetime:
        """On the clock; where the clock skips it, so long after the beginning."""
        begun, end = self.instant(start).astimezone(UTC), self.instant(start + length)
        if end.astimezone(UTC) > begun:
            return end
        return (begun + length).astimezone(self.zone)

    def instant(self, local: datetime) -> datetime:
        """A local time in the zone of the series.

        One that is skipped in spring is as long after midnight as ever (02:30 is then
        shown as 03:30), one that comes twice in autumn is the first (RFC 5545, 3.3.5).
        """
        return local.replace(tzinfo=self.zone)
