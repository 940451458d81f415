"""A connection to one checked address, bounded in time and in bytes as a whole."""

import io
import socket
import ssl
import time
from dataclasses import dataclass
from http.client import HTTPConnection
from typing import Any

from quartier.feeds.fetching.targets import Target

HEADERS = 256 * 1024
"""Bytes that an answer may have besides its content."""


class TooMuchError(OSError):
    """More came than was agreed."""


@dataclass(frozen=True)
class Limits:
    """How long all of it may take, redirects and names included, and how large it is.

    `size` is in bytes, on the wire and unpacked, each.
    """

    seconds: float = 20
    size: int = 5 * 1024 * 1024
    redirects: int = 3


class Line:
    """A socket for http.client. Each wait ends at the one deadline (time.monotonic).

    A timeout of the socket alone would begin anew with every byte that trickles in.
    """

    def __init__(self, raw: socket.socket, deadline: float, most: int) -> None:
        self.raw = raw
        self.deadline = deadline
        self.most = most

    def sendall(self, data: Any) -> None:
        """Send, within the time that is left."""
        self.raw.settimeout(left(self.deadline))
        self.raw.sendall(data)

    def read_into(self, buffer: Any) -> int:
        """Receive, within the time and the bytes that are left."""
        self.raw.settimeout(left(self.deadline))
        count = self.raw.recv_into(buffer)
        self.most -= count
        if self.most < 0:
            raise TooMuchError
        return count

    def makefile(self, mode: str) -> io.BufferedReader:
        """What http.client reads an answer from."""
        return io.BufferedReader(_Inflow(self))

    def close(self) -> None:
        """Nothing yet: http.client closes before it has read; see `hang_up`."""


class _Inflow(io.RawIOBase):
    def __init__(self, line: Line) -> None:
        super().__init__()
        self.line = line

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        return self.line.read_into(buffer)


class CheckedConnection(HTTPConnection):
    """HTTP to an IP address that was checked, in the name of its host.

    The certificate must be the host's, not the address's.
    """

    def __init__(
        self, target: Target, address: str, deadline: float, limits: Limits
    ) -> None:
        super().__init__(target.host, target.port)
        self.default_port = 443 if target.is_encrypted else 80
        self.target = target
        self.address = address
        self.deadline = deadline
        self.limits = limits
        self.raw: socket.socket | None = None

    def connect(self) -> None:
        """Open the line; TLS for whom the address says so."""
        raw = socket.create_connection(
            (self.address, self.target.port), left(self.deadline)
        )
        try:
            if self.target.is_encrypted:
                raw.settimeout(left(self.deadline))
                context = ssl.create_default_context()
                raw = context.wrap_socket(raw, server_hostname=self.target.host)
        except BaseException:
            raw.close()
            raise
        self.raw = raw
        self.sock = Line(raw, self.deadline, self.limits.size + HEADERS)

    def hang_up(self) -> None:
        """Close the line, whatever has come over it."""
        self.close()
        if self.raw is not None:
            self.raw.close()


def left(deadline: float) -> float:
    """Seconds until then; TimeoutError if there are none."""
    seconds = deadline - time.monotonic()
    if seconds <= 0:
        raise TimeoutError
    return seconds
