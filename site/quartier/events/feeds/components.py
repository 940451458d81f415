"""An event for calendar programs (RFC 5545): its rule, and each date that differs."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from math import ceil
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import icalendar
from django.conf import settings

from quartier.recurrence.rules import Rule
from quartier.recurrence.series import Occurrence, Series

if TYPE_CHECKING:
    from quartier.events.models import Event


def components_of(
    event: "Event", calendar_url: str, now: datetime
) -> Iterator[icalendar.Event]:
    """The series, then its changed dates, all with the same UID."""
    series = event.series.aligned()
    yield _series(event, series, calendar_url, now)
    for one in series.changed():
        yield _changed(event, series, one, calendar_url, now)


def _series(event: "Event", series: Series, url: str, now: datetime) -> icalendar.Event:
    component = _named(event, url, now)
    component.add("dtstart", _moment(series, series.start))
    if series.length is not None:
        component.add("dtend", _moment(series, series.start + series.length))
    if series.rule is not None:
        component.add("rrule", _rule(series.rule, series))
    if series.extra:
        component.add("rdate", [_moment(series, one) for one in sorted(series.extra)])
    if series.left_out:
        out = sorted(series.left_out)
        component.add("exdate", [_moment(series, one) for one in out])
    _add_state(component, event.is_cancelled)
    _add_place(component, event, "")
    return component


def _changed(
    event: "Event", series: Series, one: Occurrence, url: str, now: datetime
) -> icalendar.Event:
    component = _named(event, url, now)
    component.add("recurrence-id", _moment(series, one.original))
    component.add("dtstart", _moment(series, one.start.replace(tzinfo=None)))
    if one.end is not None:
        component.add("dtend", _moment(series, one.end.replace(tzinfo=None)))
    _add_state(component, event.is_cancelled or one.is_cancelled)
    _add_place(component, event, one.change.place if one.change else "")
    return component


def _named(event: "Event", calendar_url: str, now: datetime) -> icalendar.Event:
    """What all its components say alike."""
    component = icalendar.Event()
    stamp = (event.last_published_at or now).astimezone(UTC)
    component.add("uid", f"event-{event.pk}@{urlsplit(settings.BASE_URL).netloc}")
    component.add("dtstamp", stamp)
    component.add("last-modified", stamp)
    component.add("sequence", _sequence(event))
    component.add("summary", event.title)
    component.add("url", event.address_below(calendar_url))
    if event.summary:
        component.add("description", event.summary)
    return component


def _sequence(event: "Event") -> int:
    """Rises with each publication (RFC 5545, 3.8.7.4): seconds since the first one,
    rounded up, so that a correction at once counts, too."""
    first, last = event.first_published_at, event.last_published_at
    return ceil((last - first).total_seconds()) if first and last else 0


def _add_state(component: icalendar.Event, is_cancelled: bool) -> None:
    component.add("status", "CANCELLED" if is_cancelled else "CONFIRMED")


def _add_place(component: icalendar.Event, event: "Event", elsewhere: str) -> None:
    where = elsewhere or event.where
    if where:
        component.add("location", where)
    if event.position and not elsewhere:
        component.add("geo", (event.position.lat, event.position.lon))


def _moment(series: Series, local: datetime) -> date | datetime:
    """A local time with the name of its zone, so that it stays when clocks change."""
    return local.date() if series.is_all_day else local.replace(tzinfo=series.zone)


def _rule(rule: Rule, series: Series) -> icalendar.vRecur:
    """The rule; its end is of the kind of its beginning, as RFC 5545 demands."""
    last = rule.last_moment(series.zone)
    if last is not None and series.is_all_day:
        rule = replace(rule, until=last.date())
    elif last is not None:
        rule = replace(rule, until=series.instant(last).astimezone(UTC))
    return icalendar.vRecur.from_ical(str(rule))
