"""The dates that a rule gives, worked out by dateutil and kept within bounds."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import dropwhile, islice
from zoneinfo import ZoneInfo

from dateutil import rrule

from quartier.recurrence.rules import Frequency, Rule

FIRST_YEAR, LAST_YEAR = 1970, 2099
"""The years in which a series may have dates."""

FAR_AHEAD = 7_600
"""Years by which rules are moved for dateutil, and their dates moved back.

dateutil looks for the next date of a rule without any ("30 February, daily") up to the
year 9999, which takes seconds. Weekdays and leap years come again after 400 years, so
it may as well begin near that end.
"""


def dates(
    rule: Rule, start: datetime, end: datetime, zone: ZoneInfo
) -> Iterator[datetime]:
    """Local times from `start` to `end`, both included, that fit the rule, in order.

    `start` gives what the rule leaves open, as its time of day; it is itself a date
    only if it fits.
    """
    last = rule.last_moment(zone)
    end = min(filter(None, [end, last]))
    if end.year > LAST_YEAR:
        end = datetime(LAST_YEAR, 12, 31, 23, 59, 59)
    if end < start:
        return
    moved = _dateutil_rule(rule, start, _moved(end, FAR_AHEAD))
    found = (_moved(one, -FAR_AHEAD) for one in moved)
    yield from islice(dropwhile(lambda one: one < start, found), rule.count)


def _moved(moment: datetime, years: int) -> datetime:
    return moment.replace(year=moment.year + years)


def _dateutil_rule(rule: Rule, start: datetime, end: datetime) -> rrule.rrule:
    weekdays = rule.weekdays
    begin = start
    if rule.frequency is Frequency.WEEKLY:
        # dateutil would take the rest of the first week for the whole of it, and
        # BYSETPOS would choose from too few days.
        since = (start.weekday() - rule.week_start) % 7
        begin = start - timedelta(days=since)
    days = [rrule.weekday(one.day, one.nth or None) for one in weekdays]
    if rule.frequency is Frequency.WEEKLY and not days:
        days = [rrule.weekday(start.weekday())]
    return rrule.rrule(
        int(rule.frequency),
        dtstart=_moved(begin, FAR_AHEAD),
        interval=rule.interval,
        wkst=rule.week_start,
        until=end,
        bysetpos=rule.positions or None,
        bymonth=rule.months or None,
        bymonthday=rule.month_days or None,
        byyearday=rule.year_days or None,
        byweekno=rule.weeks or None,
        byweekday=days or None,
    )
