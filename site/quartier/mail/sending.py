"""Writing a mail into the outbox: the one way in which the site sends mail."""

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator, validate_email
from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from quartier.mail.composing import compose
from quartier.mail.kinds import Kind, kind_of
from quartier.mail.models import MailState, OutgoingMail
from quartier.mail.refusals import is_refused, refusal_link
from quartier.mail.tasks import deliver_mail
from quartier.mail.undeliverable import is_undeliverable

ADDRESS_LENGTH = 254  # RFC 5321, 4.5.3.1.3, without the angle brackets

__all__ = ["refusal_link", "send_again", "send_mail"]


def send_mail(
    name: str,
    to: str,
    context: Mapping[str, Any],
    *,
    kind: str,
    language: str,
    key: str | None = None,
) -> OutgoingMail | None:
    """Write a mail from templates/mail/<name>.html in the running transaction.

    Once that is committed a task delivers it, never the request itself. The same `key`
    twice is one mail. None when the person refused this kind or, if it can be refused,
    when the address takes no mail. Raises ValidationError when address or subject
    could carry other headers.
    """
    sort = kind_of(kind)
    _check_address(to)
    if key is not None and (written := OutgoingMail.objects.filter(key=key).first()):
        return written
    if sort.refusable and (is_refused(to, kind) or is_undeliverable(to)):
        return None
    spoken = settings.LANGUAGES if sort.for_visitors else settings.COMPLETE_LANGUAGES
    if language not in dict(spoken):
        language = settings.LANGUAGE_CODE
    with translation.override(language):
        refusal_url = refusal_link(to, kind) if sort.refusable else ""
    composed = compose(name, context, language, refusal_url)
    values = {
        "kind": kind,
        "to": to,
        "language": language,
        "subject": composed.subject,
        "text": composed.text,
        "html": composed.html,
        "headers": _headers(sort, refusal_url),
        "not_before": timezone.now(),
        "state": MailState.KEPT if settings.DEMO else MailState.WAITING,
    }
    if key is None:
        mail, written_now = OutgoingMail.objects.create(**values), True
    else:
        mail, written_now = OutgoingMail.objects.get_or_create(key=key, defaults=values)
    if written_now and not settings.DEMO:
        transaction.on_commit(lambda: deliver_mail.enqueue(mail.pk), robust=True)
    return mail


def send_again(mail: OutgoingMail) -> bool:
    """Send an unclear or failed mail again, because a person wants it.

    The Message-ID stays, so that many mail programs show one mail where two arrive.
    """
    stopped = OutgoingMail.objects.filter(pk=mail.pk).repeatable()
    begun = stopped.update(
        state=MailState.WAITING,
        not_before=timezone.now(),
        leased_until=None,
        attempts=0,
        error="",
    )
    if begun:
        transaction.on_commit(lambda: deliver_mail.enqueue(mail.pk), robust=True)
    return bool(begun)


def _check_address(to: str) -> None:
    try:
        validate_email(to)
        MaxLengthValidator(ADDRESS_LENGTH)(to)
    except ValidationError as error:
        raise ValidationError(
            _("An diese Adresse können wir keine Mail senden."), code="address"
        ) from error


def _headers(sort: Kind, refusal_url: str) -> dict[str, str]:
    """Headers that follow from the kind (RFC 3834, RFC 8058)."""
    headers = {"Auto-Submitted": "auto-generated"} if sort.automatic else {}
    if refusal_url:
        headers["List-Unsubscribe"] = f"<{refusal_url}>"
        headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    return headers
