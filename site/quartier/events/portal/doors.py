"""The doors to dates on the start of both portals."""

from django.urls import reverse
from django.utils.translation import gettext as _

from businesses.portal.doors import Door
from quartier.partners.models import Doing, StaffMember


def dates_of_shop(pk: int) -> Door:
    """Where the dates of a shop are."""
    return Door(reverse("portal_dates", args=[pk]), "calendar", _("Termine"))


def dates_of_partner(member: StaffMember) -> Door | None:
    """Where the dates of an organisation are, for those who may write them."""
    if not member.may(Doing.DATES):
        return None
    url = reverse("partner_dates", args=[member.partner_id])
    return Door(url, "calendar", _("Termine"))
