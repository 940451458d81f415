"""Values and the numbers that stand for them in columns."""

from collections.abc import Hashable, Iterable, Sequence
from typing import Generic, TypeVar

Value = TypeVar("Value", bound=Hashable)

NOTHING = 0
"""The number of having no value."""


class ValueTable(Generic[Value]):
    """Numbers values in the order in which they come, from 1 on."""

    def __init__(self, values: Iterable[Value] = ()) -> None:
        self.values: list[Value | None] = [None]
        self._numbers: dict[Value, int] = {}
        for value in values:
            self.number(value)

    def __len__(self) -> int:
        """How many numbers there are, the one of nothing included."""
        return len(self.values)

    def number(self, value: Value) -> int:
        """The number of a value, a new one if it has none yet."""
        found = self._numbers.get(value)
        if found is None:
            found = self._numbers[value] = len(self.values)
            self.values.append(value)
        return found

    def known(self, values: Iterable[Value]) -> list[int]:
        """The numbers of those values that have one."""
        return [self._numbers[value] for value in values if value in self._numbers]

    def of(self, numbers: Iterable[int]) -> tuple[Value, ...]:
        """What numbers stand for; nothing is left out."""
        found = (self.values[number] for number in numbers)
        return tuple(value for value in found if value is not None)

    def copy(self) -> "ValueTable[Value]":
        """The same numbers, free to grow apart."""
        return ValueTable(self.listed())

    def listed(self) -> Sequence[Value]:
        """All values in the order of their numbers, from 1 on."""
        return [value for value in self.values if value is not None]
