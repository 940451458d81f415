"""The streets in which businesses are."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

import numpy as np
import numpy.typing as npt

from businesses.search.columns.packed import PackedStrings
from businesses.search.columns.tables import NOTHING, ValueTable

_HOUSE_NUMBER = re.compile(r"\s+\d+\s*[a-z]?(?:\s*[-–/+,]\s*\d*\s*[a-z]?)*$", re.I)


def street_of(street_line: str) -> str:
    """The street without its house number: "Straße des 17. Juni 12 a–c"."""
    return _HOUSE_NUMBER.sub("", street_line).strip()


@dataclass(frozen=True)
class Streets:
    """The streets of documents, in the order of the documents' numbers.

    `numbers` (int32, one per document): from 1 on the place among the `names`, or
    `NOTHING`.
    """

    names: PackedStrings
    numbers: npt.NDArray[np.int32]

    @classmethod
    def of(cls, street_lines: Iterable[str]) -> Self:
        """The streets of these lines."""
        table: ValueTable[str] = ValueTable()
        streets = map(street_of, street_lines)
        numbers = [table.number(street) if street else NOTHING for street in streets]
        return cls(PackedStrings.of(table.listed()), np.array(numbers, np.int32))

    def counts(self, mask: npt.NDArray[np.bool_]) -> dict[str, int]:
        """How many documents of a set are in each street."""
        counts = np.bincount(self.numbers[mask], minlength=len(self.names) + 1)
        named = zip(self.names, counts[1:].tolist(), strict=True)
        return {name: count for name, count in named if count}
