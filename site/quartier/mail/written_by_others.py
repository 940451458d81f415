"""Mail that Django and Wagtail write themselves: it goes through the outbox, too.

Named as EMAIL_BACKEND. What the outbox hands over goes by MAIL_CARRIER.
"""

from collections.abc import Iterable
from email.utils import parseaddr

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.utils.translation import get_language

from quartier.mail.sending import send_mail

KIND = "editing"


class OutboxBackend(BaseEmailBackend):
    """Writes each message into the outbox, once for every recipient.

    Subject and text are kept; the rest is as in all our mails. In the foot stands the
    language that is active, because the message does not say in which it is.
    """

    def send_messages(self, email_messages: Iterable[EmailMessage]) -> int:
        """How many messages were written. Raises ValidationError for bad addresses."""
        return sum(self._write(message) for message in email_messages)

    def _write(self, message: EmailMessage) -> bool:
        context = {
            "subject": " ".join(message.subject.split()),
            "paragraphs": message.body.strip().split("\n\n"),
        }
        language = get_language() or settings.LANGUAGE_CODE
        try:
            for recipient in message.recipients():
                # Of several lines none is taken for the address.
                address = parseaddr(recipient)[1] if recipient.isprintable() else ""
                send_mail(
                    "written_by_others", address, context, kind=KIND, language=language
                )
        except ValidationError:
            if not self.fail_silently:
                raise
            return False
        return True
