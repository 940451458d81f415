"""The parts of a profile that teams change, one form each."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.utils.translation import gettext_lazy as _

from businesses.models import Doing


class Lane(StrEnum):
    """How a change gets to the public page."""

    FACTS = "facts"
    """Live in the same second: nobody knows better than the shop."""
    EDITORIAL = "editorial"
    """Seen by an editor first, unless the team is trusted."""


COLUMNS = {
    "special_days": ("first_day", "last_day", "hours", "reason"),
    "gallery": ("image", "caption"),
}
"""What the rows of child relations hold."""


@dataclass(frozen=True)
class Part:
    """Fields and child relations of a profile that are changed together."""

    key: str
    label: Any
    doing: Any
    """What somebody must be allowed to do: of `Doing`, or of another team's kind."""
    lane: Lane
    fields: tuple[str, ...] = ()
    relations: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """All that it holds."""
        return self.fields + self.relations

    @property
    def columns(self) -> Mapping[str, tuple[str, ...]]:
        """What the rows of each of its relations hold."""
        return {relation: COLUMNS[relation] for relation in self.relations}


HOURS = Part("hours", _("Öffnungszeiten"), Doing.HOURS, Lane.FACTS, ("opening_hours",))
TODAY = Part(
    "today",
    _("Heute"),
    Doing.HOURS,
    Lane.FACTS,
    ("closed_on",),
    ("special_days",),
)
SPECIAL_DAYS = Part(
    "special-days",
    _("Besondere Tage"),
    Doing.HOURS,
    Lane.FACTS,
    ("closed_from", "closed_until", "closed_reason"),
    ("special_days",),
)
NOTICE = Part(
    "notice",
    _("Angebot oder Hinweis"),
    Doing.NOTICE,
    Lane.EDITORIAL,
    ("notice", "notice_until"),
)
CONTACT = Part(
    "contact",
    _("Telefon, Mail, Website"),
    Doing.CONTACT,
    Lane.FACTS,
    ("phone", "email", "website"),
)
ACCESS = Part(
    "access",
    _("Zugang, Sprachen, Bezahlen"),
    Doing.CONTACT,
    Lane.FACTS,
    ("wheelchair", "wheelchair_note", "languages", "payment"),
)
TEXT = Part(
    "text",
    _("Name und Text"),
    Doing.TEXT,
    Lane.EDITORIAL,
    ("title", "category", "claim", "description", "tags"),
)
PICTURES = Part(
    "pictures", _("Bilder"), Doing.PICTURES, Lane.EDITORIAL, ("logo",), ("gallery",)
)

PARTS = {
    part.key: part
    for part in (
        *(HOURS, TODAY, SPECIAL_DAYS, NOTICE),
        *(CONTACT, ACCESS, TEXT, PICTURES),
    )
}
