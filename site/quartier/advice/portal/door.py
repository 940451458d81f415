"""The door to offers on the start of an organisation's portal."""

from django.urls import reverse
from django.utils.translation import gettext as _

from businesses.portal.doors import Door
from quartier.partners.models import Doing, StaffMember


def offers_door(member: StaffMember) -> Door | None:
    """For who may offer advice."""
    if not member.may(Doing.OFFERS):
        return None
    url = reverse("partner_offers", args=[member.partner_id])
    return Door(url, "hand", _("Beratungsangebote"))
