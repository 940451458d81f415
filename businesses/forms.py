"""The one form through which a business is written: by editors, shops and imports."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm

from businesses.choices import Payment, language_choices
from businesses.phones import PhoneError, clean_phone
from quartier.places.models import District


class BusinessPageForm(WagtailAdminPageForm):
    """Checks what no field can check alone, and fills in what follows from the rest."""

    languages = forms.MultipleChoiceField(
        label=_("Gesprochene Sprachen"),
        choices=language_choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    payment = forms.MultipleChoiceField(
        label=_("Bezahlen mit"),
        choices=Payment.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def clean_phone(self) -> str:
        """Keep the number in one form, however it was typed."""
        text = self.cleaned_data["phone"]
        try:
            return clean_phone(text) if text else ""
        except PhoneError as error:
            raise ValidationError(str(error)) from error

    def clean(self) -> dict[str, Any]:
        """A position has two halves; a closure does not run backwards."""
        values = super().clean()
        latitude, longitude = values.get("latitude"), values.get("longitude")
        if ("latitude" in self.fields) and (latitude is None) != (longitude is None):
            self.add_error("latitude", _("Die Position ist unvollständig."))
        start, end = values.get("closed_from"), values.get("closed_until")
        if end and not start:
            self.add_error("closed_from", _("Ab wann ist geschlossen?"))
        elif end and end < start:
            self.add_error("closed_until", _("Das Ende liegt vor dem Anfang."))
        if "district" in self.fields and not values.get("district") and latitude:
            values["district"] = District.objects.containing(
                float(longitude or 0), float(latitude)
            )
        return values
