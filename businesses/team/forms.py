"""What a team types about itself."""

from django import forms
from django.utils.translation import gettext_lazy as _

from businesses.models import Role


class InvitationForm(forms.Form):
    """Whom to invite; without an address the invitation is shown to be scanned."""

    role = forms.ChoiceField(
        label=_("Was darf die Person?"),
        choices=[
            (Role.HELPER, _("Öffnungszeiten, Angebote und Bilder ändern")),
            (Role.OWNER, _("Alles, auch andere einladen")),
        ],
        initial=Role.HELPER,
        widget=forms.RadioSelect,
    )
    email = forms.EmailField(
        label=_("E-Mail der Person"),
        required=False,
        help_text=_("Leer lassen, wenn die Person neben Ihnen steht."),
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )


class SignInForm(forms.Form):
    """The address that a code is sent to."""

    email = forms.EmailField(
        label=_("Ihre E-Mail"),
        help_text=_("Wir schicken Ihnen einen Code. Ein Passwort brauchen Sie nicht."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
