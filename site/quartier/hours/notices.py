"""What is different soon: special days, and holidays that change the hours."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from quartier.hours.special_days import SpecialDay
from quartier.hours.words import Words

if TYPE_CHECKING:
    from quartier.hours.schedule import Schedule


@dataclass(frozen=True, slots=True)
class Notice:
    """One day or range with other hours; `is_certain` is False for a mere hint."""

    first_day: date
    last_day: date | None
    period: str
    text: str
    reason: str
    is_certain: bool = True


def upcoming(
    schedule: "Schedule", today: date, days: int, words: Words
) -> list[Notice]:
    """The notices of the coming days, today included, in order of date."""
    window = [today + timedelta(days=number) for number in range(days)]
    found = [*_special(schedule, window, words), *_holidays(schedule, window, words)]
    return sorted(found, key=lambda notice: notice.first_day)


def _special(
    schedule: "Schedule", window: list[date], words: Words
) -> Iterator[Notice]:
    for special in schedule.special_days:
        days = [day for day in window if schedule.special_day(day) is special]
        differing = [
            day for day in days if schedule.timeline.day(day) != schedule.usual(day)
        ]
        if differing:
            yield Notice(
                special.first_day,
                special.last_day,
                words.period(special.first_day, special.last_day),
                _text(schedule, special, differing, words),
                special.reason,
            )


def _text(
    schedule: "Schedule", special: SpecialDay, days: list[date], words: Words
) -> str:
    """The hours of the range: of all its days if they are alike, else day by day."""
    texts = {day: ", ".join(words.day(schedule.timeline.day(day))) for day in days}
    if len(set(texts.values())) == 1:
        return texts[days[0]]
    return "; ".join(
        f"{words.weekday(day.weekday(), 'abbreviated')} {text}"
        for day, text in texts.items()
    )


def _holidays(
    schedule: "Schedule", window: list[date], words: Words
) -> Iterator[Notice]:
    for day in window:
        hours = schedule.holiday_hours(day)
        unsure = schedule.is_unsure_holiday(day)
        if hours or unsure:
            yield Notice(
                day,
                day,
                words.calendar_day(day),
                ", ".join(words.day(hours)) if hours else _("Zeiten können abweichen"),
                schedule.region.holiday(day, words.locale.language),
                is_certain=not unsure,
            )
