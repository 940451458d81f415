"""Hours that are the same every week: a week that is worked out tells all others."""

import re
from collections.abc import Container, Iterable, Sequence
from datetime import UTC, date, datetime, timedelta
from enum import IntEnum
from zoneinfo import ZoneInfo

import numpy as np
import numpy.typing as npt

from quartier.hours.schedule import Schedule

_DAYS_AND_TIMES = re.compile(r"(?:Mo|Tu|We|Th|Fr|Sa|Su|PH|off|closed|[0-9:,;/ -])*")
"""Hours without months, dates, weeks, seasons, school holidays, notes, or the sun."""

A_DAY = timedelta(days=1)


class Rhythm(IntEnum):
    """What a schedule goes by."""

    WEEK = 0
    WEEK_AND_HOLIDAYS = 1
    OTHER = 2


def rhythms(schedules: Sequence[Schedule]) -> npt.NDArray[np.uint8]:
    """What each of them goes by; those of another place by something else."""
    place = _place(schedules[0]) if schedules else None
    return np.fromiter(
        (_rhythm(one) if _place(one) == place else Rhythm.OTHER for one in schedules),
        np.uint8,
        len(schedules),
    )


def _place(schedule: Schedule) -> tuple[str, str, str]:
    return schedule.country, schedule.land, schedule.timezone


def _rhythm(schedule: Schedule) -> Rhythm:
    if schedule.special_days or not _DAYS_AND_TIMES.fullmatch(schedule.hours):
        return Rhythm.OTHER
    return Rhythm.WEEK_AND_HOLIDAYS if "PH" in schedule.hours else Rhythm.WEEK


def same_moment(
    moment: datetime, days: Iterable[date], known: Container[date], zone: ZoneInfo
) -> datetime | None:
    """When clocks show the same on one of these days, and it is the same weekday.

    In UTC, on a `known` day of UTC; None if there is none, or a clock change near.
    """
    local = moment.astimezone(zone)
    if _has_clock_change(local.date(), zone):
        return None
    for day in days:
        if day.weekday() == local.weekday() and not _has_clock_change(day, zone):
            same = datetime.combine(day, local.timetz()).astimezone(UTC)
            if same.date() in known:
                return same
    return None


def near_holiday(moment: datetime, schedule: Schedule) -> bool:
    """Whether there is a public holiday on that day, or on one beside it."""
    day = moment.astimezone(ZoneInfo(schedule.timezone)).date()
    return any(map(schedule.region.holiday, (day - A_DAY, day, day + A_DAY)))


def _has_clock_change(day: date, zone: ZoneInfo) -> bool:
    """On that day, or in the night before."""
    evening, morning = (
        datetime(one.year, one.month, one.day, tzinfo=zone).utcoffset()
        for one in (day - A_DAY, day + A_DAY)
    )
    return evening != morning
