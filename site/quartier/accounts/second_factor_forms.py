"""allauth's forms for second factors, with our words and limits."""

from typing import Any

from allauth.account.adapter import get_adapter
from allauth.account.forms import ReauthenticateForm
from allauth.core import context
from allauth.mfa import app_settings as mfa_settings
from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.base.forms import ReauthenticateForm as CodeAgainForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm, EditWebAuthnForm
from django import forms
from django.core.cache import cache
from django.utils.translation import gettext_lazy as _

from quartier.accounts.adapters import TOO_MANY
from quartier.accounts.limits import PASSWORDS, SECOND_FACTORS

GOOD_FOR_SECONDS = mfa_settings.TOTP_PERIOD * (2 * mfa_settings.TOTP_TOLERANCE + 1)
CODE_INPUT = {"autocomplete": "one-time-code", "inputmode": "numeric"}


class LimitedCode:
    """Mix in before a form of allauth that checks a typed code of somebody."""

    user: Any
    label = _("Code")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["code"]  # type: ignore[attr-defined]
        field.label = self.label
        field.widget = forms.TextInput(attrs=CODE_INPUT)

    def clean_code(self) -> str:
        """The code, unless there were too many before it or it has been used.

        allauth remembers a used code for one period, but takes it for as many as are
        tolerated; RFC 6238, section 5.2, wants it taken once.
        """
        who = str(self.user.pk)
        if not SECOND_FACTORS.allow(context.request, who):
            raise forms.ValidationError(TOO_MANY)
        code = super().clean_code()  # type: ignore[misc]
        plain = "".join(filter(str.isalnum, code)).casefold()
        if not cache.add(f"used-second-factor:{who}:{plain}", True, GOOD_FOR_SECONDS):
            raise get_adapter().validation_error("incorrect_code")
        SECOND_FACTORS.succeeded(context.request, who)
        return code


class SecondStepForm(LimitedCode, AuthenticateForm):
    """The second step of signing in."""

    label = _("Code der App oder Notfallcode")


class SecondStepAgainForm(LimitedCode, CodeAgainForm):
    """Shown again before something important."""

    label = _("Code der App oder Notfallcode")


class ActivateAppForm(LimitedCode, ActivateTOTPForm):
    """The first code of an app that was just set up."""

    label = _("Code, den die App zeigt")


class PasswordAgainForm(ReauthenticateForm):
    """The password, before something important."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password"] = forms.CharField(
            label=_("Passwort"),
            strip=False,
            widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
        )

    def clean_password(self) -> str:
        """The password, unless there were too many before it."""
        if not PASSWORDS.allow(context.request, self.user.email):
            raise forms.ValidationError(TOO_MANY)
        if not self.user.check_password(self.cleaned_data["password"]):
            raise forms.ValidationError(_("Dieses Passwort stimmt nicht."))
        PASSWORDS.succeeded(context.request, self.user.email)
        return self.cleaned_data["password"]


class AddPasskeyForm(AddWebAuthnForm):
    """A new passkey: always one that can sign in alone."""

    passwordless = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"] = passkey_name(required=False)

    def clean(self) -> dict[str, Any]:
        """The person must have been recognised by the device."""
        self.cleaned_data["passwordless"] = True
        return super().clean()


class RenamePasskeyForm(EditWebAuthnForm):
    """Another name for a passkey."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"] = passkey_name(required=True)


def passkey_name(required: bool) -> forms.CharField:
    """By what somebody tells their passkeys apart."""
    return forms.CharField(
        label=_("Name"),
        help_text=_("Zum Beispiel „Handy“ oder „Rechner im Laden“."),
        max_length=60,
        required=required,
    )
