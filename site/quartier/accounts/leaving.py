"""Erasing an account: at once for the person, in the background for what is stored."""

import logging
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone
from django_tasks import task

from quartier.accounts import personal_data
from quartier.accounts.devices import end_sessions
from quartier.accounts.models import User
from quartier.mail.sending import send_mail

logger = logging.getLogger(__name__)

FAREWELL = "farewell"
"""Of the last mail; it does not stay in the outbox as long as others do."""

TAKES_AT_MOST = timedelta(minutes=15)
"""After so long an erasure was interrupted and is begun again."""


class LastAdministratorError(Exception):
    """Without this person nobody could administer the site."""


def is_last_administrator(user: User) -> bool:
    """Whether nobody else can do everything."""
    others = User.objects.filter(is_superuser=True, is_active=True).exclude(pk=user.pk)
    return user.is_superuser and not others.exists()


def warnings_of(user: User) -> list[str]:
    """What the person should know before they leave."""
    return [text for kind in personal_data.kinds() for text in kind.warnings(user)]


def what_stays() -> list[str]:
    """What is kept without the person's name, as sentences."""
    return [str(kind.stays) for kind in personal_data.kinds() if kind.stays]


def leave(user: User) -> None:
    """Lock the account, end its sign-ins and have everything erased.

    Raises LastAdministratorError.
    """
    if is_last_administrator(user):
        raise LastAdministratorError
    with transaction.atomic():
        user.is_active = False
        user.leaves_at = timezone.now()
        user.save(update_fields=["is_active", "leaves_at"])
        end_sessions(user)
        transaction.on_commit(lambda: erase_person.enqueue(user.pk))


@task()
def erase_person(pk: int) -> None:
    """Erase everything about a person who wanted it.

    Can be interrupted anywhere and run again: each kind is one transaction that does no
    harm a second time, and the person, by whom one knows what is left to do, goes last.
    """
    user = User.objects.filter(pk=pk, leaves_at__isnull=False).first()
    if user is None:
        return
    for name in personal_data.erase(user):
        logger.info("Erased: %s", name)
    with transaction.atomic():
        gone = User.objects.select_for_update().filter(pk=pk).first()
        if gone is None:
            return
        gone.delete()
        send_mail("erased", user.email, {}, kind=FAREWELL, language=user.language)


def resume_erasures(now: datetime) -> None:
    """Begin again what a killed worker left half done."""
    left = User.objects.filter(leaves_at__lte=now - TAKES_AT_MOST)
    for pk in left.values_list("pk", flat=True):
        erase_person.enqueue(pk)
