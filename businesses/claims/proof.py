"""What somebody has shown before they are signed in, kept in their session.

Kept is the hash of a code only. It is looked up again when it is used, so a code that
was revoked meanwhile opens nothing.
"""

from datetime import datetime

from django.http import HttpRequest

from businesses.claims.granting import usable_code
from businesses.models import ClaimCode

KEY = "proof_of_business"


def keep(request: HttpRequest, code: ClaimCode) -> None:
    """Remember the code; the session and its cookie begin here at the earliest."""
    request.session[KEY] = code.secret_hash


def kept(request: HttpRequest, now: datetime) -> ClaimCode | None:
    """The code that was shown, if it is still good."""
    secret_hash = request.session.get(KEY)
    return usable_code(secret_hash, now) if secret_hash else None


def forget(request: HttpRequest) -> None:
    """It has done its work."""
    request.session.pop(KEY, None)
