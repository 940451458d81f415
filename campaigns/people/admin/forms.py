"""How editors write a date."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from campaigns.models import CampaignDate
from campaigns.moments import MomentInput

MOST_OF_A_DATE = 10_000


class DateForm(forms.ModelForm):
    """All that a date says. Places that are taken are none of it."""

    starts_at = forms.DateTimeField(label=_("Beginn"), widget=MomentInput)
    ends_at = forms.DateTimeField(label=_("Ende"), widget=MomentInput)
    sign_up_until = forms.DateTimeField(
        label=_("Anmelden bis"),
        widget=MomentInput,
        required=False,
        help_text=_("Leer: bis zum Beginn."),
    )

    class Meta:
        model = CampaignDate
        fields = (
            "title",
            "starts_at",
            "ends_at",
            "place",
            "district",
            "text",
            "takes_sign_ups",
            "capacity",
            "sign_up_until",
        )
        widgets = {"text": forms.Textarea(attrs={"rows": 4})}

    def clean(self) -> dict[str, Any]:
        """A date lies within the days of its campaign."""
        values = super().clean() or self.cleaned_data
        campaign, starts_at = self.instance.campaign, values.get("starts_at")
        if campaign and starts_at and starts_at.date() > campaign.last_day:
            self.add_error("starts_at", _("Da ist die Aktion schon vorbei."))
        return values


class AttendedForm(forms.Form):
    """How many came: one number."""

    attended = forms.IntegerField(
        label=_("Wie viele waren da?"),
        min_value=0,
        max_value=MOST_OF_A_DATE,
        required=False,
    )
