"""Editors make, change and call off dates."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from campaigns.models import CampaignDate, CampaignPage
from campaigns.people.admin.forms import AttendedForm, DateForm
from campaigns.people.admin.guards import editable_campaign, editable_date
from campaigns.people.dates import call_off, change_date, count_people
from campaigns.public.dates import shown_dates


@require_safe
def dates(request: HttpRequest, pk: int) -> HttpResponse:
    """All dates of a campaign, the coming ones first."""
    campaign = editable_campaign(request, pk)
    coming, past = shown_dates(campaign, "", timezone.now())
    return admin_page(request, "dates.html", campaign, coming=coming, past=past)


@require_http_methods(["GET", "HEAD", "POST"])
def add_date(request: HttpRequest, pk: int) -> HttpResponse:
    """A new one."""
    campaign = editable_campaign(request, pk)
    new = CampaignDate(campaign=campaign)
    form = DateForm(request.POST or None, instance=new)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, _("Der Termin ist angelegt."))
        return redirect("campaign_people:dates", pk)
    return _form(request, campaign, form, None)


@require_http_methods(["GET", "HEAD", "POST"])
def edit_date(request: HttpRequest, pk: int) -> HttpResponse:
    """Change one; who has signed up hears of another time or place."""
    date = editable_date(request, pk)
    form = DateForm(request.POST or None, instance=date)
    if request.method == "POST" and form.is_valid():
        try:
            change_date(pk, form.cleaned_data, timezone.now())
        except ValidationError as error:
            form.add_error(None, error)
        else:
            messages.success(request, _("Der Termin ist geändert."))
            return redirect("campaign_people:dates", date.campaign_id)
    return _form(request, editable_campaign(request, date.campaign_id), form, date)


@require_http_methods(["GET", "HEAD", "POST"])
def cancel_date(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask once more, then call it off and mail everybody."""
    date = editable_date(request, pk)
    if request.method == "POST":
        if call_off(pk, timezone.now()):
            messages.success(request, _("Der Termin ist abgesagt. Alle bekommen Mail."))
        else:
            messages.error(request, _("Der Termin ist vorbei oder schon abgesagt."))
        return redirect("campaign_people:dates", date.campaign_id)
    people = date.sign_ups.confirmed().count()
    campaign = editable_campaign(request, date.campaign_id)
    return admin_page(request, "cancel_date.html", campaign, date=date, people=people)


@require_POST
def attended(request: HttpRequest, pk: int) -> HttpResponse:
    """Note how many came."""
    date = editable_date(request, pk)
    form = AttendedForm(request.POST)
    if form.is_valid():
        count_people(pk, form.cleaned_data["attended"])
        messages.success(request, _("Notiert."))
    else:
        messages.error(request, _("Bitte geben Sie eine Zahl ein."))
    return redirect("campaign_people:sign_ups", date.pk)


def admin_page(
    request: HttpRequest,
    name: str,
    campaign: CampaignPage,
    *,
    title: str = "",
    status: int = 200,
    **context: Any,
) -> HttpResponse:
    """A page of the admin about a campaign, in its frame."""
    edit_url = reverse("wagtailadmin_pages:edit", args=[campaign.pk])
    frame = {
        "campaign": campaign,
        "header_title": title or campaign.title,
        "page_title": title or campaign.title,
        "header_icon": "date",
        "breadcrumbs_items": [
            {"url": edit_url, "label": campaign.title},
            {
                "url": reverse("campaign_people:dates", args=[campaign.pk]),
                "label": _("Termine"),
            },
        ],
    }
    template = f"campaigns/admin/{name}"
    return render(request, template, frame | context, status=status)


def _form(
    request: HttpRequest,
    campaign: CampaignPage,
    form: DateForm,
    date: CampaignDate | None,
) -> HttpResponse:
    status = 422 if form.errors else 200
    return admin_page(
        request, "date_form.html", campaign, status=status, form=form, date=date
    )
