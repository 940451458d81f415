"""Editors read what residents report, and say what is right."""

from typing import cast

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe
from wagtail.admin import messages

from businesses.freshness.deciding import decide
from businesses.freshness.deciding_form import DecisionForm
from businesses.freshness.states import forget_counts
from businesses.models import BusinessPage, ErrorReport, ReportedPart, ReportState
from quartier.accounts.models import User

MOST_SHOWN = 50


@require_safe
def reports(request: HttpRequest, pk: int) -> HttpResponse:
    """What is reported of one business, open ones first."""
    business = get_object_or_404(BusinessPage, pk=pk)
    if not business.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    found = business.reports.order_by("decided_at", "-made_at")
    open_ones = found.filter(state=ReportState.OPEN)[:MOST_SHOWN]
    decided_ones = found.exclude(state=ReportState.OPEN)
    return render(
        request,
        "businesses/upkeep/reports.html",
        {
            "page": business,
            "header_title": _("Hinweise zu %(name)s") % {"name": business.title},
            "header_icon": "comment",
            "breadcrumbs_items": [
                {"url": reverse("upkeep:index"), "label": _("Pflege")},
                {"url": "", "label": business.title},
            ],
            "open_reports": open_ones,
            "decided_reports": decided_ones.order_by("-decided_at")[:MOST_SHOWN],
            "longest_answer": DecisionForm.LONGEST,
        },
    )


@require_POST
def decided(request: HttpRequest, pk: int) -> HttpResponse:
    """Accept or reject a report; an accepted one leads to where it is put right."""
    found = ErrorReport.objects.select_related("business").filter(pk=pk)
    report = get_object_or_404(found)
    business = report.business
    if not business.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    form = DecisionForm(request.POST)
    back = redirect("upkeep:reports", business.pk)
    if not form.is_valid():
        messages.error(request, _("Bitte wählen Sie: stimmt oder stimmt nicht."))
        return back
    person, state = cast(User, request.user), form.cleaned_data["state"]
    if not decide(report, state, person, form.cleaned_data["answer"]):
        messages.error(request, _("Darüber hat inzwischen jemand entschieden."))
        return back
    forget_counts()
    if state == ReportState.ACCEPTED and report.part != ReportedPart.GONE:
        messages.success(request, _("Danke. Bitte ändern Sie es jetzt."))
        return redirect(reverse("wagtailadmin_pages:edit", args=[business.pk]))
    if state == ReportState.ACCEPTED:
        url = reverse("wagtailadmin_pages:unpublish", args=[business.pk])
        buttons = [messages.button(url, _("Vom Netz nehmen"))]
        messages.success(request, _("Danke. Der Hinweis stimmt."), buttons=buttons)
        return back
    messages.success(request, _("Danke. Alles bleibt, wie es ist."))
    return back
