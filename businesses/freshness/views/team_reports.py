"""A team reads what residents report, and says with one tap what is right."""

from typing import cast

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from businesses.freshness.deciding import decide, doing_of, note_gone
from businesses.freshness.deciding_form import DecisionForm
from businesses.freshness.ways_to_change import way_to_change
from businesses.models import Doing, ReportedPart, ReportState, Role
from businesses.portal.frame import for_teams, portal_page
from businesses.team.guards import membership, own_business
from quartier.accounts.models import User

MOST_SHOWN = 30


@require_safe
@for_teams
def reports(request: HttpRequest, pk: int) -> HttpResponse:
    """What is open; each can be decided by those who may change that part."""
    business = own_business(request.user, pk, Doing.SEE)
    member = membership(request.user, pk)
    role = Role(member.role) if member else Role.HELPER
    found = business.reports.filter(state=ReportState.OPEN)[:MOST_SHOWN]
    return portal_page(
        request,
        "businesses/portal/reports.html",
        business,
        reports=[(one, role.may(doing_of(one))) for one in found],
        longest_answer=DecisionForm.LONGEST,
    )


@require_POST
@for_teams
def decided(request: HttpRequest, pk: int, report: int) -> HttpResponse:
    """Accept or reject; an accepted one leads to the part to change."""
    seen = own_business(request.user, pk, Doing.SEE)
    found = get_object_or_404(seen.reports, pk=report)
    business = own_business(request.user, pk, doing_of(found))
    form, person = DecisionForm(request.POST), cast(User, request.user)
    back = redirect("portal_reports", business.pk)
    if not form.is_valid():
        messages.error(request, _("Bitte wählen Sie: stimmt oder stimmt nicht."))
        return back
    state = form.cleaned_data["state"]
    with transaction.atomic():
        is_first = decide(found, state, person, form.cleaned_data["answer"])
        gone = found.part == ReportedPart.GONE and state == ReportState.ACCEPTED
        if is_first and gone:
            note_gone(business.pk)
    if not is_first:
        messages.error(request, _("Darüber hat inzwischen jemand entschieden."))
        return back
    if state == ReportState.REJECTED:
        messages.success(request, _("Danke. Alles bleibt, wie es ist."))
        return back
    if gone:
        messages.success(request, _("Danke. Die Redaktion nimmt Ihr Profil vom Netz."))
        return back
    messages.success(request, _("Danke. Bitte ändern Sie es jetzt."))
    return redirect(way_to_change(business.pk, ReportedPart(found.part)))
