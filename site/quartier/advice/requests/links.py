"""The way to one's own request: a signed link by mail, or a code that one notes down.

Both open the same page without an account; buttons there change something, so a
scanner that opens it does no harm. Of a code the tables know only a keyed hash.
"""

from secrets import choice

from django.core.signing import BadSignature, Signer
from django.urls import reverse
from django.utils import translation

from businesses.claims.codes import ALPHABET, LENGTH, understood
from businesses.single_use import stored_hash
from quartier.advice.models import AdviceRequest

_signer = Signer(sep=".", salt="quartier.advice.requests")


def token_of(request_pk: int) -> str:
    """What stands in the address of who is written to by mail."""
    return _signer.sign(str(request_pk))


def fresh_code() -> str:
    """A code for who has no mail: 49 bits from the system's source of chance."""
    return "".join(choice(ALPHABET) for _ in range(LENGTH))


def hash_of(code: str) -> str:
    """What is stored of a code."""
    return stored_hash(f"advice:{code}")


def request_of(token: str) -> AdviceRequest | None:
    """The request that a token or a code, however it was typed, leads to."""
    found = AdviceRequest.objects.select_related("offer", "partner")
    if code := understood(token):
        return found.filter(code_hash=hash_of(code)).first()
    try:
        pk = int(_signer.unsign(token))
    except (BadSignature, ValueError):
        return None
    return found.filter(pk=pk).first()


def path_of(request_pk: int, language: str) -> str:
    """Where the link of a mail leads, in that language."""
    with translation.override(language):
        return reverse("advice_request", args=[token_of(request_pk)])
