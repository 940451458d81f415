"""Times, days and dates as a reader of one language writes them.

Hours are shown on the 24-hour clock in every language, as on the shop's own door.
English is British: "14 August".
"""

from collections.abc import Iterable
from datetime import date, time
from functools import lru_cache
from typing import Literal

from babel import Locale, UnknownLocaleError
from babel.dates import format_skeleton, format_time, get_day_names
from django.utils.translation import gettext as _

from quartier.hours.rules import DAY
from quartier.hours.states import OpenState
from quartier.hours.timetable import DayHours, Slot


class Words:
    """The words of one language; use it inside `translation.override`."""

    def __init__(self, language: str) -> None:
        self.locale = locale_of(language)

    def clock(self, minutes: int) -> str:
        """Minutes since 0:00 as "9:00"; midnight at the end of a day is "24:00"."""
        if minutes == DAY:
            return "24:00"
        at = time(minutes % DAY // 60, minutes % 60)
        return format_time(at, "H:mm", locale=self.locale)

    def weekday(
        self, weekday: int, width: Literal["wide", "abbreviated"] = "wide"
    ) -> str:
        """The name of a weekday, Monday being 0: "Montag" or "Mo"."""
        return get_day_names(width, "stand-alone", self.locale)[weekday]

    def weekdays(self, weekdays: Iterable[int]) -> str:
        """Several weekdays, runs of three and more joined: "Mo–Fr, So"."""
        runs: list[list[int]] = []
        for weekday in sorted(weekdays):
            if runs and runs[-1][-1] == weekday - 1:
                runs[-1].append(weekday)
            else:
                runs.append([weekday])
        return ", ".join(self._run(run) for run in runs)

    def calendar_day(self, day: date) -> str:
        """A day of the year: "14. August"."""
        return format_skeleton("MMMMd", day, locale=self.locale)

    def period(self, first_day: date, last_day: date | None) -> str:
        """One day, or a range: "14. August", "1. August – 14. August"."""
        if last_day is None:
            return _("ab %(day)s") % {"day": self.calendar_day(first_day)}
        if first_day == last_day:
            return self.calendar_day(first_day)
        return f"{self.calendar_day(first_day)} – {self.calendar_day(last_day)}"

    def day(self, hours: DayHours) -> list[str]:
        """What a day holds: its times, or one word for the whole day."""
        if hours.slots:
            return [self.slot(slot) for slot in hours.slots]
        if hours.otherwise.state is OpenState.UNKNOWN:
            return [hours.otherwise.note or _("unbekannt")]
        return [str(hours.otherwise.state.label)]

    def slot(self, slot: Slot) -> str:
        """One stretch of a day: "9:00–13:00", "ab 18:00", "14:00–16:00 (Küche)"."""
        if slot.state is OpenState.BY_APPOINTMENT:
            label = str(slot.state.label)
            return label if slot.is_whole_day else f"{self._range(slot)} {label}"
        note = slot.note
        if slot.state is OpenState.UNKNOWN:
            note = note or _("nicht sicher")
        return f"{self._range(slot)} ({note})" if note else self._range(slot)

    def _range(self, slot: Slot) -> str:
        start = self.clock(slot.start)
        if slot.is_whole_day:
            return _("rund um die Uhr")
        if slot.open_end and slot.end == DAY:
            return _("ab %(time)s") % {"time": start}
        return f"{start}–{self.clock(slot.end)}{'+' if slot.open_end else ''}"

    def _run(self, run: list[int]) -> str:
        names = [self.weekday(weekday, "abbreviated") for weekday in run]
        return f"{names[0]}–{names[-1]}" if len(run) > 2 else ", ".join(names)


@lru_cache(maxsize=32)
def locale_of(language: str) -> Locale:
    """The locale of a language tag; a variant ("de-simple") reads like its language.

    English is British.
    """
    language = "en-GB" if language == "en" else language
    for name in (language, language.partition("-")[0]):
        try:
            return Locale.parse(name, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    return Locale("de")
