"""A month as a table of its days; on narrow screens as a list."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from django.http import Http404
from django.utils import timezone

from campaigns.public.when import month_and_year, weekday_and_day, weekday_names
from quartier.events.addresses import month_address
from quartier.events.asking import Asked
from quartier.events.dates import AHEAD, BACK
from quartier.events.public.filters import filters
from quartier.events.public.listing import beginning_first, midnight
from quartier.events.sources import entries
from quartier.events.sources.entry import Entry

if TYPE_CHECKING:
    from quartier.events.models import CalendarPage

IN_A_DAY = 3
"""How many entries a day of the table names; its own list has the others."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One day; `more` is how many entries it has besides those it names."""

    day: date
    label: str
    is_today: bool
    is_other_month: bool
    entries: list[Entry]
    more: int
    url: str


@dataclass(frozen=True, slots=True)
class Neighbour:
    """The month before or after."""

    name: str
    url: str


def month_context(
    calendar: "CalendarPage", url: str, asked: Asked, first: date, now: datetime
) -> dict[str, Any]:
    """What the template of the month is given. Raises Http404 for one far away."""
    today = timezone.localdate(now)
    if not _is_near(first, now):
        raise Http404
    asked = asked.at(None)
    here = month_address(url, first)
    months = {"previous": _month_before(first), "next": _month_after(first)}
    neighbours = {
        name: Neighbour(month_and_year(month), asked.address(month_address(url, month)))
        for name, month in months.items()
        if _is_near(month, now)
    }
    return {
        "filters": filters(calendar, asked, here),
        "month": month_and_year(first),
        "weekdays": weekday_names(),
        "weeks": _weeks(calendar, url, asked, first, today),
        "list_url": asked.address(url),
        "places_url": asked.address(url + calendar.reverse_subpage("places")),
        "subscribe_url": asked.address(url + calendar.reverse_subpage("subscribe")),
        **neighbours,
    }


def _is_near(first: date, now: datetime) -> bool:
    """Whether the calendar knows the dates of any day of this month."""
    earliest, latest = (timezone.localdate(now + by) for by in (-BACK, AHEAD))
    return earliest.replace(day=1) <= first <= latest


def _weeks(
    calendar: "CalendarPage", url: str, asked: Asked, first: date, today: date
) -> list[list[Cell]]:
    after = _month_after(first)
    found = entries(calendar, asked, midnight(first), midnight(after))
    by_day: defaultdict[date, list[Entry]] = defaultdict(list)
    for entry in found:
        day, last = max(entry.first_day, first), min(entry.last_day, after)
        if not entry.is_over_days:
            last = day
        while day <= last:
            by_day[day].append(entry)
            day += timedelta(days=1)
    start = first - timedelta(days=first.weekday())
    weeks = -(-(after - start).days // 7)
    days = [start + timedelta(days=number) for number in range(7 * weeks)]
    cells = [
        _cell(day, by_day.get(day, []), first, today, asked.at(day).address(url))
        for day in days
    ]
    return [cells[number : number + 7] for number in range(0, len(cells), 7)]


def _cell(day: date, found: list[Entry], first: date, today: date, url: str) -> Cell:
    other = day.month != first.month
    shown = [] if other else beginning_first(found, day)
    return Cell(
        day=day,
        label=weekday_and_day(day, today),
        is_today=day == today,
        is_other_month=other,
        entries=shown[:IN_A_DAY],
        more=len(shown[IN_A_DAY:]),
        url=url,
    )


def _month_after(first: date) -> date:
    return (first + timedelta(days=32)).replace(day=1)


def _month_before(first: date) -> date:
    return (first - timedelta(days=1)).replace(day=1)
