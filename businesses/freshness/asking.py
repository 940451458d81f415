"""Asking businesses by mail whether their profiles are still right."""

import logging
from collections.abc import Iterator
from datetime import datetime, time

from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django_tasks import task

from businesses.freshness.links import Link, Purpose
from businesses.freshness.mails import FRESHNESS
from businesses.freshness.recipients import (
    Recipient,
    is_out_of_reach,
    recipients_of,
)
from businesses.freshness.rounds import AFTER_REPORT, MOST_PER_DAY, due
from businesses.models import BusinessPage, ReportState, Upkeep
from businesses.phones import phone_display
from businesses.profile.hours import ShownHours
from quartier.mail.sending import send_mail

logger = logging.getLogger(__name__)

MORNING = time(8)
"""In the site's zone: a mail at night is found below thirty others."""

BEHIND_OTHERS = -10


def ask_each_morning(now: datetime) -> None:
    """Once a day from eight o'clock on, ask those whose turn it is.

    May be called every minute and by several processes: an asking that is due is one
    task, and a task that comes twice asks once.
    """
    local = timezone.localtime(now)
    if local.time() < MORNING:
        return
    if cache.add(f"asked-{local.date()}", True, timeout=2 * 86_400):
        for pk in due_today(now):
            ask.enqueue(pk)


def due_today(now: datetime) -> list[int]:
    """Whose turn it is: no more than the site may ask on one day, counting all."""
    midnight = timezone.localtime(now).replace(hour=0, minute=0, second=0)
    asked = Upkeep.objects.filter(asked_at__gte=midnight).count()
    left = max(0, MOST_PER_DAY - asked)
    return list(due(now).values_list("pk", flat=True)[:left])


@task(priority=BEHIND_OTHERS)
def ask(business_pk: int) -> None:
    """Ask one business, if it is still due."""
    ask_now(business_pk, timezone.now())


@transaction.atomic
def ask_now(business_pk: int, now: datetime) -> int:
    """Write the mails of a new round; returns how many.

    Of many who ask at once, one changes the row that says when it was asked last. A
    business that no mail reaches is noted for the editors; one that wants no mail is
    left alone until the next round.
    """
    business = due(now).filter(pk=business_pk).first()
    return _begin_round(business, now) if business else 0


@transaction.atomic
def ask_by_hand(business: BusinessPage, now: datetime) -> int:
    """An editor wants to ask now; nobody is asked twice within a week."""
    asked = Upkeep.objects.filter(business=business, asked_at__gt=now - AFTER_REPORT)
    return 0 if asked.exists() else _begin_round(business, now)


def _begin_round(business: BusinessPage, now: datetime) -> int:
    upkeep, _created = Upkeep.objects.get_or_create(business_id=business.pk)
    unchanged = Upkeep.objects.filter(pk=upkeep.pk, asked_at=upkeep.asked_at)
    if not unchanged.update(asked_at=now):
        return 0
    reached = [one for one in recipients_of(business) if _write(business, one, now)]
    if reached:
        upkeep_rows = Upkeep.objects.filter(pk=upkeep.pk)
        upkeep_rows.update(unanswered=F("unanswered") + 1)
    elif is_out_of_reach(business):
        Upkeep.objects.filter(pk=upkeep.pk).update(bounced_at=now)
    return len(reached)


def _week(business: BusinessPage, language: str) -> Iterator[str]:
    """The week as customers read it, one line for each day."""
    now = timezone.now()
    hours = ShownHours.of(business.schedule, now, language)
    for day in hours.week:
        yield f"{day.day} {', '.join(day.ranges) or '–'}"
    yield from hours.summary


def _write(business: BusinessPage, to: Recipient, now: datetime) -> bool:
    """Write one mail; whether there is one."""
    link = Link(business.pk, to.key, int(now.timestamp()), Purpose.RIGHT)
    context = {
        "business": business,
        "is_team": to.person is not None,
        "week": list(_week(business, to.language)),
        "phone": phone_display(business.phone),
        "reports": list(business.reports.filter(state=ReportState.OPEN)[:5]),
        **{
            f"{purpose.value}_url": link.instead(purpose).path(to.language)
            for purpose in Purpose
        },
    }
    key = f"{FRESHNESS}-{business.pk}-{link.round}-{to.key}"
    try:
        mail = send_mail(
            "freshness",
            to.email,
            context,
            kind=FRESHNESS,
            language=to.language,
            key=key,
        )
    except ValidationError:
        logger.warning("Business %s has an address that is none.", business.pk)
        return False
    return mail is not None
