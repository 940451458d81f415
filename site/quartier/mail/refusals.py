"""Saying no to one kind of mail, with one click and without signing in."""

from django.conf import settings
from django.core import signing
from django.urls import reverse

from quartier.mail.models import Refusal

SALT = "quartier.mail.refusals"
VALID_SECONDS = 366 * 86_400


def refusal_link(to: str, kind: str) -> str:
    """Address that ends this kind of mail for this person (RFC 8058); a year valid."""
    token = signing.dumps([to, kind], salt=SALT, compress=True)
    return settings.BASE_URL + reverse("refuse_mail", args=[token])


def read_link(token: str) -> tuple[str, str] | None:
    """Address and kind of a link; None when it is made up or too old."""
    try:
        to, kind = signing.loads(token, salt=SALT, max_age=VALID_SECONDS)
    except (signing.BadSignature, ValueError):
        return None
    return to, kind


def refuse(address: str, kind: str) -> None:
    """Remember that this address wants no more of this kind; may be said again."""
    if not is_refused(address, kind):
        Refusal.objects.get_or_create(address=address.lower(), kind=kind)


def want_again(address: str, kind: str) -> None:
    """Take a refusal back."""
    Refusal.objects.of(address).filter(kind=kind).delete()


def is_refused(address: str, kind: str) -> bool:
    """Whether this address wants no such mail."""
    return Refusal.objects.of(address).filter(kind=kind).exists()
