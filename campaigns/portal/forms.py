"""What a team tells of a campaign."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from campaigns.models import CampaignUpdate, Participation
from campaigns.moments import MomentInput


class LineForm(forms.Form):
    """What the business plans, and when if it has a time of its own."""

    line = forms.CharField(
        label=_("Was haben Sie vor?"),
        max_length=140,
        required=False,
        help_text=_("Ein Satz. Er steht auf der Seite der Aktion."),
    )
    starts_at = forms.DateTimeField(
        label=_("Beginn"), required=False, widget=MomentInput
    )
    ends_at = forms.DateTimeField(label=_("Ende"), required=False, widget=MomentInput)

    def __init__(
        self, *args: Any, participation: Participation, own_time: bool, **kwargs: Any
    ) -> None:
        kwargs["initial"] = {
            "line": participation.proposed_line or participation.line,
            "starts_at": participation.starts_at,
            "ends_at": participation.ends_at,
        }
        super().__init__(*args, **kwargs)
        if not own_time:
            del self.fields["starts_at"], self.fields["ends_at"]


class UpdateForm(forms.ModelForm):
    """A short post about what happened."""

    class Meta:
        model = CampaignUpdate
        fields = ("title", "text")
        widgets = {"text": forms.Textarea(attrs={"rows": 5})}
