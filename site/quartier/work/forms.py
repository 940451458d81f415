"""The one form through which an offer of work or training is written."""

from datetime import timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm

from businesses.choices import language_choices
from businesses.phones import PhoneError, clean_phone

SHOWN_FOR = timedelta(weeks=8)
"""How long an offer is shown if nobody says otherwise."""
LONGEST = timedelta(days=366)


class OpeningPageForm(WagtailAdminPageForm):
    """An offer, written by editors, by a shop's team or by a partner's staff."""

    languages = forms.MultipleChoiceField(
        label=_("Sprachen im Team"),
        choices=language_choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "shown_until" in self.fields:
            self.fields["shown_until"].required = False

    def clean_contact_phone(self) -> str:
        """Keep the number in one form, however it was typed."""
        text = self.cleaned_data["contact_phone"]
        try:
            return clean_phone(text) if text else ""
        except PhoneError as error:
            raise ValidationError(str(error)) from error

    def clean(self) -> dict[str, Any]:
        """Somebody offers it, somebody can be asked, and its spans run forwards."""
        values = super().clean()
        self._one_who_offers(values)
        reached = values.get("contact_phone") or values.get("contact_email")
        if not reached and "contact_phone" in self.fields:
            words = _("Wen kann man anrufen? Ohne Telefon bitte eine E-Mail.")
            self.add_error("contact_phone", words)
        least, most = values.get("hours_from"), values.get("hours_to")
        if least and most and most < least:
            self.add_error("hours_to", _("Das ist weniger als „von“."))
        self._days(values)
        return values

    def _one_who_offers(self, values: dict[str, Any]) -> None:
        if not {"business", "partner"} <= self.fields.keys():
            return
        if bool(values.get("business")) == bool(values.get("partner")):
            words = _("Wählen Sie entweder ein Geschäft oder einen Partner.")
            self.add_error("business", words)

    def _days(self, values: dict[str, Any]) -> None:
        if "shown_until" not in self.fields or "shown_until" in self.errors:
            return
        today = timezone.localdate()
        until = values.get("shown_until") or today + SHOWN_FOR
        values["shown_until"] = until
        if "shown_until" not in self.changed_data and self.instance.pk:
            return
        if until < today:
            self.add_error("shown_until", _("Dieser Tag ist schon vorbei."))
        elif until > today + LONGEST:
            self.add_error("shown_until", _("Das ist mehr als ein Jahr."))
