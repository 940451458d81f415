"""A letter as parts, from which its text and its HTML are made alike."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class Run:
    """Letters that look the same; "\\n" alone is a new line."""

    text: str
    strong: bool = False
    address: str = ""
    """Where the letters lead to; an absolute address."""


Runs = tuple[Run, ...]


@dataclass(frozen=True)
class Heading:
    """What the following is about."""

    shape: ClassVar = "heading"
    runs: Runs


@dataclass(frozen=True)
class Paragraph:
    """A few sentences."""

    shape: ClassVar = "paragraph"
    runs: Runs


@dataclass(frozen=True)
class Code:
    """Something to type in elsewhere, large."""

    shape: ClassVar = "code"
    runs: Runs


@dataclass(frozen=True)
class Button:
    """The one thing to do."""

    shape: ClassVar = "button"
    label: str
    address: str


@dataclass(frozen=True)
class Items:
    """A list."""

    shape: ClassVar = "items"
    items: tuple[Runs, ...]


@dataclass(frozen=True)
class Facts:
    """Rows of a name and a value."""

    shape: ClassVar = "facts"
    rows: tuple[tuple[Runs, Runs], ...]


Part = Heading | Paragraph | Code | Button | Items | Facts


@dataclass(frozen=True)
class Letter:
    """What a mail's template says."""

    subject: str
    body: tuple[Part, ...]
    foot: tuple[Part, ...]
