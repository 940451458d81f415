"""The hours of one business as its visitors meet them: regular and special."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

from django.utils import translation

from quartier.hours.errors import HoursError
from quartier.hours.expression import (
    OpeningHours,
    parse,
    plain_timetable,
    timetable,
)
from quartier.hours.json_ld import opening_hours
from quartier.hours.notices import Notice, upcoming
from quartier.hours.public_holidays import Region
from quartier.hours.rules import Rule
from quartier.hours.sentence import Sentence
from quartier.hours.special_days import SpecialDay
from quartier.hours.states import OpenState
from quartier.hours.timeline import Timeline
from quartier.hours.timetable import DayHours, Timetable
from quartier.hours.week import DayLine, SummaryLine, lines_of_week, usual_lines
from quartier.hours.words import Words


@dataclass(frozen=True)
class Schedule:
    """Regular hours, the days on which others count, and where the business lies.

    `hours` is an OSM string; an empty one, or one that cannot be read (`error` says
    why), means that nobody knows the hours: special days still count. `now` is always
    a moment with a time zone. Of special days that overlap the shorter range wins.
    """

    hours: str
    special_days: Sequence[SpecialDay] = ()
    land: str = "NW"
    country: str = "DE"
    timezone: str = "Europe/Berlin"

    @cached_property
    def regular(self) -> OpeningHours | None:
        """The regular hours; None if they are unknown or cannot be read."""
        try:
            return self._parsed()
        except HoursError:
            return None

    @cached_property
    def error(self) -> HoursError | None:
        """Why the regular hours cannot be read; None if they can, or are empty."""
        try:
            self._parsed()
        except HoursError as error:
            return error
        return None

    @cached_property
    def region(self) -> Region:
        """Whose public holidays count."""
        return Region(self.country, self.land)

    @cached_property
    def timeline(self) -> Timeline:
        """All hours, to be asked about days and moments."""
        return Timeline(self._timetable, ZoneInfo(self.timezone))

    def state(self, now: datetime) -> OpenState:
        """Whether it is open."""
        return self.timeline.reading(now).state

    def next_change(self, now: datetime) -> datetime | None:
        """When the state next becomes another; None within a year and a day."""
        return self.timeline.next_change(now)

    def state_until(self, now: datetime) -> tuple[OpenState, datetime | None]:
        """The state and how long it lasts, so that it can be kept until then."""
        return self.state(now), self.next_change(now)

    def sentence(self, now: datetime, language: str = "de") -> str:
        """The state in words: "bis 18:30 geöffnet", "öffnet morgen 9:00"."""
        with translation.override(language):
            return str(Sentence(self, now, Words(language)))

    def week(
        self, now: datetime, language: str = "de", *, from_monday: bool = False
    ) -> list[DayLine]:
        """Seven lines, from today on or from this week's Monday."""
        today = self.timeline.local(now).date()
        with translation.override(language):
            return lines_of_week(self, today, Words(language), from_monday=from_monday)

    def summary(self, now: datetime, language: str = "de") -> list[SummaryLine]:
        """The usual week in few lines: "Mo–Fr" "9:00–18:00", "Feiertage" …"""
        today = self.timeline.local(now).date()
        with translation.override(language):
            return usual_lines(self, today, Words(language))

    def upcoming_special_days(
        self, now: datetime, days: int = 14, language: str = "de"
    ) -> list[Notice]:
        """Special days and public holidays that change the hours soon."""
        today = self.timeline.local(now).date()
        with translation.override(language):
            return upcoming(self, today, days, Words(language))

    def json_ld(self, now: datetime) -> dict[str, Any]:
        """schema.org properties of a LocalBusiness: its opening hours."""
        return opening_hours(self, self.timeline.local(now).date())

    @property
    def notes(self) -> tuple[str, ...]:
        """Notes that stand for themselves in the regular hours."""
        return self.regular.notes if self.regular else ()

    def special_day(self, day: date) -> SpecialDay | None:
        """The special day that rules that day."""
        return next((s for s in reversed(self._by_length) if s.covers(day)), None)

    def usual(self, day: date) -> DayHours:
        """That day as if it were neither special nor a public holiday."""
        return plain_timetable(self.regular.text if self.regular else "").day(day)

    def holiday_hours(self, day: date) -> DayHours | None:
        """The hours of a public holiday that differ from the usual ones."""
        if not self.region.holiday(day) or self.special_day(day):
            return None
        hours = self.timeline.day(day)
        return hours if hours != self.usual(day) else None

    def is_unsure_holiday(self, day: date) -> bool:
        """Whether it is a holiday that the hours keep silent about.

        Who never closes need not say so.
        """
        return bool(
            self.regular
            and not self.regular.names_holidays
            and self.region.holiday(day)
            and not self.special_day(day)
            and any(not slot.is_whole_day for slot in self.usual(day).slots)
        )

    def _parsed(self) -> OpeningHours | None:
        if not self.hours.strip():
            return None
        return parse(
            self.hours, land=self.land, country=self.country, timezone=self.timezone
        )

    @cached_property
    def _by_length(self) -> list[SpecialDay]:
        """Long ranges first, so that a day inside them is the last word."""
        return sorted(
            self.special_days,
            key=lambda special: special.first_day - (special.last_day or date.max),
        )

    def _timetable(self, year: int) -> Timetable:
        text = self.regular.text if self.regular else ""
        return timetable(text, self.region, year, tuple(self._special_rules(year)))

    def _special_rules(self, year: int) -> Iterable[Rule]:
        for special in self._by_length:
            last_year = (special.last_day or date.max).year
            if special.first_day.year <= year + 1 and last_year >= year - 1:
                yield from special.rules()
