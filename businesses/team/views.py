"""The team of a business: who is in it, and what owners can change."""

from typing import cast

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from businesses.freshness.answering import say_gone
from businesses.models import BusinessPage, Doing, Role, TeamMember
from businesses.portal.frame import for_teams, portal_page
from businesses.team import telling
from businesses.team.guards import membership, own_business
from businesses.team.joining import (
    LastOwnerError,
    NotInTeamError,
    change_role,
    clear,
    hand_over,
    leave,
)

READS = ["GET", "HEAD", "POST"]


@require_safe
@for_teams
def team(request: HttpRequest, pk: int) -> HttpResponse:
    """Who is in the team, and who is invited."""
    business = own_business(request.user, pk, Doing.SEE)
    me = cast(TeamMember, membership(request.user, pk))
    invitations = business.invitations.usable(timezone.now())
    return portal_page(
        request,
        "businesses/team/team.html",
        business,
        me=me,
        may_change=me.may(Doing.TEAM),
        members=business.team.select_related("user"),
        invitations=invitations if me.may(Doing.TEAM) else [],
    )


@require_http_methods(READS)
@for_teams
def member(request: HttpRequest, pk: int, member_pk: int) -> HttpResponse:
    """One helper: make them owner, hand over to them, or let them go."""
    business = own_business(request.user, pk, Doing.TEAM)
    other = _helper(business, member_pk)
    if request.method == "POST":
        me = cast(TeamMember, membership(request.user, pk))
        try:
            _do(request.POST.get("do", ""), me, other)
        except NotInTeamError:
            messages.info(request, _("Die Person ist nicht mehr im Team."))
        return redirect("team", pk)
    return portal_page(request, "businesses/team/member.html", business, other=other)


@require_http_methods(READS)
@for_teams
def go(request: HttpRequest, pk: int) -> HttpResponse:
    """Leave the team, or say that the business closes for good.

    The last owner gives the profile back to the editors.
    """
    business = own_business(request.user, pk, Doing.SEE)
    me = cast(TeamMember, membership(request.user, pk))
    owners = business.team.filter(role=Role.OWNER, user__is_active=True)
    is_last = me.role == Role.OWNER and not owners.exclude(pk=me.pk).exists()
    closes = me.may(Doing.TEAM) and business.live
    if request.method == "POST":
        if closes and request.POST.get("do") == "close":
            say_gone(business, me.user)
            return redirect("portal_home", pk)
        return _went(request, me, request.POST.get("do", ""))
    return portal_page(
        request,
        "businesses/team/leave.html",
        business,
        is_last=is_last,
        may_close=closes,
        helpers=business.team.exclude(pk=me.pk).select_related("user"),
    )


def _helper(business: BusinessPage, member_pk: int) -> TeamMember:
    """Somebody whom an owner may change: owners don't decide about each other."""
    helpers = business.team.select_related("user", "business")
    found = helpers.filter(pk=member_pk, role=Role.HELPER).first()
    if found is None:
        raise Http404
    return found


def _do(what: str, me: TeamMember, other: TeamMember) -> None:
    if what == "make-owner":
        change_role(other, Role.OWNER)
    elif what == "hand-over":
        hand_over(me, other)
    elif what == "remove":
        leave(other)
        telling.removed(other.business, other.user)


def _went(request: HttpRequest, me: TeamMember, what: str) -> HttpResponse:
    try:
        if what == "give-back" and me.role == Role.OWNER:
            clear(me.business)
        elif what in {"leave", "give-back"}:
            leave(me)
        else:
            return redirect("leave_team", me.business_id)
    except LastOwnerError:
        return redirect("leave_team", me.business_id)
    messages.success(request, _("Sie sind nicht mehr im Team."))
    return redirect("portal")
