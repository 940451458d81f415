"""Opening hours of imports: read by the site's one engine, or not taken over."""

from django.utils.translation import gettext as _

from businesses.importing.refusals import BadValueError
from businesses.importing.values import shown
from quartier.hours.errors import HoursError
from quartier.hours.spelling import clean_hours


def opening_hours(text: str) -> str:
    """The hours as the page stores them; BadValueError if nobody can evaluate them."""
    try:
        return clean_hours(text)
    except HoursError as error:
        message = _("%(value)s: %(reason)s")
        names = {"value": shown(text), "reason": error}
        raise BadValueError(message % names) from error
