"""The dates of a campaign for calendars (iCalendar, RFC 5545)."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from icalendar import Calendar, Event, vDuration

from businesses.profile.open_graph import absolute
from campaigns.models.dates import CampaignDate
from quartier.geo.positions import Position

if TYPE_CHECKING:
    from campaigns.models import CampaignPage

CONTENT_TYPE = "text/calendar; charset=utf-8"
ASKED_AGAIN = timedelta(hours=6)
"""How often subscribers are asked to look for changes (RFC 7986, 5.7)."""


def dates_calendar(
    campaign: "CampaignPage", request: HttpRequest, now: datetime
) -> HttpResponse:
    """All dates of a campaign, to subscribe to; a cancelled one says so."""
    dates = CampaignDate.objects.filter(campaign=campaign).select_related("district")
    calendar = _calendar(campaign, request, dates, now)
    to_subscribe(calendar, campaign.title)
    return as_answer(calendar)


def to_subscribe(calendar: Calendar, name: str) -> None:
    """Give a calendar its name, and say how often to look for changes."""
    interval = vDuration(ASKED_AGAIN)
    interval.params["VALUE"] = "DURATION"
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", interval)


def date_file(
    campaign: "CampaignPage", request: HttpRequest, pk: int, now: datetime
) -> HttpResponse:
    """One date of this campaign. Raises Http404 for another's."""
    date = CampaignDate.objects.filter(campaign=campaign, pk=pk).first()
    if date is None:
        raise Http404
    return date_answer(_calendar(campaign, request, [date], now), pk)


def _calendar(
    campaign: "CampaignPage",
    request: HttpRequest,
    dates: Iterable[CampaignDate],
    now: datetime,
) -> Calendar:
    calendar = new_calendar()
    url = absolute(campaign.get_url(request) or "")
    for date in dates:
        calendar.add_component(date_component(campaign, date, url, now))
    return calendar


def date_component(
    campaign: "CampaignPage", date: CampaignDate, url: str, now: datetime
) -> Event:
    """One date; `url` is the whole address of its campaign."""
    event = Event()
    event.add("uid", f"date-{date.pk}@{settings.BASE_URL.partition('://')[2]}")
    event.add("dtstamp", now.astimezone(UTC))
    event.add("dtstart", date.starts_at.astimezone(UTC))
    event.add("dtend", date.ends_at.astimezone(UTC))
    event.add("summary", f"{date.title} ({campaign.title})")
    event.add("status", "CANCELLED" if date.is_cancelled else "CONFIRMED")
    event.add("url", f"{url}#date-{date.pk}")
    address = ", ".join(filter(None, [date.street_line, date.town_line]))
    where = ", ".join(filter(None, [date.place, address]))
    for name, value in (("location", where), ("description", date.text)):
        if value:
            event.add(name, value)
    position: Position | None = date.position
    if position:
        event.add("geo", (position.lat, position.lon))
    return event


def new_calendar() -> Calendar:
    """A calendar of ours, with nothing in it yet."""
    calendar = Calendar()
    calendar.add("prodid", "-//Quartier//DE")
    calendar.add("version", "2.0")
    return calendar


def as_answer(calendar: Calendar) -> HttpResponse:
    """The calendar for programs that read it."""
    return HttpResponse(calendar.to_ical(), content_type=CONTENT_TYPE)


def date_answer(calendar: Calendar, pk: int) -> HttpResponse:
    """The calendar as a file to take along, named after the date in it."""
    response = as_answer(calendar)
    response["Content-Disposition"] = f'attachment; filename="termin-{pk}.ics"'
    return response
