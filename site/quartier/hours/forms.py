"""Opening hours as a form field."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from quartier.hours.errors import HoursError
from quartier.hours.expression import check
from quartier.hours.special_days import check_special_hours
from quartier.hours.spelling import clean_hours, clean_special_hours
from quartier.hours.typed_hours import TypedHours
from quartier.hours.widgets import OpeningHoursWidget


class OpeningHoursField(forms.CharField):
    """One OSM string, edited as a week; errors name the day.

    Text from elsewhere (an API, an import) is read as `clean_hours` reads it.
    """

    widget = OpeningHoursWidget

    def to_python(self, value: Any) -> str:
        """The OSM string; "" if nothing is known."""
        if isinstance(value, TypedHours):
            if value.errors:
                raise ValidationError(value.errors)
            return str(value)
        text = super().to_python(value) or ""
        try:
            return clean_hours(text) if text else ""
        except HoursError as error:
            raise ValidationError(str(error), code="invalid") from error


class SpecialHoursField(forms.CharField):
    """The hours of a special day: "10:00-14:00", or "" for closed."""

    def to_python(self, value: Any) -> str:
        """OSM times without dates, as the engine reads them."""
        try:
            return clean_special_hours(super().to_python(value) or "")
        except HoursError as error:
            raise ValidationError(str(error), code="invalid") from error


def validate_hours(value: str) -> None:
    """A validator for model fields that hold opening hours."""
    try:
        check(value.strip())
    except HoursError as error:
        raise ValidationError(str(error), code="invalid") from error


def validate_special_hours(value: str) -> None:
    """A validator for model fields that hold a special day's hours."""
    try:
        check_special_hours(value)
    except HoursError as error:
        raise ValidationError(str(error), code="invalid") from error
