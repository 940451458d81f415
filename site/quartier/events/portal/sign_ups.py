"""Who comes to one's own dates: for the people of the host, and for nobody else's."""

from functools import partial

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from campaigns.people import lists
from campaigns.public.dates import ShownDate
from quartier.events.models import Event, EventDate
from quartier.events.portal.frame import dates_page
from quartier.events.portal.hosts import Host, own_host
from quartier.partners.portal.frame import for_staff


@require_safe
@for_staff
def dates(request: HttpRequest, kind: str, pk: int, event_pk: int) -> HttpResponse:
    """The dates of one event with their numbers, the next first."""
    host = own_host(request.user, kind, pk)
    event = host.event(event_pk)
    return dates_page(
        request, host, "lists.html", event=event, dates=dates_with_lists(event)
    )


@require_http_methods(["GET", "HEAD", "POST"])
@for_staff
def people(
    request: HttpRequest, kind: str, pk: int, event_pk: int, date_pk: int
) -> HttpResponse:
    """Who comes and who waits; a form for those who call."""
    host, date = _found(request, kind, pk, event_pk, date_pk)
    at = partial(host.url, event_pk=event_pk, date_pk=date_pk)
    pages = lists.ListPages(
        date,
        at("date_people"),
        at("date_printed"),
        at("date_table"),
        lambda sign_up_pk: at("date_end_sign_up", sign_up_pk=sign_up_pk),
        partial(dates_page, request, host, "people.html", event=date.event),
    )
    return lists.people(request, pages)


@require_safe
@for_staff
def printed(
    request: HttpRequest, kind: str, pk: int, event_pk: int, date_pk: int
) -> HttpResponse:
    """The list of the day for paper."""
    return lists.printed(request, _found(request, kind, pk, event_pk, date_pk)[1])


@require_safe
@for_staff
def table(
    request: HttpRequest, kind: str, pk: int, event_pk: int, date_pk: int
) -> HttpResponse:
    """The list as a table."""
    return lists.table(_found(request, kind, pk, event_pk, date_pk)[1])


@require_POST
@for_staff
def end_sign_up(
    request: HttpRequest,
    kind: str,
    pk: int,
    event_pk: int,
    date_pk: int,
    sign_up_pk: int,
) -> HttpResponse:
    """Cancel for somebody who has called."""
    host, date = _found(request, kind, pk, event_pk, date_pk)
    lists.end(request, date, sign_up_pk)
    return redirect(host.url("date_people", event_pk=event_pk, date_pk=date_pk))


def dates_with_lists(event: Event) -> list[ShownDate]:
    """All of its dates with lists: what comes first, then what is over."""
    now = timezone.now()
    shown = [ShownDate(one, "", now) for one in event.sign_up_dates.all()]
    coming = [one for one in shown if not one.is_over]
    return coming + [one for one in reversed(shown) if one.is_over]


def _found(
    request: HttpRequest, kind: str, pk: int, event_pk: int, date_pk: int
) -> tuple[Host, EventDate]:
    host = own_host(request.user, kind, pk)
    dates = EventDate.objects.select_related("event")
    date = dates.filter(event=host.event(event_pk), pk=date_pk).first()
    if date is None:
        raise Http404
    return host, date
