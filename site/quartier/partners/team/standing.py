"""Whose dates, offers and texts are public without an editor's look."""

from django.db import transaction
from wagtail.log_actions import log

from quartier.accounts.models import User
from quartier.partners.models import PartnerPage
from quartier.partners.team.log_entries import DISTRUST, TRUST


def set_trust(partner: PartnerPage, editor: User, trusted: bool, reason: str) -> None:
    """Give or take the trust mark; who did it, and why, stands in the page's log."""
    with transaction.atomic():
        rows = PartnerPage.objects.filter(pk=partner.pk).exclude(is_trusted=trusted)
        if not rows.update(is_trusted=trusted):
            return
        partner.is_trusted = trusted
        action = TRUST if trusted else DISTRUST
        log(instance=partner, action=action, user=editor, data={"reason": reason})
