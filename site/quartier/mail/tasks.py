"""What happens to mail by itself: the worker's tasks and the clock's minute."""

from datetime import datetime

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _
from django_tasks import task

from quartier.mail import delivery
from quartier.mail.models import MailState, OutgoingMail

BEFORE_ALL = 20
"""Somebody waits for a code to sign in; nothing that is made for pages goes first."""


@task(priority=BEFORE_ALL)
def deliver_mail(pk: int) -> None:
    """Deliver one mail, right after it was written."""
    delivery.deliver(pk, timezone.now())


@task()
def deliver_due_mails() -> None:
    """Deliver what waits although its own task is lost or was too early.

    In several tasks, so that a long queue does not keep the worker from all else.
    """
    if delivery.deliver_due(timezone.now()):
        deliver_due_mails.enqueue()


def sweep(now: datetime) -> None:
    """Each minute: see to what a lost task or a killed worker has left behind."""
    OutgoingMail.objects.abandoned(now).update(
        state=MailState.UNCLEAR,
        error=_("Der Vorgang endete, bevor der Mailserver geantwortet hatte."),
    )
    if not settings.DEMO and OutgoingMail.objects.due(now).free(now).exists():
        deliver_due_mails.enqueue()
