"""What takes place, on the pages of meeting places, organisations and businesses."""

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from django.apps import apps
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page

from businesses.models import BusinessPage
from businesses.profile.sections import Section
from quartier.events.asking import Asked
from quartier.events.sources.entry import Entry
from quartier.events.sources.own_events import COLUMNS, entry_of
from quartier.recurrence.sentence import sentence

if TYPE_CHECKING:
    from quartier.partners.models import MeetingPlacePage, PartnerPage

NEXT = 5
REGULAR = 12


def dates_of_partner(
    partner: "PartnerPage", request: HttpRequest, now: datetime
) -> Section | None:
    """To what an organisation invites next."""
    return _section(_("Unsere nächsten Termine"), request, now, partner=partner)


def dates_of_business(
    business: BusinessPage, request: HttpRequest, now: datetime
) -> Section | None:
    """What takes place in a shop."""
    return _section(_("Termine bei uns"), request, now, business=business)


def dates_of_place(
    place: "MeetingPlacePage", request: HttpRequest, now: datetime
) -> Section | None:
    """What takes place in a meeting place, and what does so again and again."""
    return _section(_("Was hier stattfindet"), request, now, meeting_place=place)


def _section(
    title: str, request: HttpRequest, now: datetime, **whose: Page
) -> Section | None:
    """The next dates; for meeting places also all that comes again, in a sentence."""
    entries = _next(request, now, whose) if next(iter(whose.values())).pk else []
    if not entries:
        return None
    place = whose.get("meeting_place") or whose.get("business")
    url, today = entries[0][0], timezone.localdate(now)
    context = {
        "entries": [entry.with_day(today) for _url, entry in entries],
        "regular": _regular(url, now, whose) if "meeting_place" in whose else [],
        "all_url": Asked(place=place.slug).address(url) if place else url,
    }
    return Section("dates", title, "events/includes/section.html", context)


def _next(
    request: HttpRequest, now: datetime, whose: dict[str, Page]
) -> list[tuple[str, Entry]]:
    """The next dates, each with the address of its calendar, if that is public."""
    rows = apps.get_model("events", "Occurrence").objects.from_on(now, None)
    rows = rows.of_live_events().filter(is_cancelled=False)
    rows = rows.filter(**{f"event__{name}": page for name, page in whose.items()})
    found = list(rows.values(*COLUMNS, "event__calendar")[:NEXT])
    if not found:
        return []
    calendars = apps.get_model("events", "CalendarPage").objects.live().public()
    keys = {row["event__calendar"] for row in found}
    urls = {
        page.pk: page.get_url(request) or "" for page in calendars.filter(pk__in=keys)
    }
    return [
        (url, entry_of(row, url))
        for row in found
        if (url := urls.get(row["event__calendar"]))
    ]


def _regular(url: str, now: datetime, whose: dict[str, Page]) -> list[dict[str, str]]:
    """All series that go on, the next first: what, when, and where to read more."""
    rows = apps.get_model("events", "Occurrence").objects.from_on(now, None)
    events = apps.get_model("events", "Event").objects.shown().exclude(rule="")
    events = events.filter(**whose, is_cancelled=False, calendar__live=True)
    events = events.filter(pk__in=rows.values("event")).prefetch_related("changes")
    today = timezone.localdate(now)
    return [
        {
            "title": event.title,
            "when": sentence(replace(event.series, changes=()), today),
            "url": event.address_below(url),
        }
        for event in events[:REGULAR]
    ]
