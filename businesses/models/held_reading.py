"""What the search's clock showed a moment ago."""

from collections.abc import Callable
from time import monotonic
from typing import Generic, NamedTuple, TypeVar

from django.db import connection

HELD_SECONDS = 0.5
"""How long a change of another process may go unnoticed by this one."""

Read = TypeVar("Read")


class _Held(NamedTuple, Generic[Read]):
    reading: Read
    until: float


class HeldReading(Generic[Read]):
    """Saves most questions the one to the database whether anything has changed.

    A change of this process is noticed at once: whoever makes it calls `drop`. Within
    a transaction nothing is held, since what it sees may yet be taken back.
    """

    def __init__(self) -> None:
        self._held: _Held[Read] | None = None
        self._drops = 0

    def get(self, read: Callable[[], Read]) -> Read:
        """What is held, or what `read` returns."""
        if connection.in_atomic_block:
            return read()
        now, held, drops = monotonic(), self._held, self._drops
        if held and now < held.until:
            return held.reading
        reading = read()
        if drops == self._drops:
            self._held = _Held(reading, now + HELD_SECONDS)
        return reading

    def drop(self) -> None:
        """Read anew next time; a reading that is under way is not held either."""
        self._drops += 1
        self._held = None
