"""A row of the outbox as a message for mail programs."""

from email.utils import format_datetime, formataddr, parseaddr
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.utils import translation
from django.utils.encoding import punycode

from quartier.mail.letterhead import letterhead
from quartier.mail.models import OutgoingMail


def message_of(mail: OutgoingMail) -> EmailMultiAlternatives:
    """The same message whenever it is asked for: Message-ID and Date stay."""
    message = EmailMultiAlternatives(
        subject=mail.subject,
        body=mail.text,
        from_email=sender(mail.language),
        to=[mail.to],
        headers={
            "Message-ID": message_id(mail),
            "Date": format_datetime(mail.created_at),
            "Content-Language": mail.language,
            **mail.headers,
        },
    )
    if mail.html:
        message.attach_alternative(mail.html, "text/html")
    return message


def message_id(mail: OutgoingMail) -> str:
    """The name by which other servers know this mail, now and in a bounce."""
    return f"<{mail.message_id}@{urlsplit(settings.BASE_URL).hostname}>"


def sender(language: str) -> str:
    """The site's address with its name, unless the operator gave another name."""
    name, _address = parseaddr(settings.DEFAULT_FROM_EMAIL)
    if not name:
        with translation.override(language):
            name = " ".join(letterhead().site_name.split())
    return formataddr((name, envelope_address(settings.DEFAULT_FROM_EMAIL)))


def envelope_address(address: str) -> str:
    """An address alone, its domain in the letters that mail servers speak."""
    _name, alone = parseaddr(address)
    local, _at, domain = alone.rpartition("@")
    return f"{local}@{punycode(domain)}"
