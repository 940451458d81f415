"""The streets in which businesses are."""

import re
from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from businesses.search.columns.tables import ValueTable

_HOUSE_NUMBER = re.compile(r"\s+\d+\s*[a-z]?(?:\s*[-–/+,]\s*\d*\s*[a-z]?)*$", re.I)


def street_of(street_line: str) -> str:
    """The street without its house number: "Straße des 17. Juni 12 a–c"."""
    return _HOUSE_NUMBER.sub("", street_line).strip()


class Streets:
    """The streets of documents, in the order of the documents' numbers."""

    def __init__(self, street_lines: Iterable[str]) -> None:
        table: ValueTable[str] = ValueTable()
        streets = map(street_of, street_lines)
        numbers = [table.number(street) if street else 0 for street in streets]
        self._names = table.values
        self._numbers: npt.NDArray[np.int32] = np.array(numbers, np.int32)

    def counts(self, mask: npt.NDArray[np.bool_]) -> dict[str, int]:
        """How many documents of a set are in each street."""
        counts = np.bincount(self._numbers[mask], minlength=len(self._names))
        named = zip(self._names, counts.tolist(), strict=True)
        return {name: count for name, count in named if name and count}
