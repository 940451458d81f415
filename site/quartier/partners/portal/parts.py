"""The parts of an organisation's pages that its staff change, one form each."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext_lazy as _

from businesses.moderation.parts import Lane, Part
from quartier.partners.models import Doing


@dataclass(frozen=True)
class PagePart(Part):
    """A part with its own address, and with what its rows hold."""

    slug: str = ""
    icon: str = "list"
    rows: tuple[tuple[str, tuple[str, ...]], ...] = field(default=())

    @property
    def columns(self) -> Mapping[str, tuple[str, ...]]:
        """What the rows of each of its relations hold."""
        return dict(self.rows)


def _part(
    key: str,
    label: Any,
    doing: Doing,
    lane: Lane,
    fields: tuple[str, ...] = (),
    *,
    slug: str,
    icon: str,
    **rows: tuple[str, ...],
) -> PagePart:
    return PagePart(
        key, label, doing, lane, fields, tuple(rows), slug, icon, tuple(rows.items())
    )


TEXT = _part(
    "text",
    _("Name und Text"),
    Doing.PAGE,
    Lane.EDITORIAL,
    ("title", "claim", "text"),
    slug="text",
    icon="list",
)
CONTACT = _part(
    "contact",
    _("Telefon, Mail, Website"),
    Doing.PAGE,
    Lane.FACTS,
    ("phone", "email", "website"),
    slug="kontakt",
    icon="phone",
)
PEOPLE = _part(
    "people",
    _("Ansprechpersonen"),
    Doing.PAGE,
    Lane.FACTS,
    slug="menschen",
    icon="users",
    people=("name", "helps_with", "phone", "email", "languages", "picture"),
)
LOGO = _part(
    "logo", _("Logo"), Doing.PAGE, Lane.EDITORIAL, ("logo",), slug="logo", icon="image"
)
HOURS = _part(
    "hours",
    _("Öffnungszeiten"),
    Doing.HOURS,
    Lane.FACTS,
    ("opening_hours",),
    slug="oeffnungszeiten",
    icon="clock",
)
SPECIAL_DAYS = _part(
    "special-days",
    _("Ferien und besondere Tage"),
    Doing.HOURS,
    Lane.FACTS,
    ("closed_from", "closed_until", "closed_reason"),
    slug="besondere-tage",
    icon="calendar",
    special_days=("first_day", "last_day", "hours", "reason"),
)
TODAY = _part(
    "today",
    _("Heute"),
    Doing.HOURS,
    Lane.FACTS,
    ("closed_on",),
    slug="heute",
    icon="clock",
)
TIMES = _part(
    "times",
    _("Wer ist wann da"),
    Doing.HOURS,
    Lane.FACTS,
    slug="sprechzeiten",
    icon="users",
    consultation_hours=("topic", "who", "hours", "languages"),
)
ACCESS = _part(
    "access",
    _("Weg, Zugang, Sprachen"),
    Doing.PAGE,
    Lane.FACTS,
    ("way_there", "wheelchair", "wheelchair_note", "toilet", "languages"),
    slug="zugang",
    icon="wheelchair",
)
ROOMS = _part(
    "rooms",
    _("Räume"),
    Doing.PAGE,
    Lane.FACTS,
    slug="raeume",
    icon="flag",
    rooms=("name", "seats", "equipment", "cost", "how_to_ask"),
)
PICTURES = _part(
    "pictures",
    _("Bilder"),
    Doing.PAGE,
    Lane.EDITORIAL,
    ("picture",),
    slug="bilder",
    icon="image",
    gallery=("image", "caption"),
)

OF_PARTNERS = (TEXT, CONTACT, PEOPLE, LOGO)
OF_PLACES = (HOURS, SPECIAL_DAYS, TIMES, ACCESS, CONTACT, TEXT, ROOMS, PICTURES)
"""In the order in which the portal offers them; `TODAY` is a button."""


class PartConverter:
    """A part in an address, by its German word."""

    _by_slug = {part.slug: part for part in (*OF_PLACES, *OF_PARTNERS)}
    regex = "|".join(_by_slug)

    def to_python(self, value: str) -> PagePart:
        """The part of the word."""
        return self._by_slug[value]

    def to_url(self, value: PagePart) -> str:
        """The word of the part."""
        return value.slug
