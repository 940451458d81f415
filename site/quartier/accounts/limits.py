"""How often one may try to sign in: narrow for an account, wide for a network.

Readers of a library share a network. So a network's limits are for machines, and what
succeeded is taken back. An account's limits count its tries from one network first: who
guesses from elsewhere does not lock the owner out at once.
"""

from dataclasses import dataclass

from django.http import HttpRequest

from quartier.accounts import throttling
from quartier.accounts.networks import network_of

QUARTER_OF_AN_HOUR = 15 * 60
HOUR = 60 * 60


@dataclass(frozen=True)
class Limits:
    """Of one sort of try: how many within which seconds."""

    name: str
    account_and_network: int
    account: int
    network: int
    seconds: int

    def allow(self, request: HttpRequest, account: str) -> bool:
        """Count one try for this account (an address or a key); whether it may be."""
        return all(
            throttling.allowed(key, limit, self.seconds)
            for key, limit in self._counters(request, account).items()
        )

    def succeeded(self, request: HttpRequest, account: str) -> None:
        """Who is who they say need not fear their slips, nor do their neighbours."""
        both, alone, network = self._counters(request, account)
        throttling.forget(both)
        throttling.take_back(alone)
        throttling.take_back(network)

    def _counters(self, request: HttpRequest, account: str) -> dict[str, int]:
        network = network_of(request)
        who = account.strip().lower()
        return {
            f"{self.name}:{who}:{network}": self.account_and_network,
            f"{self.name}:{who}": self.account,
            f"{self.name}::{network}": self.network,
        }


CODES = Limits("code", 4, 12, 120, QUARTER_OF_AN_HOUR)
"""Mails with a code, whether or not anybody has that address."""

TYPED_CODES = Limits("typed-code", 9, 30, 240, QUARTER_OF_AN_HOUR)
"""Codes that were typed in."""

PASSWORDS = Limits("password", 5, 30, 100, QUARTER_OF_AN_HOUR)

SECOND_FACTORS = Limits("second-factor", 6, 12, 240, QUARTER_OF_AN_HOUR)
"""Codes of an app, and recovery codes; here only who passed the first factor comes."""

PASSKEYS = Limits("passkey", 60, 60, 240, QUARTER_OF_AN_HOUR)
"""There is nothing to guess; this only keeps machines busy elsewhere."""

OWN_REQUESTS = Limits("own-request", 6, 12, 240, HOUR)
"""Mails that somebody who is signed in asks for: new address, archive, erasure."""
