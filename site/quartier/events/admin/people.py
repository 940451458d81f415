"""Editors see who comes to the dates of an event."""

from functools import partial
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, path, reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)
from wagtail.admin.viewsets.base import ViewSet
from wagtail.permission_policies import ModelPermissionPolicy

from campaigns.people import lists
from campaigns.public.when import span
from quartier.events.models import Event, EventDate
from quartier.events.portal.sign_ups import dates_with_lists


@never_cache
@require_safe
def dates(request: HttpRequest, pk: int) -> HttpResponse:
    """The dates of an event for which people sign up."""
    _check(request)
    event = get_object_or_404(Event, pk=pk)
    return _page(request, "dates.html", event, dates=dates_with_lists(event))


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def people(request: HttpRequest, pk: int) -> HttpResponse:
    """Who comes and who waits; a form for those who call."""
    date = _date(request, pk)
    pages = lists.ListPages(
        date,
        _url("people", pk),
        _url("printed", pk),
        _url("table", pk),
        partial(_url, "end_sign_up", pk),
        partial(_page, request, "", date.event),
    )
    return lists.people(request, pages)


@never_cache
@require_safe
def printed(request: HttpRequest, pk: int) -> HttpResponse:
    """The list of the day for paper."""
    return lists.printed(request, _date(request, pk))


@never_cache
@require_safe
def table(request: HttpRequest, pk: int) -> HttpResponse:
    """The list as a table."""
    return lists.table(_date(request, pk))


@require_POST
def end_sign_up(request: HttpRequest, pk: int, sign_up_pk: int) -> HttpResponse:
    """Cancel for somebody who has called."""
    lists.end(request, _date(request, pk), sign_up_pk)
    return redirect("event_people:people", pk)


class EventPeopleViewSet(ViewSet):
    """Sign-ups for dates of events, at /admin/anmeldungen/."""

    name = "event_people"
    url_prefix = "anmeldungen"
    icon = "group"

    def get_urlpatterns(self) -> list[URLPattern]:
        """Each address checks that the person may change events."""
        return [
            path("<int:pk>/", dates, name="dates"),
            path("liste/<int:pk>/", people, name="people"),
            path("liste/<int:pk>/drucken/", printed, name="printed"),
            path("liste/<int:pk>/tabelle/", table, name="table"),
            path(
                "liste/<int:pk>/<int:sign_up_pk>/absagen/",
                end_sign_up,
                name="end_sign_up",
            ),
        ]


def may_see_lists(user: Any) -> bool:
    """Those who may change events."""
    return bool(ModelPermissionPolicy(Event).user_has_permission(user, "change"))


def _check(request: HttpRequest) -> None:
    if not may_see_lists(request.user):
        raise PermissionDenied


def _date(request: HttpRequest, pk: int) -> EventDate:
    _check(request)
    return get_object_or_404(EventDate.objects.select_related("event"), pk=pk)


def _url(name: str, *parts: int) -> str:
    return reverse(f"event_people:{name}", args=parts)


def _page(
    request: HttpRequest, name: str, event: Event, *, status: int = 200, **context: Any
) -> HttpResponse:
    """In the admin's frame; the list itself looks as that of a campaign's date."""
    edit_url = reverse("wagtailsnippets_events_event:edit", args=[event.pk])
    date = context.get("date")
    title = span(date.starts_at, date.ends_at, date.starts_at) if date else event.title
    frame = {
        "event": event,
        "header_title": title,
        "page_title": title,
        "header_icon": "date",
        "breadcrumbs_items": [
            {"url": edit_url, "label": event.title},
            {"url": _url("dates", event.pk), "label": event.title},
        ],
    }
    template = f"events/admin/{name}" if name else "campaigns/admin/sign_ups.html"
    return render(request, template, frame | context, status=status)
