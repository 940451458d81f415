"""Opening hours of imports: read by the site's one engine, or not taken over."""

from django.utils.translation import gettext as _
from opening_hours import OpeningHours, ParserError  # type: ignore[attr-defined]

from businesses.importing.refusals import BadValueError
from businesses.importing.values import shown


def opening_hours(text: str) -> str:
    """The text as the page stores it; BadValueError if it can't be evaluated."""
    try:
        OpeningHours(text)
    except ParserError as error:
        message = _("%(value)s: Diese Zeiten sind nicht zu verstehen.")
        raise BadValueError(message % {"value": shown(text)}) from error
    return text
