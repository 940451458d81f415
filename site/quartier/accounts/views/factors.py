"""Passkeys, the app with codes, and recovery codes."""

from typing import Any

from allauth.account.views import ReauthenticateView
from allauth.mfa.base.views import AuthenticateView, IndexView
from allauth.mfa.base.views import ReauthenticateView as SecondFactorAgainView
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.views import (
    GenerateRecoveryCodesView,
    ViewRecoveryCodesView,
)
from allauth.mfa.totp.views import ActivateTOTPView, DeactivateTOTPView
from allauth.mfa.webauthn.internal import auth
from allauth.mfa.webauthn.views import (
    AddWebAuthnView,
    EditWebAuthnView,
    ReauthenticateWebAuthnView,
    RemoveWebAuthnView,
)
from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.urls import reverse, reverse_lazy
from django.utils.decorators import method_decorator

from quartier.accounts.people import own_path
from quartier.accounts.roles import works_in_the_admin
from quartier.accounts.second_factor import ADMIN, note_new_factor

GOING_TO = "after_second_factor"
"""In the session: the page of the admin that led here."""


class Factors(IndexView):
    """What somebody has, and what can be set up."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Whether the admin is waiting for it."""
        context = super().get_context_data(**kwargs)
        asked = self.request.GET.get("next", "")
        if own_path(asked) and asked.startswith(ADMIN):
            self.request.session[GOING_TO] = asked
        return context | {
            "needs_one": settings.SECOND_FACTOR_REQUIRED
            and works_in_the_admin(self.request.user),
            "going_to": self.request.session.get(GOING_TO, ""),
        }


class SecondStep(AuthenticateView):
    """The second factor, once the first is shown."""


class PasswordAgain(ReauthenticateView):
    """The password, before something important."""


class CodeAgain(SecondFactorAgainView):
    """A code, before something important."""


class PasskeyAgain(ReauthenticateWebAuthnView):
    """A passkey, before something important."""


class AddPasskey(AddWebAuthnView):
    """Makes a passkey that can sign in alone."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Ask the device for one that it keeps and that recognises the person."""
        context = super().get_context_data(**kwargs)
        options = auth.begin_registration(self.request.user, True)
        return context | {"js_data": {"creation_options": options}}

    def form_valid(self, form: Any) -> HttpResponse:
        """The device has just recognised the person."""
        response = super().form_valid(form)
        note_new_factor(self.request, Authenticator.Type.WEBAUTHN)
        return response


@method_decorator(login_required, name="dispatch")
class RenamePasskey(EditWebAuthnView):
    """Another name."""

    success_url = reverse_lazy("mfa_index")


@method_decorator(login_required, name="dispatch")
class RemovePasskey(RemoveWebAuthnView):
    """Asks first."""

    success_url = reverse_lazy("mfa_index")


@method_decorator(login_required, name="dispatch")
class ActivateApp(ActivateTOTPView):
    """The QR code to scan, and the first code of the app."""

    def form_valid(self, form: Any) -> HttpResponse:
        """The person has just shown a code."""
        response = super().form_valid(form)
        note_new_factor(self.request, Authenticator.Type.TOTP)
        return response


class DeactivateApp(DeactivateTOTPView):
    """Asks first."""


class RecoveryCodes(ViewRecoveryCodesView):
    """Shows new codes once; later only how many are left."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """With the way on to where the person was going."""
        context = super().get_context_data(**kwargs)
        going_to = self.request.session.get(GOING_TO) or reverse("mfa_index")
        return context | {"going_to": going_to}


@method_decorator(login_required, name="dispatch")
class NewRecoveryCodes(GenerateRecoveryCodesView):
    """Asks first: the old codes end."""
