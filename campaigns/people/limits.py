"""How often anybody may ask for places: each wish is a mail to somebody."""

from quartier.accounts.throttling import allowed

HOUR = 60 * 60
DAY = 24 * HOUR

PER_NETWORK = 20
"""Within an hour: a family, or an adviser who helps a group."""
PER_ADDRESS = 6
"""Mails to one address within a day, for all dates together."""
PER_DATE = 300
"""Within a day."""


def may_ask(network: str, date_pk: int) -> bool:
    """Count one wish; whether it is not one too many."""
    return allowed(f"sign-up-by:{network}", PER_NETWORK, HOUR) and allowed(
        f"sign-up-for:{date_pk}", PER_DATE, DAY
    )


def may_mail(email: str) -> bool:
    """Count one mail to an address; the page says the same, sent or not."""
    return allowed(f"sign-up-to:{email.lower()}", PER_ADDRESS, DAY)
