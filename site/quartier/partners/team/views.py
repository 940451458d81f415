"""The staff of an organisation: who is in it, and what leads can change."""

from typing import cast

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from businesses.single_use import stored_hash
from businesses.team.coming_in import WayIn, invitation_page
from businesses.team.inviting import TooManyError
from quartier.accounts.models import User
from quartier.partners.guards import own_partner, staff_place
from quartier.partners.models import Doing, StaffRole
from quartier.partners.portal.frame import for_staff, partner_page
from quartier.partners.team import telling
from quartier.partners.team.forms import StaffInvitationForm
from quartier.partners.team.inviting import accept, invite, usable_invitation
from quartier.partners.team.joining import LastLeadError, leave, remove

METHODS = ["GET", "HEAD", "POST"]


@require_safe
@for_staff
def team(request: HttpRequest, pk: int) -> HttpResponse:
    """Who is in the staff, and who is invited."""
    me = staff_place(request.user, pk)
    invitations = me.partner.invitations.usable(timezone.now())
    return partner_page(
        request,
        "partners/team/team.html",
        me.partner,
        me=me,
        may_change=me.may(Doing.TEAM),
        members=me.partner.staff.select_related("user"),
        invitations=invitations if me.may(Doing.TEAM) else [],
    )


@require_http_methods(METHODS)
@for_staff
def invite_somebody(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask somebody into the staff, by mail."""
    partner = own_partner(request.user, pk, Doing.TEAM)
    form = StaffInvitationForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            invite(
                partner,
                cast(User, request.user),
                StaffRole(form.cleaned_data["role"]),
                form.cleaned_data["email"],
                timezone.now(),
                get_language() or "de",
            )
        except TooManyError:
            form.add_error(None, _("Für heute sind das genug Einladungen."))
        else:
            messages.success(request, _("Die Einladung ist unterwegs."))
            return redirect("partner_team", pk)
    return partner_page(
        request,
        "partners/team/invite.html",
        partner,
        form=form,
        back_url=reverse("partner_team", args=[pk]),
        status=422 if form.errors else 200,
    )


@require_POST
@for_staff
def take_back(request: HttpRequest, pk: int, invitation_pk: int) -> HttpResponse:
    """Make an invitation worthless."""
    partner = own_partner(request.user, pk, Doing.TEAM)
    if not partner.invitations.filter(pk=invitation_pk).exists():
        raise Http404
    partner.invitations.filter(pk=invitation_pk).revoke(timezone.now())
    messages.success(request, _("Die Einladung gilt nicht mehr."))
    return redirect("partner_team", pk)


@require_POST
@for_staff
def let_go(request: HttpRequest, pk: int, member_pk: int) -> HttpResponse:
    """Take a counsellor out of the staff: leads don't decide about each other."""
    partner = own_partner(request.user, pk, Doing.TEAM)
    counsellors = partner.staff.filter(role=StaffRole.COUNSELLOR)
    member = counsellors.select_related("user", "partner").filter(pk=member_pk).first()
    if member is None:
        raise Http404
    remove(member)
    telling.removed(partner, member.user)
    messages.success(
        request, _("%(person)s ist nicht mehr im Team.") % {"person": member.user}
    )
    return redirect("partner_team", pk)


@require_http_methods(METHODS)
@for_staff
def go(request: HttpRequest, pk: int) -> HttpResponse:
    """Leave the staff."""
    me = staff_place(request.user, pk)
    is_last_lead = False
    if request.method == "POST":
        try:
            leave(me)
        except LastLeadError:
            is_last_lead = True
        else:
            messages.success(request, _("Sie sind nicht mehr im Team."))
            return redirect("partner_portal")
    return partner_page(
        request,
        "partners/team/leave.html",
        me.partner,
        is_last_lead=is_last_lead,
        back_url=reverse("partner_team", args=[pk]),
        status=409 if is_last_lead else 200,
    )


WAY_IN = WayIn(
    usable=usable_invitation,
    accept=accept,
    template="partners/team/join.html",
    ended="partners/team/ended.html",
    brought="brought_staff_invitation",
    then="join_staff_signed_in",
    home=lambda member: reverse("partner_home", args=[member.partner_id]),
)


@never_cache
@require_http_methods(METHODS)
def join_staff(request: HttpRequest, secret: str) -> HttpResponse:
    """Where the link of an invitation leads."""
    return invitation_page(request, WAY_IN, stored_hash(secret), timezone.now())


@never_cache
@require_http_methods(METHODS)
def join_after_sign_in(request: HttpRequest) -> HttpResponse:
    """The same, once the person has signed in."""
    brought = request.session.get(WAY_IN.brought, "")
    return invitation_page(request, WAY_IN, brought, timezone.now())
