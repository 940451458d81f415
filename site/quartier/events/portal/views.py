"""The pages about dates in the portals of organisations and shops.

Both have the same; `kind` says for whom a page is. Everything works without scripts.
"""

from datetime import date
from typing import cast

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from campaigns.public.when import weekday_and_day
from quartier.accounts.models import User
from quartier.events.models import Event, EventChange
from quartier.events.portal.forms import HostEventForm, OneDateForm
from quartier.events.portal.frame import dates_page
from quartier.events.portal.hosts import Host, own_host
from quartier.events.portal.saving import (
    ChangedMeanwhileError,
    call_off,
    change_date,
    save_event,
)
from quartier.events.portal.showing import Check, dates_to_change, lists, row_of, rows
from quartier.events.signing_up import people_expected
from quartier.partners.portal.frame import (
    for_staff,
    forget_typed,
    typed_before_sign_in,
)
from quartier.partners.portal.waiting import newest, version_of

METHODS = ["GET", "HEAD", "POST"]


@require_safe
@for_staff
def events(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    """What one invites to: what comes, then what is over."""
    host = own_host(request.user, kind, pk)
    now = timezone.now()
    found = lists(request, host, host.url("dates"), now)
    shown = rows(found.rows, now)
    return dates_page(request, host, "events.html", lists=found, rows=shown)


@require_http_methods(METHODS)
@for_staff
def add(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    """A new event, empty or a copy of one's own."""
    host = own_host(request.user, kind, pk)
    event = host.new_event()
    model = request.GET.get("von", "")
    if model.isdecimal() and len(model) <= 18:
        _copy(newest(host.event(int(model))), event)
    return _write(request, host, event, "")


@require_http_methods(METHODS)
@for_staff
def edit(request: HttpRequest, kind: str, pk: int, event_pk: int) -> HttpResponse:
    """Change an event as a whole."""
    host = own_host(request.user, kind, pk)
    event = host.event(event_pk)
    return _write(request, host, newest(event), version_of(event))


@require_safe
@for_staff
def event(request: HttpRequest, kind: str, pk: int, event_pk: int) -> HttpResponse:
    """One event: how it stands, its next dates, and what can be done."""
    host = own_host(request.user, kind, pk)
    found, now = host.event(event_pk), timezone.now()
    row = row_of(found, now)
    return dates_page(
        request,
        host,
        "event.html",
        row=row,
        dates=list(dates_to_change(row.event, now)),
        has_lists=found.sign_up_dates.exists(),
        public_url=found.address_below(found.calendar.url or "") if found.live else "",
    )


@require_http_methods(METHODS)
@for_staff
def one_date(
    request: HttpRequest, kind: str, pk: int, event_pk: int, day: str
) -> HttpResponse:
    """Cancel or move one date, or take that back."""
    host, planned = own_host(request.user, kind, pk), _day(day)
    event = newest(host.event(event_pk))
    if not event.has_date_on(planned):
        raise Http404
    known = next((one for one in event.changes.all() if one.day == planned), None)
    if request.method == "POST" and request.POST.get("do") == "as-planned":
        return _changed(request, host, event_pk, planned, None)
    typed = request.POST if request.method == "POST" else None
    form = OneDateForm(typed, known or EventChange(), planned)
    if request.method == "POST" and form.is_valid():
        return _changed(request, host, event_pk, planned, form.instance)
    return dates_page(
        request,
        host,
        "one_date.html",
        status=422 if form.errors else 200,
        event=event,
        form=form,
        day=weekday_and_day(planned, timezone.localdate()),
        is_changed=known is not None,
    )


@require_http_methods(METHODS)
@for_staff
def off(request: HttpRequest, kind: str, pk: int, event_pk: int) -> HttpResponse:
    """Ask once more, then cancel all dates; or let them take place after all."""
    host = own_host(request.user, kind, pk)
    event = newest(host.event(event_pk))
    if request.method != "POST":
        people = people_expected(event, timezone.now())
        return dates_page(request, host, "off.html", event=event, people=people)
    is_off = request.POST.get("do") != "resume"
    call_off(event_pk, host, cast(User, request.user), is_off=is_off)
    said = _("Alle Termine fallen aus.") if is_off else _("Die Termine finden statt.")
    messages.success(request, said)
    return redirect(host.url("date", event_pk=event_pk))


def _write(
    request: HttpRequest, host: Host, event: Event, version: str
) -> HttpResponse:
    """The form, what its dates will be, and saving it."""
    person, now = cast(User, request.user), timezone.now()
    is_sent, kept = request.method == "POST", typed_before_sign_in(request)
    title = event.title
    typed = request.POST if is_sent else kept
    form = HostEventForm(typed, event, host, person)
    status, check = 200, None
    if is_sent and form.is_valid():
        check = Check.of(form.instance, now)
        if request.POST.get("do") == "save" and request.POST.get("seen") == check.mark:
            try:
                loaded = request.POST.get("loaded_version", "")
                saved = save_event(form, host, person, loaded)
            except ChangedMeanwhileError as refusal:
                form.add_error(None, str(refusal))
                version = version_of(host.event(event.pk))
            else:
                forget_typed(request)
                return _saved(request, host, saved)
    elif is_sent:
        version = request.POST.get("loaded_version", "")
    if form.errors:
        status, check = 422, None
    return dates_page(
        request,
        host,
        "form.html",
        status=status,
        event=event,
        event_title=title,
        form=form,
        check=check,
        version=version,
        kept=bool(kept) and not is_sent,
    )


def _saved(request: HttpRequest, host: Host, event: Event) -> HttpResponse:
    if not event.has_unpublished_changes and event.live:
        messages.success(request, _("Gespeichert. Das sehen jetzt alle."))
    else:
        messages.info(request, _("Gespeichert. Die Redaktion sieht kurz darüber."))
    return redirect(host.url("date", event_pk=event.pk))


def _changed(
    request: HttpRequest,
    host: Host,
    event_pk: int,
    day: date,
    change: EventChange | None,
) -> HttpResponse:
    change_date(event_pk, host, cast(User, request.user), day, change)
    messages.success(request, _("Gespeichert."))
    return redirect(host.url("date", event_pk=event_pk))


def _copy(source: Event, event: Event) -> None:
    """All that it says but for its days."""
    kept = {"id", "calendar", "live", "partner", "business", "first_day", "last_day"}
    form_fields = HostEventForm.Meta.fields
    for name in set(form_fields) - kept - {"rule", "left_out"}:
        setattr(event, name, getattr(source, name))


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise Http404 from error
