"""One calendar fetched over HTTP, as its address and its redirects say."""

import gzip
import ssl
import time
import zlib
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPException, HTTPResponse
from urllib.parse import urljoin

from django.conf import settings
from django.utils.translation import gettext as _

from quartier.feeds.errors import FeedError
from quartier.feeds.fetching.line import CheckedConnection, Limits, TooMuchError, left
from quartier.feeds.fetching.resolving import addresses_of
from quartier.feeds.fetching.targets import AllowsHttp, Target, target_of

REDIRECTS = frozenset({301, 302, 303, 307, 308})
LONGEST_TAG = 200
GARBLED = (HTTPException, EOFError, ValueError, zlib.error, gzip.BadGzipFile)


@dataclass(frozen=True)
class Answer:
    """What came; no body means that nothing has changed since those two marks."""

    body: bytes | None
    etag: str = ""
    last_modified: str = ""


def fetch(
    address: str,
    allows_http: AllowsHttp,
    *,
    etag: str = "",
    last_modified: str = "",
    limits: Limits | None = None,
) -> Answer:
    """Fetch a calendar. Raises FeedError with a sentence for all that can go wrong.

    Each redirect is held to the same rules as the first address.
    """
    limits = limits or Limits()
    deadline = time.monotonic() + limits.seconds
    asked = {"If-None-Match": etag, "If-Modified-Since": last_modified}
    known = {name: value for name, value in asked.items() if value}
    for _hop in range(limits.redirects + 1):
        target = target_of(address, allows_http)
        try:
            found = _ask(target, known, deadline, limits)
            if isinstance(found, Answer):
                return found
            address = urljoin(target.address, found)
        except (OSError, EOFError, ValueError, zlib.error, HTTPException) as error:
            raise FeedError(_sentence(error, target.host)) from error
    raise FeedError(_("Die Adresse leitet zu oft weiter."))


def _ask(
    target: Target, known: dict[str, str], deadline: float, limits: Limits
) -> Answer | str:
    """The answer, or the address to which it leads on."""
    addresses = addresses_of(target.host, target.port, left(deadline))
    headers = {
        "Accept": "text/calendar, */*;q=0.5",
        "Accept-Encoding": "gzip",
        "Connection": "close",
        "User-Agent": f"Quartier (+{settings.BASE_URL})",
    }
    connection = _connected(target, addresses, deadline, limits)
    try:
        connection.request("GET", target.path, headers=headers | known)
        response = connection.getresponse()
        if response.status in REDIRECTS and response.headers.get("Location"):
            return str(response.headers["Location"])
        return _answer(response, bool(known), limits)
    finally:
        connection.hang_up()


def _connected(
    target: Target, addresses: list[str], deadline: float, limits: Limits
) -> CheckedConnection:
    """To the first of its addresses that takes a call."""
    *others, last = addresses
    for address in others:
        connection = CheckedConnection(target, address, deadline, limits)
        try:
            connection.connect()
        except (TimeoutError, ssl.SSLError):
            raise
        except OSError:
            continue
        return connection
    connection = CheckedConnection(target, last, deadline, limits)
    connection.connect()
    return connection


def _answer(response: HTTPResponse, asked_for_changes: bool, limits: Limits) -> Answer:
    if response.status == HTTPStatus.NOT_MODIFIED and asked_for_changes:
        return Answer(None)
    if response.status != HTTPStatus.OK:
        raise FeedError(_refused(response.status))
    length = response.headers.get("Content-Length", "")
    if length.isdecimal() and int(length) > limits.size:
        raise TooMuchError
    return Answer(
        _body(response, limits.size),
        _mark(response.headers.get("ETag", "")),
        _mark(response.headers.get("Last-Modified", "")),
    )


def _mark(text: str) -> str:
    """A mark that can be sent back as it came; none if it can't."""
    fits = text.isascii() and text.isprintable() and len(text) <= LONGEST_TAG
    return text if fits else ""


def _body(response: HTTPResponse, most: int) -> bytes:
    """The content, unpacked no further than it may be large."""
    packed = response.headers.get("Content-Encoding", "").strip().lower()
    if packed in {"", "identity"}:
        body = response.read(most + 1)
        if response.length:
            # http.client gives what came before the line went dead, and no error.
            raise ConnectionResetError
    elif packed in {"gzip", "x-gzip"}:
        with gzip.GzipFile(fileobj=response) as unpacked:
            body = unpacked.read(most + 1)
    else:
        raise FeedError(_("Der Server packt den Kalender so, dass ihn niemand liest."))
    if len(body) > most:
        raise TooMuchError
    return body


def _refused(status: int) -> str:
    if status in {HTTPStatus.NOT_FOUND, HTTPStatus.GONE}:
        return _("Unter dieser Adresse gibt es keinen Kalender mehr.")
    if status in {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN}:
        return _("Der Server gibt den Kalender nicht heraus.")
    return _("Der Server antwortet mit dem Fehler %(status)d.") % {"status": status}


def _sentence(error: Exception, host: str) -> str:
    if isinstance(error, TooMuchError):
        return _("Der Kalender ist zu groß.")
    if isinstance(error, ssl.SSLCertVerificationError):
        return _("%(host)s weist sich nicht richtig aus (Zertifikat).") % {"host": host}
    if isinstance(error, TimeoutError):
        return _("%(host)s hat zu lange gebraucht.") % {"host": host}
    if isinstance(error, GARBLED):
        return _("Die Antwort von %(host)s ist nicht zu verstehen.") % {"host": host}
    return _("%(host)s ist nicht zu erreichen.") % {"host": host}
