"""What people type about themselves and to sign in."""

from typing import Any

from django import forms
from django.contrib.auth import authenticate, password_validation
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from quartier.accounts.adapters import TOO_MANY
from quartier.accounts.limits import PASSWORDS
from quartier.accounts.models import User

LONGEST_PASSWORD = 128


def remember_field() -> forms.BooleanField:
    """The tick that keeps a device signed in."""
    return forms.BooleanField(
        label=_("Auf diesem Gerät angemeldet bleiben"), required=False
    )


def email_field() -> forms.EmailField:
    """An address, as keyboards of phones like to fill it in."""
    return forms.EmailField(
        label=_("E-Mail-Adresse"),
        widget=forms.EmailInput(attrs={"autocomplete": "username webauthn"}),
    )


class SignInForm(forms.Form):
    """Where a code shall be sent."""

    email = email_field()
    remember = remember_field()


class PasswordSignInForm(forms.Form):
    """For who has set a password. The answer is the same whatever is wrong."""

    email = email_field()
    password = forms.CharField(
        label=_("Passwort"),
        strip=False,
        max_length=LONGEST_PASSWORD,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )
    remember = remember_field()

    def __init__(self, *args: Any, request: HttpRequest, **kwargs: Any) -> None:
        self.request = request
        self.user: User | None = None
        super().__init__(*args, **kwargs)

    def clean(self) -> dict[str, Any]:
        """Find the person; a wrong password takes as long as an unknown address."""
        data = super().clean() or {}
        if self.errors:
            return data
        email = data["email"]
        if not PASSWORDS.allow(self.request, email):
            raise ValidationError(TOO_MANY, code="too_many")
        known = User.objects.filter(email__iexact=email).first()
        name = known.email if known else email
        user = authenticate(self.request, username=name, password=data["password"])
        if not isinstance(user, User):
            raise ValidationError(
                _("E-Mail-Adresse und Passwort passen nicht zusammen.")
            )
        PASSWORDS.succeeded(self.request, email)
        self.user = user
        return data


class CodeForm(forms.Form):
    """A code that was sent by mail."""

    code = forms.CharField(
        label=_("Code aus der Mail"),
        max_length=20,
        widget=forms.TextInput(
            attrs={"autocomplete": "one-time-code", "inputmode": "numeric"}
        ),
    )


class PersonForm(forms.ModelForm):
    """How somebody is called, and in which language we write."""

    class Meta:
        model = User
        fields = ["first_name", "last_name", "language"]
        labels = {"first_name": _("Vorname"), "last_name": _("Nachname")}


class PasswordForm(forms.Form):
    """A first or a new password."""

    current = forms.CharField(
        label=_("Bisheriges Passwort"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )
    new = forms.CharField(
        label=_("Neues Passwort"),
        strip=False,
        max_length=LONGEST_PASSWORD,
        help_text=_("Mindestens 12 Zeichen, zum Beispiel vier zufällige Wörter."),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, *args: Any, request: HttpRequest, **kwargs: Any) -> None:
        self.request = request
        self.user: User = request.user  # type: ignore[assignment]
        super().__init__(*args, **kwargs)
        if not self.user.has_usable_password():
            del self.fields["current"]

    def clean_current(self) -> str:
        """Who found an open browser does not know it."""
        if not PASSWORDS.allow(self.request, self.user.email):
            raise ValidationError(TOO_MANY)
        if not self.user.check_password(self.cleaned_data["current"]):
            raise ValidationError(_("Dieses Passwort stimmt nicht."))
        PASSWORDS.succeeded(self.request, self.user.email)
        return self.cleaned_data["current"]

    def clean_new(self) -> str:
        """Long enough, and neither common nor one's own name."""
        password_validation.validate_password(self.cleaned_data["new"], self.user)
        return self.cleaned_data["new"]


class NewEmailForm(forms.Form):
    """Where a person wants to get mail from now on."""

    email = forms.EmailField(
        label=_("Neue E-Mail-Adresse"),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        self.user = user
        super().__init__(*args, **kwargs)

    def clean_email(self) -> str:
        """Another than now. Whether somebody else has it is not told here."""
        email = User.objects.normalize_email(self.cleaned_data["email"])
        if email.lower() == self.user.email.lower():
            raise ValidationError(_("Das ist schon Ihre Adresse."))
        return email
