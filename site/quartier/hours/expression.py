"""Regular opening hours as one value: an OSM string that can be read."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property, lru_cache
from zoneinfo import ZoneInfo

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from opening_hours import ParserError  # type: ignore[attr-defined]

from quartier.hours import errors
from quartier.hours.holiday_rules import names_holidays, names_school_holidays
from quartier.hours.public_holidays import Region
from quartier.hours.rules import Rule, split_rules
from quartier.hours.states import OpenState
from quartier.hours.timeline import Timeline
from quartier.hours.timetable import DayHours, Timetable

_HOLIDAY_AND_WEEKDAY = re.compile(
    r"\b[PS]H\s+(?:Mo|Tu|We|Th|Fr|Sa|Su)\b|\b(?:Mo|Tu|We|Th|Fr|Sa|Su)\]?\s+[PS]H\b",
    re.IGNORECASE,
)
_SUN = re.compile(r"\b(dawn|sunrise|sunset|dusk)\b")
_NOTE = re.compile(r'"[^"]*"')


@dataclass(frozen=True)
class OpeningHours:
    """Hours as written, and where and on which clock they count; see `parse`."""

    text: str
    region: Region
    timezone: str

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """The parts of the text."""
        return split_rules(self.text)

    @cached_property
    def timeline(self) -> Timeline:
        """The hours without special days, to be asked about days and moments."""
        return Timeline(
            lambda year: timetable(self.text, self.region, year),
            ZoneInfo(self.timezone),
        )

    def state(self, moment: datetime) -> OpenState:
        """Whether it is open at that moment (which needs a time zone)."""
        return self.timeline.reading(moment).state

    def state_until(self, moment: datetime) -> tuple[OpenState, datetime | None]:
        """The state, and when it next becomes another: None within a year and a day."""
        return self.state(moment), self.timeline.next_change(moment)

    def day(self, day: date) -> DayHours:
        """What begins on that day."""
        return self.timeline.day(day)

    @cached_property
    def notes(self) -> tuple[str, ...]:
        """Notes that stand for themselves, such as "Eingang im Hof"."""
        return tuple(rule.note for rule in self.rules if rule.is_note)

    @cached_property
    def names_holidays(self) -> bool:
        """Whether the text says anything about public holidays."""
        return any(map(names_holidays, self.rules))

    @cached_property
    def warnings(self) -> tuple[str | Promise, ...]:
        """What is written but cannot be kept to, as sentences."""
        found: list[str | Promise] = []
        if any(map(names_school_holidays, self.rules)):
            found.append(_("Schulferien (SH) können wir nicht berücksichtigen."))
        if _SUN.search(_NOTE.sub("", self.text)):
            found.append(
                _("Sonnenaufgang zählt hier als 7 Uhr, Sonnenuntergang als 19 Uhr.")
            )
        return tuple(found)


def parse(
    text: str,
    *,
    land: str = "NW",
    country: str = "DE",
    timezone: str = "Europe/Berlin",
) -> OpeningHours:
    """The hours that an OSM string means; HoursError if it cannot be read."""
    return _parse(text.strip(), Region(country, land), timezone)


@lru_cache(maxsize=8192)
def _parse(text: str, region: Region, timezone: str) -> OpeningHours:
    check(text)
    return OpeningHours(text, region, timezone)


def check(text: str) -> tuple[Rule, ...]:
    """The rules of a text; HoursError if it cannot be read or would be misread."""
    if not text:
        raise errors.nothing_written()
    if len(text) > errors.MAX_LENGTH:
        raise errors.too_long()
    if _HOLIDAY_AND_WEEKDAY.search(_NOTE.sub("", text)):
        raise errors.holiday_without_comma()
    try:
        return split_rules(text)
    except ParserError as error:
        raise errors.unreadable(text, str(error)) from error


@lru_cache(maxsize=16384)
def timetable(
    text: str, region: Region, year: int, special: tuple[Rule, ...] = ()
) -> Timetable:
    """The timetable around one year; an empty text means that nobody knows."""
    return Timetable(split_rules(text) if text else (), _around(region, year), special)


def plain_timetable(text: str) -> Timetable:
    """The same hours in a world without public holidays."""
    return _plain_timetable(text)


@lru_cache(maxsize=8192)
def _plain_timetable(text: str) -> Timetable:
    return Timetable(split_rules(text) if text else ())


@lru_cache(maxsize=64)
def _around(region: Region, year: int) -> Iterable[date]:
    years = range(year - 1, year + 2)
    return tuple(day for near in years for day in region.holidays(near))
