"""The one form through which a business is written: by editors, shops and imports."""

from datetime import timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from businesses.choices import ConfirmedBy, Payment
from businesses.place_form import OpenPlaceForm

LONGEST_NOTICE = timedelta(weeks=8)


class BusinessPageForm(OpenPlaceForm):
    """Checks what no field can check alone, and fills in what follows from the rest."""

    payment = forms.MultipleChoiceField(
        label=_("Bezahlen mit"),
        choices=Payment.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    confirmed = forms.BooleanField(
        label=_("Alle Angaben stimmen"),
        required=False,
        help_text=_("Ankreuzen, wenn Sie eben alles mit dem Geschäft geprüft haben."),
    )

    def clean(self) -> dict[str, Any]:
        """A notice has its last day."""
        values = super().clean()
        self._check_notice(values)
        return values

    def save(self, commit: bool = True) -> Any:
        """Note who confirmed the entry."""
        if self.cleaned_data.get("confirmed"):
            self.instance.last_confirmed_at = timezone.now()
            self.instance.last_confirmed_by = ConfirmedBy.EDITOR
        return super().save(commit=commit)

    def _check_notice(self, values: dict[str, Any]) -> None:
        """A notice has a last day, and not one in the far future."""
        text, until = values.get("notice"), values.get("notice_until")
        if not {"notice", "notice_until"} & set(self.changed_data) or self.errors:
            return
        today = timezone.localdate()
        if text and not until:
            self.add_error("notice_until", _("Bis wann gilt der Hinweis?"))
        elif until and not text:
            self.add_error("notice", _("Was soll auf der Seite stehen?"))
        elif until and until < today:
            self.add_error("notice_until", _("Dieser Tag ist schon vorbei."))
        elif until and until > today + LONGEST_NOTICE:
            self.add_error("notice_until", _("Ein Hinweis gilt höchstens acht Wochen."))
