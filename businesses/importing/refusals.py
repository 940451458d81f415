"""What ends an import, and what only spoils one value."""

from typing import Any


class ImportRefusedError(Exception):
    """Nothing can be imported; the message is one sentence for the operator."""


class BadValueError(ValueError):
    """A value that can't be taken over; the message is a sentence for people.

    `usable` is what can be kept of it, None if nothing.
    """

    def __init__(self, message: str, usable: Any = None) -> None:
        super().__init__(message)
        self.usable = usable
