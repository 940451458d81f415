"""The doors to offers on the start of both portals."""

from django.urls import reverse
from django.utils.translation import gettext as _

from businesses.portal.doors import Door
from quartier.partners.models import Doing, StaffMember


def openings_of_shop(pk: int) -> Door:
    """Where the offers of a shop are."""
    return Door(reverse("portal_openings", args=[pk]), "hand", _("Stellen"))


def openings_of_partner(member: StaffMember) -> Door | None:
    """Where the offers of an organisation are, for those who may write them."""
    if not member.may(Doing.JOBS):
        return None
    url = reverse("partner_openings", args=[member.partner_id])
    return Door(url, "hand", _("Kurse und Stellen"))
