"""Telephone numbers: read as people type them, kept in one form, shown readably."""

import phonenumbers
from django.conf import settings
from django.utils.translation import gettext as _
from phonenumbers import NumberParseException, PhoneNumberFormat


class PhoneError(ValueError):
    """Says in words what is wrong with a number."""


def clean_phone(text: str, country: str | None = None) -> str:
    """The number in E.164 form ("+4923311234"), with ";ext=" where it has one.

    Numbers without a country code are read as numbers of the given country (an
    ISO code; by default the site's). Raises PhoneError for what can't be called.
    """
    try:
        number = phonenumbers.parse(text, country or settings.COUNTRY)
    except NumberParseException as error:
        raise PhoneError(_explained(text)) from error
    if not phonenumbers.is_valid_number(number):
        raise PhoneError(_explained(text))
    plain = phonenumbers.format_number(number, PhoneNumberFormat.E164)
    return f"{plain};ext={number.extension}" if number.extension else plain


def phone_display(number: str, country: str | None = None) -> str:
    """The number as people of the site's country write it; foreign ones with +."""
    if not number:
        return ""
    try:
        parsed = phonenumbers.parse(number, country or settings.COUNTRY)
    except NumberParseException:
        return number
    home = phonenumbers.country_code_for_region(country or settings.COUNTRY)
    form = (
        PhoneNumberFormat.NATIONAL
        if parsed.country_code == home
        else PhoneNumberFormat.INTERNATIONAL
    )
    return phonenumbers.format_number(parsed, form)


def _explained(text: str) -> str:
    return _(
        "„%(text)s“ ist keine Telefonnummer. Schreiben Sie sie mit Vorwahl, "
        "etwa 02331 12345."
    ) % {"text": text}
