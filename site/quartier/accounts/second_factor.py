"""Who works in the admin shows two things, the second a passkey or an app."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.login import (
    get_authentication_records,
    record_authentication,
)
from allauth.mfa.models import Authenticator
from allauth.mfa.stages import AuthenticateStage
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase, HttpResponseRedirect
from django.urls import reverse

from quartier.accounts import notices
from quartier.accounts.roles import works_in_the_admin

FACTORS = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]
ADMIN = "/admin/"
OPEN = ("/admin/login/", "/admin/logout/", "/admin/jsi18n/")
"""What can be reached without: signing in and out, and the words of the scripts."""


class SecondFactorStage(AuthenticateStage):
    """Asked of editors, and of who chose an app.

    A shop owner who made a passkey for convenience can still sign in by a mailed code
    on the computer next door.
    """

    def _should_handle(self, request: HttpRequest) -> bool:
        if not super()._should_handle(request):
            return False
        user = self.login.user
        return works_in_the_admin(user) or is_mfa_enabled(
            user, [Authenticator.Type.TOTP]
        )


class AdminNeedsSecondFactor:
    """Middleware: without a second factor the admin leads to where one is set up."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """The answer of the admin, or the way there."""
        inside = request.path.startswith(ADMIN) and not request.path.startswith(OPEN)
        if inside and request.user.is_authenticated and not has_shown_two(request):
            return HttpResponseRedirect(_way_in(request))
        return self.get_response(request)


def has_shown_two(request: HttpRequest) -> bool:
    """Whether this session has seen a second factor, or the person has none to show.

    In the demo a second factor is offered, not demanded.
    """
    user: Any = request.user
    if is_mfa_enabled(user, FACTORS):
        records = get_authentication_records(request, user)
        return any(record.get("method") == "mfa" for record in records)
    return not (settings.SECOND_FACTOR_REQUIRED and works_in_the_admin(user))


def _way_in(request: HttpRequest) -> str:
    ways = get_adapter().get_reauthentication_methods(request.user)
    shown = [way["url"] for way in ways if way["id"].startswith("mfa_reauthenticate")]
    page = shown[0] if shown else reverse("mfa_index")
    back = request.get_full_path() if request.method == "GET" else ADMIN
    return f"{page}?{urlencode({'next': back})}"


def note_new_factor(request: HttpRequest, type_: Authenticator.Type) -> None:
    """Who has just set up a factor has shown it, and is not asked for it again."""
    user: Any = request.user
    record_authentication(request, user, "mfa", type=str(type_), reauthenticated=True)


def tell_of_recovery_code(
    sender: Any, user: Any, authenticator: Any, **kwargs: Any
) -> None:
    """A recovery code is for emergencies: its owner wants to know that it was used."""
    if authenticator.type == Authenticator.Type.RECOVERY_CODES:
        notices.tell(user, "recovery_code_used")
