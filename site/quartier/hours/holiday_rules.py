"""Rules about public holidays, rewritten as rules with dates.

"Su,PH 09:00-13:00" becomes "Su 09:00-13:00; 2026 Jun 4,… 09:00-13:00". School
holidays (SH) are left out: nobody can ask the library about them, so a business that
names them gets a warning (see `expression`).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from opening_hours import OpeningHours as LibraryHours

from quartier.hours.rules import Rule

_MONTHS = [
    *("Jan", "Feb", "Mar", "Apr", "May", "Jun"),
    *("Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
]

_DAY = (
    r"(?:(?:PH|SH)|(?:Mo|Tu|We|Th|Fr|Sa|Su)(?:-(?:Mo|Tu|We|Th|Fr|Sa|Su))?"
    r"(?:\[[^]]*\])?)(?: [+-]\d+ days?)?"
)
_DAYS = re.compile(rf"(?P<season>.*?)(?:^|\s)(?P<days>{_DAY}(?:,{_DAY})*)")
_HOLIDAY = re.compile(r"PH(?: ([+-]\d+) days?)?")


def osm_date(day: date) -> str:
    """A date as OSM writes it: "2026 Jun 4"."""
    return f"{day.year} {_MONTHS[day.month - 1]} {day.day}"


def names_school_holidays(rule: Rule) -> bool:
    """Whether the rule depends on school holidays."""
    return any(day.startswith("SH") for day in split_days(rule.days)[1])


def names_holidays(rule: Rule) -> bool:
    """Whether the rule says something about public holidays."""
    return any(day.startswith("PH") for day in split_days(rule.days)[1])


def split_days(days: str) -> tuple[str, list[str]]:
    """The season ("Apr-Oct") and the weekdays and holidays (["Sa-Su", "PH"])."""
    parts = _DAYS.fullmatch(days)
    if parts is None:
        return days, []
    return parts["season"], re.findall(_DAY, parts["days"])


def without_holidays(rules: Iterable[Rule], holidays: Sequence[date]) -> Iterator[Rule]:
    """The same rules with the holidays' dates instead of PH."""
    for rule in rules:
        season, days = split_days(rule.days)
        weekdays = [day for day in days if not day.startswith(("PH", "SH"))]
        if weekdays or not days:
            kept = " ".join(filter(None, (season, ",".join(weekdays))))
            yield replace(rule, days=kept)
        dates = sorted(_in_season(season, _shifted(days, holidays)))
        if dates:
            yield replace(rule, days=",".join(map(osm_date, dates)))


def _shifted(days: Iterable[str], holidays: Sequence[date]) -> Iterator[date]:
    """The holidays themselves, or the days before or after ("PH -1 day")."""
    for day in days:
        if match := _HOLIDAY.fullmatch(day):
            shift = timedelta(days=int(match[1] or 0))
            yield from (holiday + shift for holiday in holidays)


def _in_season(season: str, dates: Iterable[date]) -> Iterator[date]:
    """Those dates that lie in the season, as the library understands it."""
    inside = LibraryHours(season, auto_country=False) if season else None
    for day in set(dates):
        if inside is None or inside.is_open(datetime.combine(day, time(12))):
            yield day
