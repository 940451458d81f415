"""Where the start of an organisation leads: its pages, and what layers above bring."""

from collections.abc import Callable

from django.urls import reverse
from django.utils.translation import gettext as _

from businesses.portal.doors import Door
from quartier.partners.models import StaffMember
from quartier.partners.portal.parts import OF_PARTNERS

DoorOf = Callable[[StaffMember], Door | None]

_added: list[DoorOf] = []


def add_door(door_of: DoorOf) -> None:
    """Have the portal of each organisation show one more door.

    `door_of` is given the place of who looks in the staff, and says None to those
    whose role does not open it (`member.may`).
    """
    _added.append(door_of)


def doors_brought(member: StaffMember) -> list[Door]:
    """What layers above bring: dates, offers, the inbox, jobs."""
    return [door for door_of in _added if (door := door_of(member))]


def doors_of_page(member: StaffMember) -> list[Door]:
    """The parts of the organisation's own page that this person may change."""
    return [
        Door(
            reverse("partner_part", args=[member.partner_id, part]),
            part.icon,
            part.label,
        )
        for part in OF_PARTNERS
        if member.may(part.doing)
    ]


def doors_of_team(member: StaffMember, public_url: str) -> list[Door]:
    """Who is in the team, and the page as readers see it."""
    team = Door(reverse("partner_team", args=[member.partner_id]), "contact", _("Team"))
    if not public_url:
        return [team]
    return [team, Door(public_url, "globe", _("So sehen andere Ihre Seite"))]
