"""From which network somebody asks: one household has one, a library shares one."""

from collections.abc import Mapping
from functools import lru_cache
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import Any

from django.conf import settings
from django.http import HttpRequest

PREFIX_LENGTHS = {4: 32, 6: 64}
"""One household has one IPv4 address, or a /64 of IPv6 addresses."""

UNKNOWN = "unknown"
"""All who come without an address that can be read count as one network."""


def address_of(request: HttpRequest) -> str:
    """The address that asks.

    Behind a proxy that is the one which the proxy added at the end of X-Forwarded-For;
    what stands before it anybody could have written.
    """
    return _address_in(request.META)


def network_of(request: HttpRequest) -> str:
    """The network that asks."""
    return network_in(request.META)


def network_in(meta: Mapping[str, Any]) -> str:
    """The same by what the web server tells of a request."""
    return _network(_address_in(meta))


def _address_in(meta: Mapping[str, Any]) -> str:
    address: str = meta.get("REMOTE_ADDR", "")
    if settings.BEHIND_PROXY:
        forwarded: str = meta.get("HTTP_X_FORWARDED_FOR", "")
        address = forwarded.rpartition(",")[2].strip() or address
    return address


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
