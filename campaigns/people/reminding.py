"""The mail on the day before a date, written by the clock, once for each person."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F

from campaigns.models import SignUp, SignUpState
from campaigns.people import mails
from campaigns.people.hosts import live_dates

BEFORE = timedelta(hours=24)


def remind(now: datetime) -> int:
    """Remind all whose date begins within a day; returns how many.

    Who has confirmed within this last day has just read when it is. Two clocks at once
    and a clock that was stopped remind nobody twice.
    """
    due = SignUp.objects.filter(
        state=SignUpState.PLACE,
        reminded_at=None,
        date__is_cancelled=False,
        date__starts_at__gt=now,
        date__starts_at__lte=now + BEFORE,
        date__in=live_dates().values("pk"),
    ).exclude(email="")
    known_late = due.filter(confirmed_at__gt=F("date__starts_at") - BEFORE)
    keys = due.exclude(pk__in=known_late.values("pk")).values_list("pk", flat=True)
    return sum(_remind_one(key, now) for key in list(keys))


def _remind_one(pk: int, now: datetime) -> bool:
    with transaction.atomic():
        still = SignUp.objects.filter(pk=pk, state=SignUpState.PLACE, reminded_at=None)
        if not still.update(reminded_at=now):
            return False
        sign_up = SignUp.objects.select_related("date__campaign").get(pk=pk)
        mails.reminded(sign_up, now)
    return True
