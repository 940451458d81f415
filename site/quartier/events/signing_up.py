"""Signing up for single dates of an event, by the ways of campaigns' dates.

Whenever an event is stored, its dates with sign-ups are made to fit it, in the same
transaction: a date that is moved tells its people, one that is cancelled or vanishes is
called off and keeps its list. Nobody is told of what did not happen.
"""

from datetime import date, datetime
from itertools import islice
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.db.models import Max, Q
from django.db.models.signals import pre_delete
from django.utils import timezone

from campaigns.models import CampaignDate, SignUp
from campaigns.people.dates import change_date
from campaigns.people.hosts import Host, Hosting, add_hosting
from campaigns.people.withdrawing import withdraw_dates

if TYPE_CHECKING:
    from quartier.events.models import Event
    from quartier.events.models.event_date import EventDate
    from quartier.events.models.occurrence import Occurrence

OPEN_AT_ONCE = 12
"""For how many of the next dates people can sign up; the clock adds one as one ends."""


def follow(event: "Event", now: datetime) -> None:
    """Make the dates with sign-ups fit the event's dates, which are rows already."""
    known = _locked(event, now)
    if not known and not (event.takes_sign_ups and event.live):
        return
    rows = event.occurrences.filter(ends_at__gte=now, is_cancelled=False)
    dates = {row.original_day: row for row in rows.order_by("starts_at", "pk")}
    _end([one for day, one in known.items() if day not in dates], now)
    for day, one in known.items():
        if day in dates:
            _change(one, values_of(event, dates[day], one.places_taken), now)
    if event.takes_sign_ups:
        for day, row in islice(dates.items(), OPEN_AT_ONCE):
            if day not in known:
                values = values_of(event, row, 0)
                event.sign_up_dates.create(original_day=day, **values)


def _current_dates(event: "Event", now: datetime) -> Any:
    """Its coming dates with lists."""
    dates: Any = event.sign_up_dates
    return dates.coming(now).filter(is_current=True)


def _locked(event: "Event", now: datetime) -> "dict[date, EventDate]":
    """Its coming dates with lists; nobody takes a place meanwhile."""
    current = _current_dates(event, now)
    keys = list(current.values_list("pk", flat=True))
    list(CampaignDate.objects.select_for_update().filter(pk__in=keys).order_by("pk"))
    return {one.original_day: one for one in event.sign_up_dates.filter(pk__in=keys)}


def values_of(event: "Event", row: "Occurrence", taken: int) -> dict[str, Any]:
    """What a date says; places that are taken stay taken, whatever the event says."""
    house = event.house.title if event.house else ""
    place = row.place or ", ".join(filter(None, [event.place, house]))
    until = event.sign_up_until(row.original_day)
    return {
        "title": event.title,
        "starts_at": row.starts_at,
        "ends_at": row.ends_at,
        "place": (place or event.where)[:120],
        "text": event.summary,
        "takes_sign_ups": event.takes_sign_ups,
        "capacity": None if event.capacity is None else max(event.capacity, taken),
        "sign_up_until": until and min(until, row.starts_at),
    }


def most_taken(event: "Event", now: datetime) -> int:
    """How many places are taken at that coming date which has the most."""
    if event.pk is None:
        return 0
    dates = _current_dates(event, now).order_by()
    return dates.aggregate(most=Max("places_taken"))["most"] or 0


def people_expected(event: "Event", now: datetime) -> int:
    """How many people have a place, or wait for one, at coming dates."""
    dates = _current_dates(event, now)
    return SignUp.objects.confirmed().filter(date__in=dates.values("pk")).count()


def register() -> None:
    """Called once, when the apps are ready."""
    add_hosting(Hosting(_of_live_events, _of_public_events, _host_of))
    pre_delete.connect(
        _before_deleting,
        sender=apps.get_model("events", "Event"),
        dispatch_uid="events.signing_up",
    )


def _end(gone: "list[EventDate]", now: datetime) -> None:
    """Call off those with people; the others have nothing to keep."""
    counted = SignUp.objects.active().filter(date__in=[one.pk for one in gone])
    with_people = set(counted.values_list("date", flat=True))
    for one in gone:
        if one.pk in with_people:
            one.is_current = False
            one.save(update_fields=["is_current"])
        else:
            one.delete()
    withdraw_dates(sorted(with_people), now)


def _change(one: "EventDate", values: dict[str, Any], now: datetime) -> None:
    different = {
        name: value for name, value in values.items() if getattr(one, name) != value
    }
    if different:
        change_date(one.pk, different, now)


def _before_deleting(instance: "Event", **_more: Any) -> None:
    now = timezone.now()
    coming = _current_dates(instance, now)
    withdraw_dates(coming.values_list("pk", flat=True), now)


def _of_live_events() -> Q:
    return Q(eventdate__event__live=True, eventdate__event__calendar__live=True)


def _of_public_events() -> Q:
    calendars = apps.get_model("events", "CalendarPage").objects.live().public()
    return Q(
        eventdate__event__live=True,
        eventdate__event__calendar__in=calendars.values("pk"),
    )


def _host_of(date: CampaignDate) -> Host | None:
    found = getattr(date, "eventdate", None)
    if found is None:
        return None
    event = found.event
    url = event.address_below(event.calendar.url or "")
    return Host(event.inviter or event.title, url)
