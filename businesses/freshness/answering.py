"""What somebody of a business says of it. Only a press comes here, never a look."""

from datetime import UTC, datetime

from django.db import transaction
from wagtail.log_actions import log

from businesses.choices import ConfirmedBy
from businesses.freshness.confirming import confirm, lock
from businesses.freshness.deciding import note_gone
from businesses.freshness.links import Link
from businesses.freshness.log_entries import SAID_GONE
from businesses.freshness.recipients import Recipient
from businesses.models import BusinessPage, Confirmation, ConfirmationWay, Upkeep
from quartier.accounts.models import User
from quartier.mail.undeliverable import confirmed


@transaction.atomic
def say_right(business: BusinessPage, link: Link, by: Recipient) -> None:
    """All is right: noted once for each mail, however often the button is pressed."""
    lock(business.pk)
    confirmed(by.email)
    asked_at = datetime.fromtimestamp(link.round, UTC)
    answers = Confirmation.objects.filter(
        business=business,
        way=ConfirmationWay.MAIL,
        at__gte=asked_at,
        person=by.person,
    )
    gone = Upkeep.objects.filter(business=business, said_gone_at__isnull=False)
    if gone.exists() or not answers.exists():
        confirm(business, ConfirmedBy.TEAM, ConfirmationWay.MAIL, by.person)


@transaction.atomic
def say_gone_by_mail(business: BusinessPage, by: Recipient) -> None:
    """The business is no more, and the address was right."""
    confirmed(by.email)
    say_gone(business, by.person)


@transaction.atomic
def say_gone(business: BusinessPage, person: User | None) -> None:
    """The business is no more. It stays public until an editor has looked."""
    lock(business.pk)
    if Upkeep.objects.filter(business=business, said_gone_at__isnull=False).exists():
        return
    note_gone(business.pk)
    log(instance=business, action=SAID_GONE, user=person)
