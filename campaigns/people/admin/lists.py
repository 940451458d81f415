"""Editors see who comes: on the screen, on paper, as a table; and people who call."""

import csv
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from businesses.spreadsheets import harmless
from campaigns.models import CampaignDate
from campaigns.people import sign_ups
from campaigns.people.admin.dates import admin_page
from campaigns.people.admin.forms import AttendedForm
from campaigns.people.admin.guards import editable_date
from campaigns.people.forms import SignUpByHandForm
from campaigns.public.when import span


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def people(request: HttpRequest, pk: int) -> HttpResponse:
    """Who comes and who waits; a form for those who call."""
    date = editable_date(request, pk)
    form = SignUpByHandForm(request.POST or None, places=date.capacity)
    if request.method == "POST" and form.is_valid():
        try:
            made = sign_ups.add_by_hand(
                pk,
                **form.cleaned_data,
                language=get_language() or "de",
                now=timezone.now(),
            )
        except (sign_ups.ClosedError, sign_ups.KnownAlreadyError) as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, f"{made.name}: {made.get_state_display()}")
            return redirect("campaign_people:sign_ups", pk)
    return admin_page(
        request,
        "sign_ups.html",
        date.campaign,
        status=422 if form.errors else 200,
        title=date.title,
        form=form,
        attended_form=AttendedForm(initial={"attended": date.attended}),
        **_lists(date),
    )


@never_cache
@require_safe
def printed(request: HttpRequest, pk: int) -> HttpResponse:
    """The list of the day for paper: names and boxes to tick, no addresses."""
    date = editable_date(request, pk)
    return render(request, "campaigns/admin/printed.html", _lists(date))


@never_cache
@require_safe
def table(request: HttpRequest, pk: int) -> HttpResponse:
    """The list as a table that runs no formulas."""
    date = editable_date(request, pk)
    response = HttpResponse("\ufeff", content_type="text/csv; charset=utf-8")
    name = f'attachment; filename="anmeldungen-{date.pk}.csv"'
    response["Content-Disposition"] = name
    writer = csv.writer(response, delimiter=";")
    writer.writerow([_("Vorname"), _("E-Mail"), _("Wie viele"), _("Stand")])
    for one in [*date.sign_ups.with_place(), *date.sign_ups.waiting()]:
        cells = [one.name, one.email, one.people, one.get_state_display()]
        writer.writerow([harmless(cell) for cell in cells])
    return response


@require_POST
def end_sign_up(request: HttpRequest, pk: int, sign_up_pk: int) -> HttpResponse:
    """Cancel for somebody who has called."""
    date = editable_date(request, pk)
    if not date.sign_ups.filter(pk=sign_up_pk).exists():
        raise Http404
    if sign_ups.cancel(sign_up_pk, timezone.now()):
        messages.success(request, _("Abgesagt. Wer wartet, rückt nach."))
    return redirect("campaign_people:sign_ups", pk)


def _lists(date: CampaignDate) -> dict[str, Any]:
    return {
        "date": date,
        "when": span(date.starts_at, date.ends_at, timezone.now()),
        "with_place": list(date.sign_ups.with_place()),
        "waiting": list(date.sign_ups.waiting()),
    }
