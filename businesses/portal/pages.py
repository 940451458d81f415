"""The pages of the portal: which part of the profile stands at which address."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from businesses.moderation import parts
from businesses.moderation.parts import Part


@dataclass(frozen=True)
class PartPage:
    """One door of the portal."""

    part: Part
    slug: str
    icon: str
    heading: Any


PAGES = {
    page.part.key: page
    for page in (
        PartPage(parts.HOURS, "oeffnungszeiten", "clock", _("Öffnungszeiten ändern")),
        PartPage(
            parts.SPECIAL_DAYS,
            "besondere-tage",
            "calendar",
            _("Ferien und besondere Tage"),
        ),
        PartPage(parts.NOTICE, "hinweis", "tag", _("Angebot oder Hinweis der Woche")),
        PartPage(parts.PICTURES, "bilder", "image", _("Bilder")),
        PartPage(parts.TEXT, "texte", "list", _("Name und Text")),
        PartPage(parts.CONTACT, "kontakt", "phone", _("Telefon, Mail, Website")),
        PartPage(parts.ACCESS, "zugang", "wheelchair", _("Zugang, Sprachen, Bezahlen")),
    )
}


class PartConverter:
    """A part in an address, by its German word."""

    regex = "|".join(page.slug for page in PAGES.values())
    _by_slug = {page.slug: page.part for page in PAGES.values()}

    def to_python(self, value: str) -> Part:
        """The part of the word."""
        return self._by_slug[value]

    def to_url(self, value: Part | str) -> str:
        """The word of a part or of its key."""
        return PAGES[value.key if isinstance(value, Part) else value].slug
