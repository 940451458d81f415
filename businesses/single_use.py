"""Secrets that open a door once; the tables keep only what can't be turned back.

It is an HMAC under a key that follows from SECRET_KEY: a copy of the database opens
no profile and joins no team.
"""

from secrets import token_urlsafe

from django.utils.crypto import salted_hmac

_STORED = "businesses.single_use stored"


def fresh_secret() -> str:
    """A secret for a link: 256 bits from the system's source of chance."""
    return token_urlsafe(32)


def stored_hash(secret: str) -> str:
    """What the tables keep of a code or of the secret in a link."""
    return salted_hmac(_STORED, secret, algorithm="sha256").hexdigest()
