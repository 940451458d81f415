"""Addresses whose servers take no mail for them."""

from quartier.mail.models import OutgoingMail, Undeliverable
from quartier.mail.signals import mail_bounced


def is_undeliverable(address: str) -> bool:
    """Whether mail to this address came back the last time."""
    return Undeliverable.objects.of(address).exists()


def note_undeliverable(mail: OutgoingMail, reason: str) -> None:
    """Remember that this mail's address takes none, and tell who asked for it.

    Comes before the mail is marked: whoever is killed in between says it again.
    """
    if not is_undeliverable(mail.to):
        Undeliverable.objects.get_or_create(
            address=mail.to.lower(), defaults={"reason": reason[:300]}
        )
    mail_bounced.send_robust(
        sender=OutgoingMail, address=mail.to, kind=mail.kind, key=mail.key
    )


def confirmed(address: str) -> None:
    """A person has shown that mail reaches this address: it counts as good again."""
    Undeliverable.objects.of(address).delete()
