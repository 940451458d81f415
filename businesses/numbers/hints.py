"""The one thing that a look at the numbers suggests."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

if TYPE_CHECKING:
    from django.utils.functional import Promise

    from businesses.models import BusinessPage


@dataclass(frozen=True, slots=True)
class Hint:
    """How often the profile was opened, and what was not there to be seen."""

    seen: str
    missing: "str | Promise"


def hint_for(business: "BusinessPage", opened: int) -> Hint | None:
    """What is missing most on a profile that was opened; None if nothing is."""
    missing = next((text for text, value in _wanted(business) if not value), None)
    if not opened or missing is None:
        return None
    seen = ngettext(
        "%(count)s-mal wurde Ihr Profil seit Anfang des letzten Monats geöffnet.",
        "%(count)s-mal wurde Ihr Profil seit Anfang des letzten Monats geöffnet.",
        opened,
    )
    return Hint(seen % {"count": opened}, missing)


def _wanted(business: "BusinessPage") -> "list[tuple[str | Promise, object]]":
    """What residents look for, most wanted first, and whether it is there."""
    return [
        (_("Ihre Öffnungszeiten fehlen dort."), business.opening_hours),
        (
            _("Telefon und E-Mail fehlen dort."),
            business.phone or business.email,
        ),
        (_("Ihr Laden fehlt auf der Karte."), business.position),
        (_("Ein Bild fehlt dort."), business.logo_id),
        (_("Ein Satz über Ihr Geschäft fehlt dort."), business.claim),
    ]
