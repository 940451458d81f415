"""Getting mails out of the outbox: none lost, none sent twice.

A worker leases a mail by a conditional UPDATE that only one can win. While the
mail is WAITING everything may be repeated. HANDING_OVER is committed right before
the other server gets the last line; who ends after that leaves a mail of which
nobody knows whether it has arrived. It becomes UNCLEAR, and a person decides.
"""

import logging
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.core.mail import get_connection
from django.core.mail.backends.smtp import EmailBackend
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from quartier.mail.kinds import kind_of
from quartier.mail.messages import envelope_address, message_of
from quartier.mail.models import MailState, OutgoingMail
from quartier.mail.replies import RefusedError, Stage, UnansweredError
from quartier.mail.smtp import ANSWER_SECONDS, hand_over
from quartier.mail.undeliverable import note_undeliverable

logger = logging.getLogger(__name__)

LEASE = timedelta(minutes=5)
ANSWER_LEASE = timedelta(seconds=ANSWER_SECONDS + 300)
PAUSES = [timedelta(minutes=m) for m in (1, 5, 15, 30, 60, 120, 240, *[480] * 5)]
"""After each refusal; about two days in all, then nobody tries any more."""
AT_ONCE = 50


class LeaseLostError(Exception):
    """Somebody else has taken the mail because we were too slow."""


def deliver(pk: int, now: datetime) -> bool:
    """Send one mail if it is due and nobody else does; whether the server lets us."""
    if settings.DEMO:
        return False
    lease = now + LEASE
    due = OutgoingMail.objects.filter(pk=pk).due(now).free(now)
    if not due.update(leased_until=lease, attempts=F("attempts") + 1):
        return True
    mail = OutgoingMail.objects.get(pk=pk)
    try:
        _send(mail)
    except RefusedError as refusal:
        return _refused(mail, refusal)
    except UnansweredError as error:
        _settle(mail, MailState.UNCLEAR, str(error))
    except LeaseLostError:
        logger.warning("Mail %s took too long and was taken by another worker", pk)
    except Exception as error:
        logger.exception("Mail %s could not be sent", pk)
        if mail.state == MailState.HANDING_OVER:
            _settle(mail, MailState.UNCLEAR, repr(error))
        else:
            _refused(mail, RefusedError(Stage.OPENING, 0, repr(error)))
    else:
        _settle(mail, MailState.SENT)
    return True


def deliver_due(now: datetime) -> bool:
    """Send a few of what is due; whether there may be more to send now.

    Ends early when the mail server is away or does not want us: the others would only
    use up their attempts.
    """
    due = OutgoingMail.objects.due(now).free(now).values_list("pk", flat=True)
    some = list(due[:AT_ONCE])
    return all(deliver(pk, now) for pk in some) and len(some) == AT_ONCE


def _send(mail: OutgoingMail) -> None:
    message = message_of(mail)
    backend = get_connection(str(settings.MAIL_CARRIER))
    if isinstance(backend, EmailBackend):
        hand_over(
            backend,
            envelope_address(message.from_email),
            envelope_address(mail.to),
            message.message().as_bytes(),
            lambda: _pass_the_point_of_no_return(mail),
        )
        return
    _pass_the_point_of_no_return(mail)
    try:
        backend.send_messages([message])
    except Exception as error:
        raise RefusedError(Stage.OPENING, 0, str(error)) from error


def _pass_the_point_of_no_return(mail: OutgoingMail) -> None:
    """Commit that the mail may arrive from now on; raises LeaseLostError."""
    until = timezone.now() + ANSWER_LEASE
    with transaction.atomic(durable=True):
        ours = OutgoingMail.objects.filter(
            pk=mail.pk, state=MailState.WAITING, leased_until=mail.leased_until
        )
        if not ours.update(state=MailState.HANDING_OVER, leased_until=until):
            raise LeaseLostError
    mail.state, mail.leased_until = MailState.HANDING_OVER, until


def _refused(mail: OutgoingMail, refusal: RefusedError) -> bool:
    """Try later or never again; whether the server lets us send at all."""
    final = refusal.final or mail.attempts > len(PAUSES)
    if refusal.about_address:
        note_undeliverable(mail, str(refusal))
    if final:
        _settle(mail, MailState.FAILED, str(refusal))
    else:
        pause = PAUSES[mail.attempts - 1]
        _settle(mail, MailState.WAITING, str(refusal), timezone.now() + pause)
    return refusal.stage is not Stage.OPENING


def _settle(
    mail: OutgoingMail,
    state: MailState,
    error: str = "",
    not_before: datetime | None = None,
) -> None:
    """Write down how it ended, unless somebody has decided otherwise meanwhile."""
    values: dict[str, Any] = {
        "state": state,
        "error": error[:300],
        "leased_until": None,
    }
    if state == MailState.SENT:
        values["sent_at"] = timezone.now()
    if not_before:
        values["not_before"] = not_before
    if state in (MailState.SENT, MailState.FAILED) and kind_of(mail.kind).secret:
        values |= {"subject": "", "text": "", "html": ""}
    ours = OutgoingMail.objects.filter(pk=mail.pk, leased_until=mail.leased_until)
    ours.update(**values)
