"""The door to requests on the start of an organisation's portal."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from businesses.portal.doors import Door
from quartier.advice.models import AdviceRequest
from quartier.partners.models import Doing, StaffMember


def inbox_door(member: StaffMember) -> Door | None:
    """How many wait, for who answers them."""
    if not member.may(Doing.INBOX):
        return None
    waiting = AdviceRequest.objects.waiting().filter(partner_id=member.partner_id)
    count = waiting.count()
    mark = ngettext("%(count)s offen", "%(count)s offen", count) % {"count": count}
    url = reverse("partner_requests", args=[member.partner_id])
    return Door(url, "mail", _("Anfragen"), mark if count else "")
