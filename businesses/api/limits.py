"""How often one network may ask within a minute."""

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from time import time

from django.conf import settings
from django.core.cache import caches
from django.http import HttpRequest

WINDOW = 60
"""Seconds."""

PREFIX_LENGTHS = {4: 32, 6: 64}
"""One household has one IPv4 address, or a /64 of IPv6 addresses."""

UNKNOWN = "unknown"
"""All who come without an address that can be read count as one network."""


def seconds_to_wait(request: HttpRequest) -> int:
    """0: welcome; otherwise the seconds until the next minute begins."""
    window, passed = divmod(int(time()), WINDOW)
    asked = _count(f"api-{network_of(request)}-{window}")
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


def _count(key: str) -> int:
    kept = caches["limits"]
    if kept.add(key, 1, timeout=2 * WINDOW):
        return 1
    try:
        return kept.incr(key)
    except ValueError:
        return 1
