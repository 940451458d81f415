"""The link of one sign-up: it shows how things stand; buttons there change it.

It needs no account, and a scanner that opens it changes nothing.
"""

from django.core.signing import BadSignature, Signer
from django.urls import reverse
from django.utils import translation

_signer = Signer(sep=".", salt="campaigns.people.links")


def token_of(sign_up_pk: int) -> str:
    """What stands in the address."""
    return _signer.sign(str(sign_up_pk))


def read_token(token: str) -> int | None:
    """The sign-up of an address; None when it is made up or changed."""
    try:
        return int(_signer.unsign(token))
    except (BadSignature, ValueError):
        return None


def path_of(sign_up_pk: int, language: str) -> str:
    """Where it leads, in that language."""
    with translation.override(language):
        return reverse("my_sign_up", args=[token_of(sign_up_pk)])
