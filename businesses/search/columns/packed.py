"""Many strings in one run of bytes, read one by one where they lie."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import Self, overload

import numpy as np
import numpy.typing as npt

STEP = 16
"""How far apart the strings are that a search looks at first."""

AS_TEXT = ENCODING, ERRORS = "utf-8", "surrogatepass"
"""Lone surrogates are no valid text, but nothing may fail because of one."""


class PackedStrings(Sequence[str]):
    """An unchanging list of strings.

    `text` (uint8) holds them in UTF-8 one after the other; string i lies between
    `ends[i]` and `ends[i + 1]` (uint32, one more than there are strings). Both may be
    memory-mapped. Places count from the beginning only. UTF-8 sorts as Python sorts, so
    a sorted list can be bisected.
    """

    def __init__(self, text: npt.NDArray[np.uint8], ends: npt.NDArray[np.uint32]):
        self.text = text
        self.ends = ends
        self._bytes = text.data

    @classmethod
    def of(cls, strings: Iterable[str]) -> Self:
        """Pack them."""
        encoded = [string.encode(ENCODING, ERRORS) for string in strings]
        ends = np.zeros(len(encoded) + 1, np.uint32)
        np.cumsum([len(one) for one in encoded], out=ends[1:])
        return cls(np.frombuffer(b"".join(encoded), np.uint8), ends)

    def __len__(self) -> int:
        return len(self.ends) - 1

    @overload
    def __getitem__(self, place: int) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> list[str]: ...
    def __getitem__(self, place: int | slice) -> str | list[str]:
        if isinstance(place, slice):
            return [self[one] for one in range(*place.indices(len(self)))]
        if place < 0:
            raise IndexError(place)
        ends = self.ends
        return str(self._bytes[ends.item(place) : ends.item(place + 1)], *AS_TEXT)

    def before(self, text: str) -> int:
        """How many strings of a sorted list come before a text."""
        behind = bisect_left(self._posts, text)
        first = max(behind - 1, 0) * STEP
        return bisect_left(self, text, first, min(behind * STEP, len(self)))

    @cached_property
    def _posts(self) -> list[str]:
        """Every so many a string, at hand: to read one where it lies takes longer."""
        return [self[place] for place in range(0, len(self), STEP)]

    def __iter__(self) -> Iterator[str]:
        bounds = self.ends.tolist()
        for first, behind in pairwise(bounds):
            yield str(self._bytes[first:behind], *AS_TEXT)
