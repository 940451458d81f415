"""What editors say when they decide."""

from django import forms
from django.utils.translation import gettext_lazy as _


class SendBackForm(forms.Form):
    """A sentence for the team."""

    sentence = forms.CharField(
        label=_("Ihr Satz an das Team"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Was soll das Team ändern?"),
    )


class TrustForm(forms.Form):
    """Why a team may publish its texts, or no longer."""

    reason = forms.CharField(label=_("Grund"), max_length=250)
