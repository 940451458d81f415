"""What somebody says of a report, in the portal or in the admin."""

from typing import ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from businesses.models import ReportState


class DecisionForm(forms.Form):
    """Right or wrong, and a sentence for the reporter."""

    LONGEST: ClassVar = 500

    state = forms.TypedChoiceField(
        choices=[
            (ReportState.ACCEPTED.value, _("Stimmt")),
            (ReportState.REJECTED.value, _("Stimmt nicht")),
        ],
        coerce=ReportState,
    )
    answer = forms.CharField(max_length=LONGEST, required=False)
