"""Opening hours for search engines, as schema.org has them.

https://schema.org/OpeningHoursSpecification: `closes` before `opens` means after
midnight; a day closed altogether is 00:00 to 00:00 and one without closing 00:00 to
23:59 (https://developers.google.com/search/docs/appearance/structured-data/local-business).
Only opening that needs no appointment is said.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING, Any

from quartier.hours.rules import DAY, clock
from quartier.hours.states import OpenState
from quartier.hours.timetable import DayHours, Slot
from quartier.hours.week import PATTERN_WEEKS, usual_week

if TYPE_CHECKING:
    from quartier.hours.schedule import Schedule

_NAMES = "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"
_CLOSED = (("00:00", "00:00"),)

Times = tuple[tuple[str, str], ...]


def opening_hours(schedule: "Schedule", today: date) -> dict[str, Any]:
    """The usual week, and each day of the next five weeks that differs from it."""
    week = [_times(hours) for hours in usual_week(schedule.usual, today)]
    special = list(_special(schedule, today, week))
    found = {
        "openingHoursSpecification": list(_regular(week)),
        "specialOpeningHoursSpecification": special,
    }
    return {name: value for name, value in found.items() if value}


def _regular(week: list[Times]) -> Iterator[dict[str, Any]]:
    weekdays: dict[tuple[str, str], list[str]] = {}
    for name, times in zip(_NAMES, week, strict=True):
        for time in times:
            weekdays.setdefault(time, []).append(name)
    for (opens, closes), names in weekdays.items():
        yield _specification(opens, closes) | {"dayOfWeek": names}


def _special(
    schedule: "Schedule", today: date, week: list[Times]
) -> Iterator[dict[str, Any]]:
    days = [today + timedelta(days=number) for number in range(7 * PATTERN_WEEKS)]
    differing = [
        (day, times)
        for day in days
        if (times := _times(schedule.timeline.day(day))) != week[day.weekday()]
    ]
    numbered = enumerate(differing)
    for (_start, times), run in groupby(
        numbered, key=lambda item: (item[1][0] - timedelta(days=item[0]), item[1][1])
    ):
        span = [day for _number, (day, _times) in run]
        for opens, closes in times or _CLOSED:
            yield _specification(opens, closes) | {
                "validFrom": span[0].isoformat(),
                "validThrough": span[-1].isoformat(),
            }


def _specification(opens: str, closes: str) -> dict[str, Any]:
    return {"@type": "OpeningHoursSpecification", "opens": opens, "closes": closes}


def _times(hours: DayHours) -> Times:
    return tuple(
        _opens_and_closes(slot) for slot in hours.slots if slot.state is OpenState.OPEN
    )


def _opens_and_closes(slot: Slot) -> tuple[str, str]:
    """The two times of a slot; one of a day and more ends a minute before it began."""
    end = min(slot.end, slot.start + DAY - 1)
    return clock(slot.start), clock(end % DAY)
