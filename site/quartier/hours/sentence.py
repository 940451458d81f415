"""The one sentence that says whether a business is open, and until when."""

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from quartier.hours.rules import DAY
from quartier.hours.special_days import SpecialDay
from quartier.hours.states import OpenState
from quartier.hours.timetable import Reading
from quartier.hours.words import Words

if TYPE_CHECKING:
    from quartier.hours.schedule import Schedule

SOON = 60
"""Up to so many minutes before a change they are counted."""

_A_DAY = timedelta(days=1)
_A_WEEK = timedelta(days=7)
_A_MONTH = timedelta(days=31)


class Sentence:
    """What one schedule says at one moment; `str` gives the sentence."""

    def __init__(self, schedule: "Schedule", now: datetime, words: Words) -> None:
        self.schedule = schedule
        self.now = schedule.timeline.local(now)
        self.words = words

    def __str__(self) -> str:
        reading = self.schedule.timeline.reading(self.now)
        match reading.state:
            case OpenState.OPEN:
                return self._open(reading)
            case OpenState.BY_APPOINTMENT:
                opens = self._opens(self._opening(), within=_A_WEEK)
                return ", ".join(filter(None, (str(reading.state.label), opens)))
            case OpenState.UNKNOWN:
                label = str(reading.state.label)
                return f"{label} ({reading.note})" if reading.note else label
            case _:
                return self._closed(reading)

    def _open(self, reading: Reading) -> str:
        end = self.schedule.timeline.next_change(self.now)
        if end is None or end - self.now > _A_WEEK:
            return _("rund um die Uhr geöffnet")
        time = self._end(end)
        if reading.open_end:
            if time.endswith(self.words.clock(DAY)):
                return _("geöffnet, Ende offen")
            return _("mindestens bis %(time)s geöffnet") % {"time": time}
        minutes = self._minutes_until(end)
        if minutes <= SOON:
            return ngettext(
                "schließt in %(minutes)d Minute",
                "schließt in %(minutes)d Minuten",
                minutes,
            ) % {"minutes": minutes}
        return _("bis %(time)s geöffnet") % {"time": time}

    def _closed(self, reading: Reading) -> str:
        today = self.now.date()
        opening = self._opening()
        if opening and opening.date() == today:
            return self._opens(opening)
        special = self.schedule.special_day(today)
        if special and special.is_closed:
            if special.last_day != today:
                return self._away(special)
            return self._closed_today(special.catchword, opening)
        if reason := self._closing_holiday(today) or reading.note:
            return self._closed_today(reason, opening)
        opens = self._opens(opening)
        if opening and opening.date() == today + _A_DAY:
            return opens
        closed = str(OpenState.CLOSED.label)
        return ", ".join(filter(None, (closed, opens)))

    def _closing_holiday(self, today: date) -> str:
        """The name of the public holiday that keeps the doors shut all day, or ""."""
        hours = self.schedule.holiday_hours(today)
        if hours is None or hours.slots:
            return ""
        return self.schedule.region.holiday(today, self.words.locale.language)

    def _closed_today(self, reason: str, opening: datetime | None) -> str:
        closed = _("heute geschlossen")
        if reason:
            closed = _("heute geschlossen (%(reason)s)") % {"reason": reason}
        opens = self._opens(opening, within=_A_WEEK)
        return ", ".join(filter(None, (closed, opens)))

    def _away(self, special: SpecialDay) -> str:
        reason = special.catchword or str(OpenState.CLOSED.label)
        if special.last_day is None:
            return _("%(reason)s bis auf Weiteres") % {"reason": reason}
        until = self.words.calendar_day(special.last_day)
        return _("%(reason)s bis %(date)s") % {"reason": reason, "date": until}

    def _opening(self) -> datetime | None:
        """When one can next walk in; after a month of other changes, no more."""
        timeline = self.schedule.timeline
        moment = timeline.next_change(self.now)
        while moment and timeline.reading(moment).state is not OpenState.OPEN:
            if moment - self.now > _A_MONTH:
                return None
            moment = timeline.next_change(moment)
        return moment

    def _opens(self, opening: datetime | None, within: timedelta | None = None) -> str:
        if opening is None or (within and opening - self.now > within):
            return ""
        minutes = self._minutes_until(opening)
        if minutes <= SOON:
            return ngettext(
                "öffnet in %(minutes)d Minute",
                "öffnet in %(minutes)d Minuten",
                minutes,
            ) % {"minutes": minutes}
        time = self.words.clock(opening.hour * 60 + opening.minute)
        days = (opening.date() - self.now.date()).days
        if days == 0:
            return _("öffnet heute %(time)s") % {"time": time}
        if days == 1:
            return _("öffnet morgen %(time)s") % {"time": time}
        if days < 7:
            day = self.words.weekday(opening.weekday(), "abbreviated")
            return _("öffnet %(day)s %(time)s") % {"day": day, "time": time}
        return _("öffnet am %(date)s") % {
            "date": self.words.calendar_day(opening.date())
        }

    def _end(self, end: datetime) -> str:
        """The closing time; with its day where it is more than a day away."""
        minutes, day = end.hour * 60 + end.minute, end.date()
        if minutes == 0:
            minutes, day = DAY, day - _A_DAY
        time = self.words.clock(minutes)
        if end - self.now <= _A_DAY:
            return time
        return f"{self.words.weekday(day.weekday(), 'abbreviated')} {time}"

    def _minutes_until(self, moment: datetime) -> int:
        """Whole minutes, rounded up, on the clock of the universe, not the wall's."""
        seconds = moment.timestamp() - self.now.timestamp()
        return -int(-seconds // 60)
