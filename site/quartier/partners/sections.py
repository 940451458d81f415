"""What layers above show on the pages of organisations and meeting places.

An organisation has dates, offers and jobs, a meeting place has what happens there
regularly. The apps that know them bring them; a section with nothing in it is None.
"""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from django.http import HttpRequest

from businesses.profile.sections import Section

if TYPE_CHECKING:
    from quartier.partners.models import MeetingPlacePage, PartnerPage


OfPartner = Callable[["PartnerPage", HttpRequest, datetime], Section | None]
OfPlace = Callable[["MeetingPlacePage", HttpRequest, datetime], Section | None]

_of_partners: list[OfPartner] = []
_of_places: list[OfPlace] = []


def add_partner_section(section_of: OfPartner) -> None:
    """Have the page of each organisation show one more section."""
    _of_partners.append(section_of)


def add_place_section(section_of: OfPlace) -> None:
    """Have the page of each meeting place show one more section."""
    _of_places.append(section_of)


def sections_of_partner(
    partner: "PartnerPage", request: HttpRequest, now: datetime
) -> list[Section]:
    """Those with something in them, in the order in which they were brought."""
    if partner.pk is None:
        return []
    found = (section_of(partner, request, now) for section_of in _of_partners)
    return [section for section in found if section]


def sections_of_place(
    place: "MeetingPlacePage", request: HttpRequest, now: datetime
) -> list[Section]:
    """Those with something in them, in the order in which they were brought."""
    if place.pk is None:
        return []
    found = (section_of(place, request, now) for section_of in _of_places)
    return [section for section in found if section]
