"""The IP addresses behind a name, asked once, and none that leads inside.

A name may answer differently each time. So what was checked here is what the request
then connects to; the name is not asked again.
"""

import socket
import threading
from collections.abc import Callable, Iterable
from ipaddress import (
    IPv4Address,
    IPv6Address,
    IPv6Network,
    ip_address,
    ip_network,
)
from queue import Empty, SimpleQueue
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from quartier.feeds.errors import FeedError

Lookup = Callable[..., Any]
"""As socket.getaddrinfo."""

NAT64 = IPv6Network("64:ff9b::/96")
"""Behind it lies an IPv4 address (RFC 6052)."""

GLOBAL = IPv6Network("2000::/3")
"""All of IPv6 that is given to hosts on the net (RFC 4291)."""

TUNNELS = (IPv6Network("2002::/16"), IPv6Network("2001::/32"))
"""6to4 and Teredo: they lead to any IPv4 address, and no server needs them."""


def addresses_of(
    host: str, port: int, seconds: float, lookup: Lookup = socket.getaddrinfo
) -> list[str]:
    """The host's IP addresses, each of them allowed; FeedError if one is not."""
    found = _asked(host, port, seconds, lookup)
    addresses = list(dict.fromkeys(str(one[4][0]).partition("%")[0] for one in found))
    if not addresses:
        raise _unknown(host)
    for address in addresses:
        if not may_be_asked(address):
            words = _("%(host)s liegt in einem inneren Netz. Dort fragen wir nicht.")
            raise FeedError(words % {"host": host})
    return addresses


def may_be_asked(address: str) -> bool:
    """Whether it is on the public net, or in one of the operator's own networks."""
    one = ip_address(address)
    networks = map(ip_network, settings.FEED_NETWORKS)
    return any(one in network for network in networks) or _is_public(one)


def _is_public(one: IPv4Address | IPv6Address) -> bool:
    if isinstance(one, IPv6Address):
        inner = one.ipv4_mapped
        if one in NAT64:
            inner = IPv4Address(int(one) & 0xFFFF_FFFF)
        if inner is not None:
            return _is_public(inner)
        if one not in GLOBAL or any(one in tunnel for tunnel in TUNNELS):
            return False
    refused = one.is_multicast or one.is_reserved or one.is_unspecified
    return one.is_global and not refused


def _asked(host: str, port: int, seconds: float, lookup: Lookup) -> Iterable[Any]:
    """What the resolver says; it knows no time limit of its own, so a thread asks."""
    answers: SimpleQueue[Any] = SimpleQueue()

    def ask() -> None:
        try:
            answers.put(lookup(host, port, type=socket.SOCK_STREAM))
        except (OSError, UnicodeError):
            answers.put([])

    threading.Thread(target=ask, daemon=True).start()
    try:
        return list(answers.get(timeout=max(seconds, 0.001)))
    except Empty as error:
        raise _unknown(host) from error


def _unknown(host: str) -> FeedError:
    return FeedError(_("%(host)s ist im Netz nicht zu finden.") % {"host": host})
