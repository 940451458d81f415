"""Whose texts and pictures are live without an editor's look."""

from django.utils import timezone
from wagtail.log_actions import log

from businesses.models import BusinessPage, Upkeep
from quartier.accounts.models import User


def is_trusted(business: BusinessPage) -> bool:
    """Whether what the team writes is on the website at once."""
    return Upkeep.objects.filter(business_id=business.pk, is_trusted=True).exists()


def set_trust(
    business: BusinessPage, editor: User, trusted: bool, reason: str = ""
) -> Upkeep:
    """Give or take the trust mark; who did it, and why, stands in the page's log."""
    upkeep, _created = Upkeep.objects.get_or_create(business_id=business.pk)
    if upkeep.is_trusted == trusted:
        return upkeep
    upkeep.is_trusted = trusted
    upkeep.trusted_at = timezone.now()
    upkeep.trusted_by = editor
    upkeep.save(update_fields=["is_trusted", "trusted_at", "trusted_by"])
    action = "businesses.trust" if trusted else "businesses.distrust"
    log(instance=business, action=action, user=editor, data={"reason": reason})
    return upkeep
