"""Columns of values by which one filters and counts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
import numpy.typing as npt

from businesses.search.columns.tables import NOTHING

Mask = npt.NDArray[np.bool_]
Rows = npt.NDArray[np.intp]

FEW = 8
"""Rows are looked at one by one if they are fewer than one in so many."""


@dataclass(frozen=True)
class OneValue:
    """Documents that have one value each, or none.

    `numbers` (uint16, one per document): the value's number, or `NOTHING`.
    """

    numbers: npt.NDArray[np.uint16]

    @classmethod
    def of(cls, numbers: Sequence[int]) -> Self:
        """The column of these numbers."""
        return cls(np.array(numbers, np.uint16))

    def having(self, chosen: Iterable[int], size: int) -> Mask:
        """Documents with any of the chosen numbers; `size` numbers exist."""
        wanted = _wanted(chosen, size)
        return wanted.take(self.numbers)

    def counts(self, rows: Rows, size: int) -> npt.NDArray[np.intp]:
        """How many of the documents have each number."""
        counted = np.bincount(self.numbers.take(rows), minlength=size)
        counted[NOTHING] = 0
        return counted

    def followed_by(self, other: Self) -> Self:
        """These documents and then the others."""
        return type(self)(np.concatenate([self.numbers, other.numbers]))


@dataclass(frozen=True)
class ManyValues:
    """Documents that have any number of values each.

    `numbers` (uint16) holds the values' numbers, document after document; those of
    document i lie between `ends[i]` and `ends[i + 1]` (int32). `owners` (int32, one
    per number) says whose they are.
    """

    numbers: npt.NDArray[np.uint16]
    ends: npt.NDArray[np.int32]
    owners: npt.NDArray[np.int32]

    @classmethod
    def of(cls, numbers: Sequence[Sequence[int]]) -> Self:
        """The column of these lists of numbers."""
        lengths = [len(some) for some in numbers]
        ends = np.zeros(len(lengths) + 1, np.int32)
        np.cumsum(lengths, out=ends[1:])
        return cls(
            np.array([one for some in numbers for one in some], np.uint16),
            ends,
            np.repeat(np.arange(len(lengths), dtype=np.int32), lengths),
        )

    def having(self, chosen: Iterable[int], size: int) -> Mask:
        """Documents with any of the chosen numbers; `size` numbers exist."""
        found = np.zeros(len(self.ends) - 1, np.bool_)
        fitting = np.flatnonzero(_wanted(chosen, size).take(self.numbers))
        found[self.owners.take(fitting)] = True
        return found

    def counts(self, rows: Rows, size: int) -> npt.NDArray[np.intp]:
        """How many of the documents have each number."""
        documents = len(self.ends) - 1
        if len(rows) == documents:
            numbers = self.numbers
        elif len(rows) * FEW < documents:
            numbers = self.numbers.take(self._places(rows))
        else:
            wanted = np.zeros(documents, np.bool_)
            wanted[rows] = True
            numbers = self.numbers.take(np.flatnonzero(wanted.take(self.owners)))
        return np.bincount(numbers, minlength=size)

    def of_row(self, row: int) -> list[int]:
        """The numbers of one document."""
        some: list[int] = self.numbers[self.ends[row] : self.ends[row + 1]].tolist()
        return some

    def followed_by(self, other: Self) -> Self:
        """These documents and then the others."""
        return type(self)(
            np.concatenate([self.numbers, other.numbers]),
            np.concatenate([self.ends, other.ends[1:] + self.ends[-1]]),
            np.concatenate([self.owners, other.owners + np.int32(len(self.ends) - 1)]),
        )

    def _places(self, rows: Rows) -> Rows:
        """Where the numbers of these documents lie."""
        first = self.ends.take(rows).astype(np.intp)
        lengths = self.ends.take(rows + 1) - first
        skipped = np.cumsum(lengths) - lengths
        return np.arange(lengths.sum()) + np.repeat(first - skipped, lengths)


def _wanted(chosen: Iterable[int], size: int) -> Mask:
    wanted = np.zeros(size, np.bool_)
    wanted[list(chosen)] = True
    return wanted
