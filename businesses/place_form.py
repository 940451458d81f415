"""What the forms of all places share: where it is, how to call it, when it opens."""

from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm

from businesses.choices import language_choices
from businesses.phones import PhoneError, clean_phone
from quartier.hours.forms import OpeningHoursField
from quartier.media.choosing import PermittedPictures
from quartier.places.folding import fold
from quartier.places.models import Address, District


class ReachableForm(PermittedPictures, WagtailAdminPageForm):
    """Something with an address and a telephone."""

    def clean_phone(self) -> str:
        """Keep the number in one form, however it was typed."""
        text = self.cleaned_data["phone"]
        try:
            return clean_phone(text) if text else ""
        except PhoneError as error:
            raise ValidationError(str(error)) from error

    def clean(self) -> dict[str, Any]:
        """A position has two halves, and says in which district it is."""
        values = super().clean()
        self._look_up_position(values)
        latitude, longitude = values.get("latitude"), values.get("longitude")
        if ("latitude" in self.fields) and (latitude is None) != (longitude is None):
            self.add_error("latitude", _("Die Position ist unvollständig."))
        if "district" in self.fields and not values.get("district"):
            values["district"] = district_at(longitude, latitude)
        return values

    def _look_up_position(self, values: dict[str, Any]) -> None:
        """Find the address that was typed where no script could offer it."""
        text = self.data.get("position_search", "").strip()
        if not text or {"latitude", "longitude"} & set(self.changed_data):
            return
        found = list(Address.objects.matching(text)[:2]) if fold(text) else []
        if len(found) == 1:
            values["latitude"] = found[0].latitude
            values["longitude"] = found[0].longitude
        else:
            self.add_error("latitude", unclear_address(text, many=bool(found)))


class OpenPlaceForm(ReachableForm):
    """A place with opening hours, special days, closures and languages."""

    languages = forms.MultipleChoiceField(
        label=_("Gesprochene Sprachen"),
        choices=language_choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    opening_hours = OpeningHoursField(label=_("Öffnungszeiten"), required=False)

    def __init__(
        self, data: Any = None, *args: Any, instance: Any = None, **kwargs: Any
    ):
        if data is None and instance is not None:
            forget_past_days(instance)
        super().__init__(data, *args, instance=instance, **kwargs)

    def clean(self) -> dict[str, Any]:
        """A closure does not run backwards."""
        values = super().clean()
        start, end = values.get("closed_from"), values.get("closed_until")
        if end and not start:
            self.add_error("closed_from", _("Ab wann ist geschlossen?"))
        elif end and end < start:
            self.add_error("closed_until", _("Das Ende liegt vor dem Anfang."))
        return values

    def save(self, commit: bool = True) -> Any:
        """Drop special days that are over."""
        page = super().save(commit=False)
        forget_past_days(page)
        if commit:
            page.save()
        return page


def forget_past_days(page: Any) -> None:
    """Take the special days that are over off the page; nothing is saved yet."""
    days, today = page.special_days.all(), timezone.localdate()
    current = [day for day in days if not day.is_over(today)]
    if len(current) < len(days):
        page.special_days = current


def district_at(longitude: Decimal | None, latitude: Decimal | None) -> District | None:
    """The district around a position; none for half a position or one off the earth."""
    if longitude is None or latitude is None:
        return None
    try:
        return District.objects.containing(float(longitude), float(latitude))
    except ValueError:
        return None


def unclear_address(text: str, many: bool) -> str:
    """What to do about an address that is not exactly one."""
    if many:
        return _("„%(text)s“ gibt es mehrmals. Schreiben Sie bitte mehr dazu.") % {
            "text": text
        }
    return _("„%(text)s“ kennen wir nicht. Prüfen Sie bitte die Schreibweise.") % {
        "text": text
    }
