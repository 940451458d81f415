"""Columns of values by which one filters and counts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
import numpy.typing as npt

from businesses.search.columns.tables import NOTHING

Mask = npt.NDArray[np.bool_]
Rows = npt.NDArray[np.intp]


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

    Many have the same ones, so each distinct set of values is kept once: `sets` (int32,
    one per document) says which. Set i holds the `numbers` (uint16) between `ends[i]`
    and `ends[i + 1]` (int32); `owners` (int32, one per number) is the set of each.
    """

    sets: npt.NDArray[np.int32]
    numbers: npt.NDArray[np.uint16]
    ends: npt.NDArray[np.int32]
    owners: npt.NDArray[np.int32]

    @classmethod
    def of(cls, values: Sequence[Sequence[int]]) -> Self:
        """The column of these lists of numbers."""
        places: dict[tuple[int, ...], int] = {}
        sets = [places.setdefault(tuple(some), len(places)) for some in values]
        lengths = [len(some) for some in places]
        ends = np.zeros(len(lengths) + 1, np.int32)
        np.cumsum(lengths, out=ends[1:])
        return cls(
            np.array(sets, np.int32),
            np.array([number for some in places for number in some], np.uint16),
            ends,
            np.repeat(np.arange(len(lengths), dtype=np.int32), lengths),
        )

    def having(self, chosen: Iterable[int], size: int) -> Mask:
        """Documents with any of the chosen numbers; `size` numbers exist."""
        fitting = np.zeros(len(self.ends) - 1, np.bool_)
        fitting[self.owners[_wanted(chosen, size).take(self.numbers)]] = True
        return fitting.take(self.sets)

    def counts(self, rows: Rows, size: int) -> npt.NDArray[np.intp]:
        """How many of the documents have each number."""
        of_sets = np.bincount(self.sets.take(rows), minlength=len(self.ends) - 1)
        weights = of_sets.take(self.owners)
        return np.bincount(self.numbers, weights, minlength=size).astype(np.intp)

    def of_row(self, row: int) -> list[int]:
        """The numbers of one document."""
        which = self.sets.item(row)
        some: list[int] = self.numbers[self.ends[which] : self.ends[which + 1]].tolist()
        return some

    def followed_by(self, other: Self) -> Self:
        """These documents and then the others."""
        sets = np.int32(len(self.ends) - 1)
        return type(self)(
            np.concatenate([self.sets, other.sets + sets]),
            np.concatenate([self.numbers, other.numbers]),
            np.concatenate([self.ends, other.ends[1:] + self.ends[-1]]),
            np.concatenate([self.owners, other.owners + sets]),
        )


def _wanted(chosen: Iterable[int], size: int) -> Mask:
    wanted = np.zeros(size, np.bool_)
    wanted[list(chosen)] = True
    return wanted
