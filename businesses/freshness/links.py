"""The three links of a mail: each a signed sentence about one business.

They need no sign-in. What they lead to only shows; a scanner that opens them all
changes nothing.
"""

from dataclasses import asdict, dataclass, replace
from datetime import timedelta
from enum import StrEnum
from typing import Any

from django.core import signing
from django.urls import reverse
from django.utils import translation

SALT = "businesses.freshness.links"
VALID = timedelta(days=60)


class Purpose(StrEnum):
    """What somebody answers."""

    RIGHT = "right"
    CHANGE = "change"
    GONE = "gone"


@dataclass(frozen=True)
class Link:
    """Who answers what about which business, in which round of mails.

    `round` is the moment of asking, in seconds since 1970.
    """

    business: int
    to: str
    round: int
    purpose: Purpose

    @property
    def token(self) -> str:
        """The link as it stands in an address."""
        return signing.dumps(asdict(self), salt=SALT, compress=True)

    def path(self, language: str) -> str:
        """Where it leads, in that language."""
        with translation.override(language):
            return reverse("freshness_answer", args=[self.token])

    def instead(self, purpose: Purpose) -> "Link":
        """Another answer of the same person to the same mail."""
        return replace(self, purpose=purpose)


def read_link(token: str) -> Link | None:
    """The link; None when it is made up, changed or older than 60 days."""
    try:
        said: dict[str, Any] = signing.loads(token, salt=SALT, max_age=VALID)
        return Link(**said | {"purpose": Purpose(said["purpose"])})
    except (signing.BadSignature, ValueError, TypeError, KeyError):
        return None
