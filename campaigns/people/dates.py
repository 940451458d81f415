"""Changing and calling off a date, and telling all who have signed up for it."""

from datetime import datetime
from typing import Any

from django.db import transaction

from campaigns.models import CampaignDate, SignUp
from campaigns.people import mails
from campaigns.people.sign_ups import move_up

TOLD = ("starts_at", "ends_at", "place")
"""What people have to know when it changes."""


@transaction.atomic
def change_date(pk: int, values: dict[str, Any], now: datetime) -> CampaignDate:
    """Write these fields of a date, mail who comes, and fill places that are new.

    Places that were taken meanwhile stay taken: raises ValidationError when there are
    fewer than that now.
    """
    date = CampaignDate.objects.locked(pk)
    before = {name: getattr(date, name) for name in TOLD}
    for name, value in values.items():
        setattr(date, name, value)
    date.clean()
    date.save(update_fields=list(values))
    if before != {name: getattr(date, name) for name in TOLD}:
        _tell_of_change(date, now)
    move_up(pk, now)
    return date


@transaction.atomic
def call_off(pk: int, now: datetime) -> bool:
    """Call the date off and mail everybody; False if it was before or is over."""
    date = CampaignDate.objects.locked(pk)
    if date.is_cancelled or date.ends_at < now:
        return False
    for sign_up in take_off(pk, now):
        mails.date_is_off(sign_up, now)
    return True


@transaction.atomic
def take_off(pk: int, now: datetime) -> list[SignUp]:
    """Call the date off; returns whom to tell, which is nobody the second time."""
    date = CampaignDate.objects.locked(pk)
    if date.is_cancelled or date.ends_at < now:
        return []
    date.is_cancelled = True
    date.save(update_fields=["is_cancelled"])
    return _all_of(date)


def count_people(pk: int, attended: int | None) -> None:
    """Note how many came: one number, no names."""
    CampaignDate.objects.filter(pk=pk).update(attended=attended)


def _tell_of_change(date: CampaignDate, now: datetime) -> None:
    if date.is_cancelled or date.ends_at < now:
        return
    for sign_up in _all_of(date):
        mails.date_has_changed(sign_up, now)
    date.sign_ups.update(reminded_at=None)


def _all_of(date: CampaignDate) -> list[SignUp]:
    found = list(date.sign_ups.confirmed())
    for sign_up in found:
        sign_up.date = date
    return found
