"""The Range header of HTTP (RFC 9110, section 14), for single ranges of bytes."""

import re
from dataclasses import dataclass

SINGLE_RANGE = re.compile(r"bytes=[ \t]*(\d{0,18})-(\d{0,18})[ \t]*", re.ASCII)


class UnsatisfiableRangeError(Exception):
    """The range begins behind the end of the file: status 416."""


@dataclass(frozen=True, slots=True)
class ByteRange:
    """The first and the last byte, both included."""

    first: int
    last: int

    def __len__(self) -> int:
        return self.last - self.first + 1


def requested_range(header: str, size: int) -> ByteRange | None:
    """The part of a file of `size` bytes that a Range header asks for.

    None means the whole file: no header, another unit, several ranges or a header that
    is not understood; RFC 9110 lets a server ignore those. Raises
    UnsatisfiableRangeError.
    """
    match = SINGLE_RANGE.fullmatch(header.strip())
    if match is None or match.groups() == ("", ""):
        return None
    first, last = match.groups()
    if not first:
        if int(last) == 0:
            raise UnsatisfiableRangeError
        return ByteRange(max(0, size - int(last)), size - 1)
    if last and int(last) < int(first):
        return None
    if int(first) >= size:
        raise UnsatisfiableRangeError
    return ByteRange(int(first), min(int(last), size - 1) if last else size - 1)
