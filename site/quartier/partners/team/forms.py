"""What is typed about the staff of an organisation."""

from django import forms
from django.utils.translation import gettext_lazy as _

from quartier.partners.models import StaffRole


class StaffInvitationForm(forms.Form):
    """Whom to ask into the staff, and for what."""

    email = forms.EmailField(
        label=_("E-Mail der Person"),
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )
    role = forms.ChoiceField(
        label=_("Was darf die Person?"),
        choices=[
            (StaffRole.COUNSELLOR, _("Zeiten, Termine und Anfragen bearbeiten")),
            (StaffRole.LEAD, _("Alles, auch Texte ändern und andere einladen")),
        ],
        initial=StaffRole.COUNSELLOR,
        widget=forms.RadioSelect,
    )
