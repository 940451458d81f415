"""Inviting somebody into a team, and coming in."""

from typing import cast

import segno
from django.conf import settings
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

from businesses.models import Doing, Invitation, Role
from businesses.portal.frame import for_teams, portal_page
from businesses.single_use import stored_hash
from businesses.team.coming_in import WayIn, invitation_page
from businesses.team.forms import InvitationForm
from businesses.team.guards import own_business
from businesses.team.inviting import TooManyError, accept, invite, usable_invitation
from quartier.accounts.models import User

SHOWN = "shown_invitation"
"""In the session of who invites: the secret on the screen, while it is shown."""


@require_http_methods(["GET", "HEAD", "POST"])
@for_teams
def invite_somebody(request: HttpRequest, pk: int) -> HttpResponse:
    """By mail, or by a code on this screen."""
    business = own_business(request.user, pk, Doing.TEAM)
    form = InvitationForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        email = form.cleaned_data["email"]
        try:
            secret = invite(
                business,
                cast(User, request.user),
                Role(form.cleaned_data["role"]),
                timezone.now(),
                email,
                get_language() or settings.LANGUAGE_CODE,
            )
        except TooManyError:
            form.add_error(None, _("Für heute sind das genug Einladungen."))
        else:
            if email:
                messages.success(request, _("Die Einladung ist unterwegs."))
                return redirect("team", pk)
            request.session[SHOWN] = {"business": pk, "secret": secret}
            return redirect("show_invitation", pk)
    return portal_page(request, "businesses/team/invite.html", business, form=form)


@require_safe
@for_teams
def show_invitation(request: HttpRequest, pk: int) -> HttpResponse:
    """The code to be scanned from this screen."""
    business = own_business(request.user, pk, Doing.TEAM)
    shown = request.session.get(SHOWN) or {}
    found = usable_invitation(stored_hash(shown.get("secret", "")), timezone.now())
    if shown.get("business") != pk or found is None:
        return redirect("team", pk)
    address = settings.BASE_URL + reverse("join_team", args=[shown["secret"]])
    code = segno.make(address, error="m", micro=False)
    return portal_page(
        request,
        "businesses/team/scan.html",
        business,
        invitation=found,
        address=address,
        picture=code.svg_data_uri(scale=8, border=4, dark="#000", light="#fff"),
    )


@require_POST
@for_teams
def take_back(request: HttpRequest, pk: int, invitation_pk: int) -> HttpResponse:
    """Make an invitation worthless."""
    business = own_business(request.user, pk, Doing.TEAM)
    found = Invitation.objects.filter(business=business, pk=invitation_pk)
    if not found.exists():
        raise Http404
    found.revoke(timezone.now())
    messages.success(request, _("Die Einladung gilt nicht mehr."))
    return redirect("team", pk)


WAY_IN = WayIn(
    usable=usable_invitation,
    accept=accept,
    template="businesses/team/join.html",
    ended="businesses/team/ended.html",
    brought="brought_invitation",
    then="join_team_signed_in",
    home=lambda member: reverse("portal_home", args=[member.business_id]),
)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def join_team(request: HttpRequest, secret: str) -> HttpResponse:
    """Where the link leads: it only shows. Mail scanners open links."""
    return invitation_page(request, WAY_IN, stored_hash(secret), timezone.now())


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def join_after_sign_in(request: HttpRequest) -> HttpResponse:
    """The same, once the person has signed in."""
    brought = request.session.get(WAY_IN.brought, "")
    return invitation_page(request, WAY_IN, brought, timezone.now())
