"""What comes in the next weeks, place by place."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.translation import gettext as _

from quartier.events.addresses import month_address
from quartier.events.asking import Asked
from quartier.events.public.filters import filters
from quartier.events.public.listing import midnight
from quartier.events.sources import entries
from quartier.events.sources.entry import Entry
from quartier.places.folding import fold

if TYPE_CHECKING:
    from quartier.events.models import CalendarPage

AHEAD = timedelta(days=28)
MOST = 400
AT_A_PLACE = 5
"""How many entries a place names; the list of that place has the others."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place with its next entries; `more_url` is empty if these are all."""

    name: str
    is_meeting_place: bool
    entries: list[Entry]
    more_url: str


def places_context(
    calendar: "CalendarPage", url: str, asked: Asked, now: datetime
) -> dict[str, Any]:
    """What the template is given: the meeting places first, then all others."""
    today = timezone.localdate(now)
    asked = asked.at(None)
    start = midnight(today)
    found = entries(calendar, asked, start, start + AHEAD, most=MOST)
    own_url = url + calendar.reverse_subpage("places")
    return {
        "filters": filters(calendar, asked, own_url),
        "places": _places(found, asked, url, today),
        "now": now,
        "list_url": asked.address(url),
        "month_url": asked.address(month_address(url, today)),
        "subscribe_url": asked.address(url + calendar.reverse_subpage("subscribe")),
    }


def _places(found: Iterable[Entry], asked: Asked, url: str, today: date) -> list[Place]:
    at: dict[str, list[Entry]] = {}
    for entry in found:
        at.setdefault(entry.house or entry.where, []).append(entry)
    places = [
        Place(
            name or _("Ohne Ort"),
            any(one.is_meeting_place and one.house for one in there),
            [one.with_day(today) for one in there[:AT_A_PLACE]],
            _more_url(there, asked, url),
        )
        for name, there in at.items()
    ]
    return sorted(places, key=lambda one: (not one.is_meeting_place, fold(one.name)))


def _more_url(there: list[Entry], asked: Asked, url: str) -> str:
    slug = next((one.house_slug for one in there if one.house), "")
    if not slug or len(there) <= AT_A_PLACE:
        return ""
    return asked.only(slug).address(url)
