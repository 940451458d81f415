"""What counsellors write to somebody who has asked."""

from datetime import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from campaigns.moments import MomentInput
from quartier.advice.choices import DONE_RESULTS


class AnswerForm(forms.Form):
    """Words without a time."""

    words = forms.CharField(
        label=_("Ihre Antwort"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": _("Bitte schreiben Sie eine Antwort.")},
    )


class TimeForm(forms.Form):
    """A time and a place, with some words if one likes."""

    starts_at = forms.DateTimeField(
        label=_("Tag und Uhrzeit"),
        widget=MomentInput,
        error_messages={"required": _("Wann soll der Termin sein?")},
    )
    place = forms.CharField(label=_("Ort"), max_length=160, required=False)
    words = forms.CharField(
        label=_("Ein Satz dazu"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, now: datetime, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.now = now

    def clean_starts_at(self) -> datetime:
        """A time that is still to come."""
        starts_at: datetime = self.cleaned_data["starts_at"]
        if starts_at <= self.now:
            raise ValidationError(_("Diese Zeit ist schon vorbei."))
        return starts_at


class CancelForm(forms.Form):
    """Why it does not work."""

    words = forms.CharField(
        label=_("Warum sagen Sie ab?"),
        max_length=1000,
        help_text=_("Wer gefragt hat, liest diesen Satz."),
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Bitte sagen Sie in einem Satz, warum.")},
    )


class SettleForm(forms.Form):
    """How it ended."""

    result = forms.ChoiceField(
        label=_("Wie ist es ausgegangen?"),
        choices=[(result.value, capfirst(result.label)) for result in DONE_RESULTS],
        widget=forms.RadioSelect,
        error_messages={"required": _("Bitte wählen Sie eines aus.")},
    )
