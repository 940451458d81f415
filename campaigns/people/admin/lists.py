"""Editors see who comes to a date of a campaign."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from campaigns.people import lists
from campaigns.people.admin.dates import admin_page
from campaigns.people.admin.forms import AttendedForm
from campaigns.people.admin.guards import editable_campaign, editable_date


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def people(request: HttpRequest, pk: int) -> HttpResponse:
    """Who comes and who waits; a form for those who call."""
    date = editable_date(request, pk)
    show = partial(
        admin_page,
        request,
        "sign_ups.html",
        editable_campaign(request, date.campaign_id),
        title=date.title,
        attended_form=AttendedForm(initial={"attended": date.attended}),
        attended_url=_url("attended", pk),
    )
    return lists.people(
        request,
        lists.ListPages(
            date,
            _url("sign_ups", pk),
            _url("printed", pk),
            _url("table", pk),
            partial(_url, "end_sign_up", pk),
            show,
        ),
    )


@never_cache
@require_safe
def printed(request: HttpRequest, pk: int) -> HttpResponse:
    """The list of the day for paper."""
    return lists.printed(request, editable_date(request, pk))


@never_cache
@require_safe
def table(request: HttpRequest, pk: int) -> HttpResponse:
    """The list as a table."""
    return lists.table(editable_date(request, pk))


@require_POST
def end_sign_up(request: HttpRequest, pk: int, sign_up_pk: int) -> HttpResponse:
    """Cancel for somebody who has called."""
    lists.end(request, editable_date(request, pk), sign_up_pk)
    return redirect("campaign_people:sign_ups", pk)


def _url(name: str, *parts: int) -> str:
    return reverse(f"campaign_people:{name}", args=parts)
