"""The page that an invitation leads to: it shows, asks who it is, and lets them in."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from businesses.team.sign_in import ask_who
from quartier.accounts.models import User


@dataclass(frozen=True)
class WayIn:
    """One kind of invitation, and the team that it leads into."""

    usable: Callable[[str, datetime], Any]
    """The invitation with this hash, if it can still be used; uses nothing."""
    accept: Callable[[str, User, datetime], Any]
    """Uses it up; the new member, or None if it is not usable any more."""
    template: str
    ended: str
    brought: str
    """In the session of who was invited: the hash of the secret, until they are in."""
    then: str
    """The name of the page that goes on after signing in."""
    home: Callable[[Any], str]
    """The address of the new member's start."""


def invitation_page(
    request: HttpRequest, way: WayIn, secret_hash: str, now: datetime
) -> HttpResponse:
    """Show the invitation; a POST signs in or joins. Mail scanners open links."""
    invitation = way.usable(secret_hash, now)
    if invitation is None:
        return without_referrer(render(request, way.ended, status=410))
    context = {"invitation": invitation}
    if not request.user.is_authenticated:
        if request.method == "POST":
            request.session[way.brought] = secret_hash
        then = reverse(way.then)
        return without_referrer(
            ask_who(request, way.template, context, then=then, email=invitation.email)
        )
    if request.method == "POST":
        member = way.accept(secret_hash, request.user, now)
        request.session.pop(way.brought, None)
        if member is None:
            return render(request, way.ended, status=410)
        messages.success(request, _("Willkommen im Team."))
        return redirect(way.home(member))
    return without_referrer(render(request, way.template, context))


def without_referrer(response: HttpResponse) -> HttpResponse:
    """No other site learns where this page was: its address is a secret."""
    response["Referrer-Policy"] = "same-origin"
    return response
