"""What people type to show that a business is theirs."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from businesses.claims.codes import understood
from businesses.claims.own_domain import is_in_domain
from businesses.phones import PhoneError, clean_phone
from quartier.accounts.humans import HumanForm

ENDED = _("Dieser Code gilt nicht. Fragen Sie bitte Ihre Beraterin.")
"""Said of every code that opens nothing, whatever the reason."""


class CodeForm(forms.Form):
    """The code of a card or letter."""

    code = forms.CharField(
        label=_("Code"),
        max_length=60,
        help_text=_("Etwa: ABCDE-FGHJK"),
        widget=forms.TextInput(
            attrs={
                "autocomplete": "off",
                "autocapitalize": "characters",
                "spellcheck": "false",
                "class": "code-input",
            }
        ),
    )

    def clean_code(self) -> str:
        """The code that was meant."""
        code = understood(self.cleaned_data["code"])
        if not code:
            raise ValidationError(ENDED)
        return code


class WebsiteMailForm(HumanForm):
    """A mailbox in the domain of the shop's own website."""

    email = forms.EmailField(
        label=_("E-Mail des Geschäfts"),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )

    def __init__(self, *args: Any, domain: str, **kwargs: Any) -> None:
        self.domain = domain
        super().__init__(*args, **kwargs)
        example = _("Etwa: info@%(domain)s") % {"domain": domain}
        self.fields["email"].help_text = example

    def clean_email(self) -> str:
        """Only addresses that nobody else hands out."""
        email = self.cleaned_data["email"]
        if not is_in_domain(email, self.domain):
            raise ValidationError(
                _("Die Adresse muss auf @%(domain)s enden.") % {"domain": self.domain}
            )
        return email


class PhoneForm(forms.Form):
    """Where an editor can call back."""

    phone = forms.CharField(
        label=_("Telefon im Geschäft"),
        max_length=40,
        help_text=_("Mit Vorwahl, etwa 02331 12345."),
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "tel"}),
    )
    message = forms.CharField(
        label=_("Wann erreichen wir Sie gut?"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def clean_phone(self) -> str:
        """Keep the number in one form, however it was typed."""
        try:
            return clean_phone(self.cleaned_data["phone"])
        except PhoneError as error:
            raise ValidationError(str(error)) from error
