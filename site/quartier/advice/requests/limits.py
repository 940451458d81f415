"""How often anybody may ask: each request is work for somebody, or a mail."""

from quartier.accounts.throttling import allowed

HOUR = 60 * 60
DAY = 24 * HOUR

PER_NETWORK = 15
"""Requests within an hour: a meeting place where people are helped to ask."""
PER_OFFER = 60
"""Within a day."""
PER_ADDRESS = 4
"""Mails to one address within a day, for all offers together."""
WRONG_CODES = 30
"""From one network within an hour; a code is one of 30 to the power of ten."""
STEPS = 20
"""That one person may take within a day: each is a notice to the counsellors."""


def may_ask(network: str, offer_pk: int) -> bool:
    """Count one request; whether it is not one too many."""
    return allowed(f"advice-by:{network}", PER_NETWORK, HOUR) and allowed(
        f"advice-for:{offer_pk}", PER_OFFER, DAY
    )


def may_mail(email: str) -> bool:
    """Count one mail to an address; the page says the same, sent or not."""
    return allowed(f"advice-to:{email.lower()}", PER_ADDRESS, DAY)


def may_guess(network: str) -> bool:
    """Count one code that opens nothing."""
    return allowed(f"advice-code:{network}", WRONG_CODES, HOUR)


def may_step(request_pk: int) -> bool:
    """Count one step of the person."""
    return allowed(f"advice-step:{request_pk}", STEPS, DAY)
