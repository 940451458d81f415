"""Which addresses may be asked at all: allow-listed hosts, usual ports."""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.translation import gettext as _

from quartier.feeds.errors import FeedError

PORTS = {"http": 80, "https": 443}
LONGEST_ADDRESS = 1_000

AllowsHttp = Callable[[str], bool | None]
"""Whether a host may be asked without encryption; None for one that is not listed."""


@dataclass(frozen=True)
class Target:
    """Where one request goes: the name is checked, its IP address is not yet known."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def is_encrypted(self) -> bool:
        """Whether the line is HTTPS."""
        return self.scheme == "https"

    @property
    def address(self) -> str:
        """The whole address, without anything secret that people put before hosts."""
        usual = self.port == PORTS[self.scheme]
        host = f"[{self.host}]" if ":" in self.host else self.host
        place = host if usual else f"{host}:{self.port}"
        return f"{self.scheme}://{place}{self.path}"


def target_of(address: str, allows_http: AllowsHttp) -> Target:
    """The parts of an address that may be asked; FeedError says why another may not."""
    try:
        parts = urlsplit(address)
        host, port = host_name(parts.hostname or ""), parts.port
    except ValueError as error:
        raise _no_address() from error
    scheme = "https" if parts.scheme == "webcal" else parts.scheme
    if scheme not in PORTS or not host or len(address) > LONGEST_ADDRESS:
        raise _no_address()
    if parts.username is not None or parts.password is not None:
        raise FeedError(_("In der Adresse dürfen kein Name und kein Passwort stehen."))
    port = PORTS[scheme] if port is None else port
    if port not in {PORTS[scheme], *settings.FEED_PORTS}:
        raise FeedError(_("Am Anschluss %(port)d fragen wir nicht.") % {"port": port})
    http = allows_http(host)
    if http is None:
        words = _("%(host)s steht nicht in der Liste der erlaubten Server.")
        raise FeedError(words % {"host": host})
    if scheme == "http" and not http:
        words = _("%(host)s darf nur verschlüsselt (https) gefragt werden.")
        raise FeedError(words % {"host": host})
    query = f"?{parts.query}" if parts.query else ""
    path = (parts.path or "/") + query
    if any(sign <= " " or sign > "~" for sign in path):
        raise _no_address()
    return Target(scheme, host, port, path)


def host_name(text: str) -> str:
    """A host as it is compared: small, in ASCII. Raises ValueError for nonsense."""
    name = text.strip().rstrip(".").lower()
    if ":" in name or not name:
        return name
    return name.encode("idna").decode("ascii")


def _no_address() -> FeedError:
    return FeedError(
        _("Das ist keine Adresse eines Kalenders. Sie beginnt mit https://.")
    )
