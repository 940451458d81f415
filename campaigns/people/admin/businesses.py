"""Editors enter and invite businesses, and read what these have planned."""

from typing import cast

from django.contrib import messages
from django.db.models import Exists, OuterRef
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from businesses.models import BusinessPage, TeamMember
from businesses.models.business import BusinessQuerySet
from campaigns.models import CampaignPage, Participation, ParticipationState
from campaigns.participating import approve_line, leave, refuse_line
from campaigns.people.admin.dates import admin_page
from campaigns.people.admin.guards import editable_campaign, editable_participation
from campaigns.people.inviting import add_all, invite_all
from quartier.accounts.models import User

MOST_SHOWN = 100


@require_safe
def businesses(request: HttpRequest, pk: int) -> HttpResponse:
    """Who takes part, who is invited, and all others to tick."""
    campaign = editable_campaign(request, pk)
    typed = request.GET.get("q", "").strip()[:80]
    rows = Participation.objects.filter(campaign=campaign).select_related("business")
    found = _others(campaign, typed)
    return admin_page(
        request,
        "businesses.html",
        campaign,
        title=_("Geschäfte: %(campaign)s") % {"campaign": campaign.title},
        joined=[row for row in rows if row.state == ParticipationState.JOINED],
        asked=[row for row in rows if row.state == ParticipationState.ASKED],
        others=found[:MOST_SHOWN],
        has_more=found.count() > MOST_SHOWN,
        typed=typed,
    )


@require_POST
def add_businesses(request: HttpRequest, pk: int) -> HttpResponse:
    """Enter or invite those that are ticked."""
    campaign = editable_campaign(request, pk)
    editor = cast(User, request.user)
    chosen = _chosen(request)
    if not chosen:
        messages.error(request, _("Bitte kreuzen Sie mindestens ein Geschäft an."))
    elif request.POST.get("do") == "invite":
        asked = invite_all(campaign, chosen, editor)
        said = ngettext(
            "%(count)s Geschäft ist eingeladen.",
            "%(count)s Geschäfte sind eingeladen.",
            asked,
        )
        messages.success(request, said % {"count": asked})
    else:
        added, known = add_all(campaign, chosen, editor)
        said = ngettext(
            "%(count)s Geschäft macht jetzt mit.",
            "%(count)s Geschäfte machen jetzt mit.",
            added,
        )
        messages.success(request, said % {"count": added})
        for title in known:
            messages.warning(
                request, _("„%(business)s“ macht schon mit.") % {"business": title}
            )
    return redirect("campaign_people:businesses", pk)


@require_POST
def decide_line(request: HttpRequest, pk: int) -> HttpResponse:
    """Approve or refuse the line that was read, and no newer one."""
    one = editable_participation(request, pk)
    read = request.POST.get("line", "")
    does = approve_line if request.POST.get("do") == "approve" else refuse_line
    if does(one, read):
        messages.success(request, _("Erledigt."))
    else:
        messages.error(request, _("Der Satz ist inzwischen ein anderer."))
    return redirect("campaign_people:businesses", one.campaign_id)


@require_POST
def take_out(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a business out of the campaign."""
    one = editable_participation(request, pk)
    if leave(one, timezone.now()):
        said = _("„%(business)s“ macht nicht mehr mit.")
        messages.success(request, said % {"business": one.business.title})
    return redirect("campaign_people:businesses", one.campaign_id)


def _others(campaign: CampaignPage, typed: str) -> BusinessQuerySet:
    """Public businesses that are not in the campaign, with `has_team`."""
    inside = Participation.objects.filter(campaign=campaign).exclude(
        state=ParticipationState.LEFT
    )
    found = BusinessPage.objects.live().exclude(pk__in=inside.values("business_id"))
    team = TeamMember.objects.filter(business=OuterRef("pk"))
    found = found.annotate(has_team=Exists(team))
    if typed:
        found = found.filter(title__icontains=typed)
    return found.order_by("title", "pk")


def _chosen(request: HttpRequest) -> list[BusinessPage]:
    keys = [key for key in request.POST.getlist("chosen") if key.isdecimal()]
    wanted = [int(key) for key in keys if len(key) <= 18][:MOST_SHOWN]
    return list(BusinessPage.objects.live().filter(pk__in=wanted).order_by("title"))
