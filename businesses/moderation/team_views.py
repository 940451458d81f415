"""The editors' page of one team: who is in it, its trust, its codes, its changes."""

from typing import Any, cast

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from businesses.models import BusinessPage, ProfileChange, Role, TeamMember
from businesses.moderation.deciding import business_to_decide
from businesses.moderation.forms import TrustForm
from businesses.moderation.lanes import (
    ChangedMeanwhileError,
    InvalidValuesError,
    take_back,
)
from businesses.moderation.versions import Versions
from businesses.moderation.waiting import past_changes
from businesses.team import telling
from businesses.team.joining import LastOwnerError, change_role, clear, leave
from businesses.team.standing import is_trusted, set_trust
from quartier.accounts.models import User

PER_PAGE = 10


@require_http_methods(["GET", "HEAD", "POST"])
def team_changes(request: HttpRequest, pk: int) -> HttpResponse:
    """Who is in the team, what it has changed, and whether it is trusted."""
    business, now = _business(request, pk), timezone.now()
    form = TrustForm(request.POST or None)
    trusted = is_trusted(business)
    if request.method == "POST" and form.is_valid():
        set_trust(business, _editor(request), not trusted, form.cleaned_data["reason"])
        return redirect("moderation_team", pk)
    changes = ProfileChange.objects.filter(business_id=pk).select_related("made_by")
    page = Paginator(changes, PER_PAGE).get_page(request.GET.get("p"))
    return TemplateResponse(
        request,
        "businesses/moderation/team.html",
        {
            "business": business,
            "form": form,
            "is_trusted": trusted,
            "members": business.team.select_related("user"),
            "open_codes": business.claim_codes.usable(now).count(),
            "open_invitations": business.invitations.usable(now).count(),
            "page_of_changes": page,
            "changes": past_changes(Versions.of(pk), cast("Any", page.object_list)),
        },
        status=422 if form.errors else 200,
    )


@require_POST
def make_owner(request: HttpRequest, pk: int, member_pk: int) -> HttpResponse:
    """Let a helper answer for the profile: when its last owner is gone, who else?"""
    helper = get_object_or_404(_business(request, pk).team, pk=member_pk)
    change_role(helper, Role.OWNER)
    messages.success(
        request, _("%(person)s darf jetzt alles.") % {"person": helper.user}
    )
    return redirect("moderation_team", pk)


@require_POST
def remove_member(request: HttpRequest, pk: int, member_pk: int) -> HttpResponse:
    """Take somebody out of a team, owners too: they can't remove each other."""
    business = _business(request, pk)
    member = get_object_or_404(
        business.team.select_related("user", "business"), pk=member_pk
    )
    try:
        _remove(business, member)
    except LastOwnerError:
        messages.warning(request, _("Erlauben Sie zuerst jemand anderem alles."))
    else:
        messages.success(
            request, _("%(person)s ist nicht mehr im Team.") % {"person": member.user}
        )
    return redirect("moderation_team", pk)


@require_POST
def take_codes_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Make all cards, links and invitations worthless that still open this profile."""
    business, now = _business(request, pk), timezone.now()
    with transaction.atomic():
        number = business.claim_codes.revoke(now) + business.invitations.revoke(now)
    text = ngettext(
        "%(count)s Code gilt nicht mehr.", "%(count)s Codes gelten nicht mehr.", number
    )
    messages.success(request, text % {"count": number})
    return redirect("moderation_team", pk)


@require_POST
def undo_change(request: HttpRequest, pk: int, change: int) -> HttpResponse:
    """Take a team's change back."""
    _business(request, pk)
    found = get_object_or_404(ProfileChange, pk=change, business_id=pk)
    try:
        take_back(found, _editor(request), as_editor=True)
    except (ChangedMeanwhileError, InvalidValuesError):
        messages.warning(
            request, _("Das wurde inzwischen noch einmal geändert. Es bleibt so.")
        )
    else:
        messages.success(request, _("Die Änderung ist zurückgenommen."))
    return redirect("moderation_team", pk)


def _remove(business: BusinessPage, member: TeamMember) -> None:
    """Who is alone ends the team; the editors look after the profile then."""
    with transaction.atomic():
        if business.team.exclude(pk=member.pk).exists():
            leave(member)
        else:
            clear(business)
        telling.removed(business, member.user)


def _business(request: HttpRequest, pk: int) -> BusinessPage:
    return business_to_decide(pk, _editor(request))


def _editor(request: HttpRequest) -> User:
    return cast(User, request.user)
