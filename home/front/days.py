"""Today and tomorrow, from the entries of the calendar."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils import timezone

from quartier.events.asking import Asked
from quartier.events.public.listing import day_heading
from quartier.events.sources.entry import Entry

SHOWN = 4
"""How many entries of a day are shown."""

OPEN_END = timedelta(hours=3)
"""For so long something without an end is taken to go on."""


@dataclass(frozen=True, slots=True)
class Day:
    """One day: its entries in order, and how many more the calendar has."""

    heading: str
    is_today: bool
    entries: list[Entry]
    more: int
    url: str


def days_from(entries: Iterable[Entry], now: datetime, calendar_url: str) -> list[Day]:
    """Today with what is not over, and tomorrow; none if both have nothing.

    What lasts over days stands on the first of both days that it is on.
    """
    today = timezone.localdate(now)
    tomorrow = today + timedelta(days=1)
    going_on = [entry for entry in entries if not _is_over(entry, now)]
    of_day = {
        today: [entry for entry in going_on if entry.first_day <= today],
        tomorrow: [entry for entry in going_on if entry.first_day == tomorrow],
    }
    if not any(of_day.values()):
        return []
    return [
        Day(
            day_heading(day, today),
            day == today,
            found[:SHOWN],
            len(found[SHOWN:]),
            Asked(since=None if day == today else day).address(calendar_url),
        )
        for day, found in of_day.items()
    ]


def later_entries(entries: Iterable[Entry], day: date) -> list[Entry]:
    """What begins on this day or later, and takes place."""
    return [
        entry for entry in entries if entry.first_day >= day and not entry.is_cancelled
    ]


def _is_over(entry: Entry, now: datetime) -> bool:
    if entry.is_all_day or entry.has_end:
        return entry.ends_at <= now
    return entry.starts_at + OPEN_END <= now
