"""How often codes may be tried and mails be asked for.

A network may be a library, or the office of an adviser with ten shops in a day: its
limits are wide, and only tries that failed count. What all tries together may be keeps
guessing hopeless: 49 bits, some thousand cards, 90 days.
"""

from django.http import HttpRequest

from quartier.accounts.networks import network_of
from quartier.accounts.throttling import allowed, full

HOUR = 60 * 60
DAY = 24 * HOUR

WRONG_CODES_PER_NETWORK = 30
WRONG_CODES_IN_ALL = 3_000
"""Within an hour."""

MAILS_PER_BUSINESS = 3
MAILS_PER_NETWORK = 10
MAILS_IN_ALL = 300
"""Links to websites' mailboxes, within a day."""


def may_try_code(request: HttpRequest) -> bool:
    """Whether there were few enough wrong codes within the last hour."""
    return not full(
        f"claim-code:{network_of(request)}", WRONG_CODES_PER_NETWORK, HOUR
    ) and not full("claim-code", WRONG_CODES_IN_ALL, HOUR)


def count_wrong_code(request: HttpRequest) -> None:
    """Remember that a code was wrong."""
    allowed(f"claim-code:{network_of(request)}", WRONG_CODES_PER_NETWORK, HOUR)
    allowed("claim-code", WRONG_CODES_IN_ALL, HOUR)


def may_mail(request: HttpRequest, business_pk: int) -> bool:
    """Count a mail; whether it may go."""
    return (
        allowed(f"claim-mail:{network_of(request)}", MAILS_PER_NETWORK, DAY)
        and allowed(f"claim-mail:business:{business_pk}", MAILS_PER_BUSINESS, DAY)
        and allowed("claim-mail", MAILS_IN_ALL, DAY)
    )
