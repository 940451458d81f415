"""A campaign goes, and with it its dates: who has signed up is told, once each.

Whoever takes it away, and by which way (an editor's page, several at once, the clock at
the end of its publication), it happens in the same transaction: nobody is told of what
did not happen, and nothing happens that nobody is told of.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models.signals import pre_delete, pre_save
from django.utils import timezone
from wagtail.models import Page

from campaigns.models import CampaignDate, CampaignPage, SignUp
from campaigns.models.dates import CampaignDateQuerySet
from campaigns.people import mails
from campaigns.people.dates import take_off


@dataclass(frozen=True)
class Expected:
    """Who counts on coming dates: people in all, and those without an address."""

    people: int
    unreachable: int


def expected_at(pages: Iterable[Page], now: datetime) -> Expected:
    """Who has a place, or waits for one, at coming dates at or below these pages."""
    campaigns = CampaignPage.objects.none()
    for page in pages:
        campaigns |= CampaignPage.objects.descendant_of(page, inclusive=True)
    confirmed = SignUp.objects.confirmed().filter(date__in=_coming(campaigns, now))
    addresses = confirmed.exclude(email="").order_by().values("email").distinct()
    unreachable = confirmed.filter(email="").count()
    return Expected(addresses.count() + unreachable, unreachable)


@transaction.atomic
def withdraw(campaign_pk: int, now: datetime) -> int:
    """Call off all coming dates of a campaign; returns how many mails were written."""
    campaigns = CampaignPage.objects.filter(pk=campaign_pk)
    return withdraw_dates(_coming(campaigns, now).values_list("pk", flat=True), now)


@transaction.atomic
def withdraw_dates(keys: Iterable[int], now: datetime) -> int:
    """Call off these dates; returns how many mails were written.

    Who has signed up for several reads of all of them in one mail.
    """
    theirs: dict[tuple[str, str], list[SignUp]] = {}
    for pk in list(keys):
        for sign_up in take_off(pk, now):
            if sign_up.email:
                to = sign_up.email, sign_up.language
                theirs.setdefault(to, []).append(sign_up)
    for sign_ups in theirs.values():
        mails.all_are_off(sign_ups, now)
    return len(theirs)


def follow_pages() -> None:
    """Called once, when the apps are ready. Wagtail may save it as a page only."""
    for sender in (Page, CampaignPage):
        pre_save.connect(
            _before_saving, sender=sender, dispatch_uid=f"withdraw-{sender.__name__}"
        )
    pre_delete.connect(
        _before_deleting, sender=CampaignPage, dispatch_uid="withdraw-deleted"
    )


def _before_saving(
    instance: Page, update_fields: Iterable[str] | None = None, **_more: Any
) -> None:
    """Wagtail saves a page within a transaction; this is in it."""
    if instance.live or (update_fields is not None and "live" not in update_fields):
        return
    if CampaignPage.objects.filter(pk=instance.pk, live=True).exists():
        withdraw(instance.pk, timezone.now())


def _before_deleting(instance: CampaignPage, **_more: Any) -> None:
    withdraw(instance.pk, timezone.now())


def _coming(campaigns: Any, now: datetime) -> CampaignDateQuerySet:
    dates = CampaignDate.objects.filter(campaign__in=campaigns.values("pk"))
    return dates.coming(now).filter(is_cancelled=False)
