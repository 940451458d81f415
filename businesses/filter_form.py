"""The form above a list: lists to choose from, and what is chosen as chips."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Self


@dataclass(frozen=True, slots=True)
class Option:
    """One value of a filter."""

    value: str
    label: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """One list to choose from; the first entry, for all, has no value."""

    name: str
    label: str
    all_label: str
    options: list[Option]

    @classmethod
    def of(
        cls,
        name: str,
        label: str,
        all_label: str,
        values: Iterable[tuple[str, Any]],
        chosen: str,
    ) -> Self:
        """A list of these values and their labels."""
        options = [
            Option(value, str(words), value == chosen) for value, words in values
        ]
        return cls(name, label, all_label, options)


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter that is set, and the address without it."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class FilterForm:
    """The form as its template reads it: `asked` is what was asked for, `action` the
    address of the list; `reset_url` is empty where nothing is chosen."""

    asked: Any
    choices: list[Choice]
    chips: list[Chip]
    action: str
    reset_url: str
