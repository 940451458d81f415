"""The week as lines that a person reads."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from quartier.hours.expression import OpeningHours
from quartier.hours.states import OpenState
from quartier.hours.timetable import DayHours
from quartier.hours.words import Words

if TYPE_CHECKING:
    from quartier.hours.schedule import Schedule

PATTERN_WEEKS = 5
"""Weeks that are looked at for the usual week: "Th[1]" is an exception in them."""


@dataclass(frozen=True, slots=True)
class DayLine:
    """One day of a week, in words."""

    day: date
    name: str
    ranges: tuple[str, ...]
    is_today: bool
    is_closed: bool
    note: str = ""

    @property
    def text(self) -> str:
        """The times in one line: "9:00–13:00, 15:00–18:00"."""
        return ", ".join(self.ranges)


@dataclass(frozen=True, slots=True)
class SummaryLine:
    """Days that share their hours: "Mo–Fr" and "9:00–18:00"."""

    days: str
    text: str
    has_times: bool = True
    """Whether it opens then; else it is closed, or open by appointment only."""


def lines_of_week(
    schedule: "Schedule", today: date, words: Words, *, from_monday: bool
) -> list[DayLine]:
    """Seven days from today, or from the Monday before."""
    first = today - timedelta(days=today.weekday() if from_monday else 0)
    days = [first + timedelta(days=number) for number in range(7)]
    return [_line(schedule, day, day == today, words) for day in days]


def _line(schedule: "Schedule", day: date, is_today: bool, words: Words) -> DayLine:
    hours = schedule.timeline.day(day)
    return DayLine(
        day,
        words.weekday(day.weekday()),
        tuple(words.day(hours)),
        is_today,
        not hours.slots and hours.otherwise.state is OpenState.CLOSED,
        note(schedule, day, words),
    )


def note(schedule: "Schedule", day: date, words: Words) -> str:
    """Why that day's hours are not the usual ones, or may not be."""
    if special := schedule.special_day(day):
        return special.catchword
    holiday = schedule.region.holiday(day, words.locale.language)
    if holiday and schedule.is_unsure_holiday(day):
        return _("%(holiday)s: Zeiten können abweichen") % {"holiday": holiday}
    return holiday


def usual_week(hours_on: Callable[[date], DayHours], today: date) -> list[DayHours]:
    """What each weekday (Monday first) holds most often in the weeks from today."""
    week: list[DayHours] = []
    for weekday in range(7):
        first = today + timedelta(days=(weekday - today.weekday()) % 7)
        found = Counter(
            hours_on(first + timedelta(weeks=number)) for number in range(PATTERN_WEEKS)
        )
        week.append(found.most_common(1)[0][0])
    return week


def usual_lines(schedule: "Schedule", today: date, words: Words) -> list[SummaryLine]:
    """The usual week, days with the same hours together, closed days last."""
    if schedule.regular is None:
        return []
    week = usual_week(schedule.usual, today)
    groups: dict[DayHours, list[int]] = {}
    for weekday, hours in enumerate(week):
        groups.setdefault(hours, []).append(weekday)
    ordered = sorted(groups.items(), key=lambda group: not group[0].slots)
    result = [
        SummaryLine(
            words.weekdays(weekdays), ", ".join(words.day(hours)), bool(hours.slots)
        )
        for hours, weekdays in ordered
    ]
    if schedule.regular.names_holidays:
        result.append(_holidays(schedule, schedule.regular, today, words))
    return result


def _holidays(
    schedule: "Schedule", regular: OpeningHours, today: date, words: Words
) -> SummaryLine:
    """What most of the next public holidays hold."""
    year = (today.year, today.year + 1)
    days = [day for y in year for day in schedule.region.holidays(y) if day >= today]
    found = Counter(tuple(words.day(regular.day(day))) for day in days)
    times, _count = found.most_common(1)[0]
    return SummaryLine(_("Feiertage"), ", ".join(times))
