"""Offers on the pages of those who make them, and of the places where they are."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from businesses.profile.sections import Section, add_business_section
from quartier.partners.sections import add_partner_section, add_place_section
from quartier.work.public.shown import opening_cards

if TYPE_CHECKING:
    from businesses.models import BusinessPage
    from quartier.partners.models import MeetingPlacePage, PartnerPage

MOST = 6


def register() -> None:
    """Add all three."""
    add_business_section(of_business)
    add_partner_section(of_partner)
    add_place_section(of_place)


def of_business(
    business: "BusinessPage", request: HttpRequest, now: datetime
) -> Section | None:
    """Jobs and apprenticeships of a shop."""
    return _section(business.openings, _("Hier wird jemand gesucht"), request, now)


def of_partner(
    partner: "PartnerPage", request: HttpRequest, now: datetime
) -> Section | None:
    """Courses and jobs of an organisation."""
    return _section(partner.openings, _("Arbeit und Kurse"), request, now)


def of_place(
    place: "MeetingPlacePage", request: HttpRequest, now: datetime
) -> Section | None:
    """What hangs on the board of a meeting place."""
    return _section(place.openings, _("Am Aushang"), request, now)


def _section(
    openings: Any, title: str, request: HttpRequest, now: datetime
) -> Section | None:
    rows = openings.open_on(timezone.localdate(now)).with_records().newest()[:MOST]
    cards = opening_cards(rows, request)
    if not cards:
        return None
    return Section("openings", title, "work/includes/section.html", {"openings": cards})
