"""What comes, day by day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import groupby
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.translation import gettext as _

from campaigns.public.when import weekday_and_day
from quartier.events.addresses import month_address
from quartier.events.asking import Asked
from quartier.events.dates import BACK
from quartier.events.public.filters import filters
from quartier.events.sources import entries
from quartier.events.sources.entry import Entry

if TYPE_CHECKING:
    from quartier.events.models import CalendarPage

AT_ONCE = 30
"""How many entries a page shows; a day is never cut in two."""


@dataclass(frozen=True, slots=True)
class Day:
    """One day with what begins on it; the first also has what still goes on."""

    day: date
    heading: str
    entries: list[Entry]


def list_context(
    calendar: "CalendarPage", url: str, asked: Asked, now: datetime
) -> dict[str, Any]:
    """What the template of the list is given."""
    today = timezone.localdate(now)
    since = max(asked.since or today, today - BACK)
    found, following = _page(calendar, asked, since)
    return {
        "filters": filters(calendar, asked.at(None), url),
        "days": list(_days(found, since, today)),
        "since": since if since != today else None,
        "now": now,
        "next_url": asked.at(following).address(url) if following else "",
        "today_url": asked.at(None).address(url) if since != today else "",
        "month_url": asked.at(None).address(month_address(url, since)),
        "places_url": asked.at(None).address(url + calendar.reverse_subpage("places")),
        "atom_url": asked.at(None).address(url + calendar.reverse_subpage("atom")),
        "subscribe_url": asked.at(None).address(
            url + calendar.reverse_subpage("subscribe")
        ),
    }


def midnight(day: date) -> datetime:
    """When a day begins in the site's zone."""
    return timezone.make_aware(datetime.combine(day, time.min))


def day_heading(day: date, today: date) -> str:
    """A day as lists name it, today and tomorrow by these words."""
    words = weekday_and_day(day, today)
    if day == today:
        return _("Heute, %(day)s") % {"day": words}
    if day == today + timedelta(days=1):
        return _("Morgen, %(day)s") % {"day": words}
    return words


def _page(
    calendar: "CalendarPage", asked: Asked, since: date
) -> tuple[list[Entry], date | None]:
    """The entries of whole days from one on, and the day on which the rest begins."""
    found = entries(calendar, asked, midnight(since), most=AT_ONCE + 1)
    if len(found) <= AT_ONCE:
        return found, None
    following = max(found[AT_ONCE].first_day, since + timedelta(days=1))
    if found[AT_ONCE].first_day <= since:
        found = entries(calendar, asked, midnight(since), midnight(following))
    return [one for one in found if one.first_day < following], following


def _days(found: Iterable[Entry], since: date, today: date) -> Iterable[Day]:
    for day, group in groupby(found, key=lambda one: max(one.first_day, since)):
        yield Day(day, day_heading(day, today), beginning_first(group, day))


def beginning_first(found: Iterable[Entry], day: date) -> list[Entry]:
    """Entries of a day: what begins on it before what goes on since other days."""
    return sorted(found, key=lambda one: one.first_day < day)
