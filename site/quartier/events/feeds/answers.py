"""Calendars as answers: a choice to subscribe to, and one event to take along."""

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

import icalendar
from django.http import HttpResponse

from campaigns.feeds.calendar import as_answer, date_answer, new_calendar, to_subscribe
from quartier.events.asking import Asked
from quartier.events.feeds.components import components_of
from quartier.events.sources import SOURCES

if TYPE_CHECKING:
    from quartier.events.models import CalendarPage, Event


def calendar_answer(page: "CalendarPage", asked: Asked, now: datetime) -> HttpResponse:
    """All that fits the question, of all sources; what is cancelled says so."""
    found = [source.components(page, asked, now) for source in SOURCES]
    calendar = _calendar(one for components in found for one in components)
    to_subscribe(calendar, page.title)
    return as_answer(calendar)


def event_answer(page: "CalendarPage", event: "Event", now: datetime) -> HttpResponse:
    """One event with its rule and its changes."""
    calendar = _calendar(components_of(event, page.full_url or "", now))
    return date_answer(calendar, event.pk)


def _calendar(components: Iterable[icalendar.Component]) -> icalendar.Calendar:
    calendar = new_calendar()
    for component in components:
        calendar.add_component(component)
    calendar.add_missing_timezones()
    for zone in calendar.timezones:
        # The library's remark has no place there (RFC 5545, 3.6.5).
        zone.pop("comment", None)
    return calendar
