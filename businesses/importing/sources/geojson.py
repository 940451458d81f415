"""The features of a GeoJSON FeatureCollection (RFC 7946), one at a time.

Only one feature is held as objects at any moment, and no single value may be longer
than `MAX_VALUE`: a hostile file of 50 MB can't fill the memory.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from businesses.importing.refusals import ImportRefusedError
from businesses.importing.sources.files import MAX_RECORDS, too_many

MAX_VALUE = 1_000_000
"""Characters of the longest value that is read."""
LOOKS = (1_000, 30_000, MAX_VALUE)
"""Characters in which a value is sought to end; nearly every feature ends in the
first."""
MAX_MEMBERS = 1_000
"""Members of the collection itself; it has about five."""


def _number(digits: str) -> int | float:
    # Python refuses whole numbers of thousands of digits.
    return int(digits) if len(digits) < 20 else float(digits)


_decoder = json.JSONDecoder(parse_int=_number)
_SPACE = re.compile(r"[ \t\r\n]*")


def features(text: str) -> Iterator[Any]:
    """Each member of "features", whatever it is; ImportRefusedError for broken JSON."""
    reader = _Reader(text)
    reader.expect("{")
    kind, seen = None, False
    for name in reader.members():
        if name == "features" and reader.next_mark() == "[":
            seen = True
            yield from reader.elements()
        elif name == "type":
            kind = reader.value()
        else:
            reader.value()
    if kind != "FeatureCollection" or not seen:
        raise _no_collection()
    reader.expect_end()


class _Reader:
    """A place in a JSON text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0

    def next_mark(self) -> str:
        """The next character that is no space; empty at the end."""
        match = _SPACE.match(self.text, self.at)
        self.at = match.end() if match else self.at
        return self.text[self.at : self.at + 1]

    def expect(self, mark: str) -> None:
        """Step over this character."""
        if self.next_mark() != mark:
            raise _no_collection() if self.at == 0 else self.broken()
        self.at += 1

    def expect_end(self) -> None:
        """Nothing may follow."""
        if self.next_mark():
            raise self.broken()

    def members(self) -> Iterator[str]:
        """The names of an object's members; the caller reads each value."""
        if self.next_mark() == "}":
            self.at += 1
            return
        for _number_of_member in range(MAX_MEMBERS):
            if self.next_mark() != '"':
                raise self.broken()
            name = self.value()
            self.expect(":")
            yield name
            if not self._goes_on("}"):
                return
        raise _no_collection()

    def elements(self) -> Iterator[Any]:
        """The values of an array."""
        self.expect("[")
        if self.next_mark() == "]":
            self.at += 1
            return
        for number in range(1, MAX_RECORDS + 2):
            if number > MAX_RECORDS:
                raise too_many()
            yield self.value()
            if not self._goes_on("]"):
                return

    def _goes_on(self, end: str) -> bool:
        mark = self.next_mark()
        if mark not in (",", end) or not mark:
            raise self.broken()
        self.at += 1
        return mark == ","

    def value(self) -> Any:
        """The next value, decoded from a short piece of the text where that does."""
        self.next_mark()
        for length in LOOKS:
            piece = self.text[self.at : self.at + length]
            whole = self.at + length >= len(self.text)
            try:
                value, end = _decoder.raw_decode(piece)
            except (ValueError, RecursionError) as error:
                if whole:
                    raise self.broken() from error
            else:
                # A number at the very end of the piece may go on after it.
                if whole or end < len(piece):
                    self.at += end
                    return value
        raise ImportRefusedError(
            _("Das GeoJSON ist bei Zeichen %(at)s kaputt oder ein Wert ist zu lang.")
            % {"at": self.at}
        )

    def broken(self) -> ImportRefusedError:
        """The error for this place."""
        return ImportRefusedError(
            _("Das GeoJSON ist kaputt (Zeile %(line)s).")
            % {"line": self.text.count("\n", 0, self.at) + 1}
        )


def _no_collection() -> ImportRefusedError:
    return ImportRefusedError(_("Die Datei ist keine GeoJSON-FeatureCollection."))
