"""How often one network may ask within a minute.

Each process counts for itself, in its memory: a count that all of them share would cost
more than most answers do. So a network may come through as often as is allowed, times
the processes at the most.
"""

from functools import lru_cache
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from threading import Lock
from time import time

from django.conf import settings
from django.http import HttpRequest

WINDOW = 60
"""Seconds."""

PREFIX_LENGTHS = {4: 32, 6: 64}
"""One household has one IPv4 address, or a /64 of IPv6 addresses."""

UNKNOWN = "unknown"
"""All who come without an address that can be read count as one network."""


MOST_NETWORKS = 50_000
"""From so many on within a minute, counting begins anew."""


class Counts:
    """How often each network has asked within this minute."""

    def __init__(self) -> None:
        self._window = 0
        self._asked: dict[str, int] = {}
        self._one_at_a_time = Lock()

    def add(self, network: str, window: int) -> int:
        """Count one question and tell how many it makes."""
        with self._one_at_a_time:
            if window != self._window or len(self._asked) >= MOST_NETWORKS:
                self._window, self._asked = window, {}
            asked = self._asked.get(network, 0) + 1
            self._asked[network] = asked
            return asked

    def forget(self) -> None:
        """Begin anew."""
        with self._one_at_a_time:
            self._asked = {}


counts = Counts()


def seconds_to_wait(request: HttpRequest) -> int:
    """0: welcome; otherwise the seconds until the next minute begins."""
    window, passed = divmod(int(time()), WINDOW)
    asked = counts.add(network_of(request), window)
    return WINDOW - passed if asked > settings.API_PER_MINUTE else 0


def network_of(request: HttpRequest) -> str:
    """The network that asks.

    Behind a proxy that is the address which the proxy added at the end of
    X-Forwarded-For; what stands before it anybody could have written.
    """
    address = request.META.get("REMOTE_ADDR", "")
    if settings.BEHIND_PROXY:
        forwarded = request.headers.get("X-Forwarded-For", "")
        address = forwarded.rpartition(",")[2].strip() or address
    return _network(address)


@lru_cache(maxsize=1_000)
def _network(text: str) -> str:
    try:
        address: IPv4Address | IPv6Address = ip_address(text)
    except ValueError:
        return UNKNOWN
    if isinstance(address, IPv6Address) and address.ipv4_mapped:
        address = address.ipv4_mapped
    length = PREFIX_LENGTHS[address.version]
    # The zone of a link-local address ("%eth0") is no part of a network.
    return str(ip_network((int(address), length), strict=False))
