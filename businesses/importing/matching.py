"""The same business told twice: by name and distance.

Names are compared as sets of folded words. A grid of positions and the first letters
of the words keep every question short, however many businesses there are.
"""

import math
from collections import defaultdict
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path

from quartier.geo.positions import Position
from quartier.places.folding import fold

NEAR = 60
"""Metres within which two entries can be one business: as far as a building's middle
lies from its door."""
METRES_PER_DEGREE = 111_320
"""Of latitude; of longitude at the equator."""
CROWD = 200
"""Businesses within one cell whose names begin alike; no real place has that many."""
ALIKE = 0.86
"""Share of equal letters from which two longer words are one word with a slip."""

LEGAL_FORMS = frozenset(
    ("ag", "co", "eg", "ek", "ev", "gbr", "gmbh", "kg", "mbh", "ohg", "ug", "ltd")
)
GENERIC = frozenset(
    fold(word)
    for word in Path(__file__)
    .with_name("generic_words.txt")
    .read_text(encoding="utf-8")
    .split()
)
"""Words that say what kind of business it is, and so not which one."""


@dataclass(frozen=True)
class Candidate:
    """What the comparison knows of a business; `town` says nothing in its name.

    `bare` is the name in one word without its legal form, `words` are those that tell
    it from others of its kind.
    """

    name: str
    position: Position | None
    category: Hashable
    address: str = ""
    town: str = ""
    bare: str = field(init=False)
    words: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        parts = fold(self.name).split()
        bare = "".join(part for part in parts if part not in LEGAL_FORMS)
        words = {part for part in parts if len(part) > 1 or part.isdigit()}
        object.__setattr__(self, "bare", bare)
        object.__setattr__(
            self, "words", words - GENERIC - LEGAL_FORMS - set(fold(self.town).split())
        )

    def is_same_as(self, other: "Candidate") -> bool:
        """Whether both are one business."""
        if not self._is_near(other):
            return False
        if self.bare and self.bare == other.bare:
            return True
        if self.category != other.category or not self.words or not other.words:
            return False
        if len(self.words) != len(other.words):
            fewer, more = sorted((self.words, other.words), key=len)
            return fewer < more and any(map(str.isalpha, fewer))
        return all(
            any(_same_word(word, one) for one in other.words) for word in self.words
        )

    def _is_near(self, other: "Candidate") -> bool:
        if self.position is None or other.position is None:
            return bool(self.address) and self.address == other.address
        return self.position.distance_to(other.position) <= NEAR


def _same_word(one: str, other: str) -> bool:
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    if len(short) < 4 or any(map(str.isdigit, one + other)):
        return False
    if long.startswith(short):
        return True
    return len(short) > 4 and SequenceMatcher(None, one, other).ratio() >= ALIKE


class Neighbourhood:
    """Businesses that are already there, to be asked whether one is among them."""

    def __init__(self) -> None:
        self._cells: dict[Hashable, list[Candidate]] = defaultdict(list)

    def add(self, candidate: Candidate) -> None:
        """Remember a business."""
        for beginning in _beginnings(candidate):
            if candidate.position:
                row, column = _cell(candidate.position)
                self._cells[row, column, beginning].append(candidate)
            if candidate.address:
                self._cells[candidate.address, beginning].append(candidate)

    def find(self, candidate: Candidate) -> Candidate | None:
        """The business that this one is, if it is there."""
        for cell in self._cells_around(candidate):
            for other in self._cells.get(cell, ())[:CROWD]:
                if candidate.is_same_as(other):
                    return other
        return None

    def _cells_around(self, candidate: Candidate) -> Iterator[Hashable]:
        for beginning in _beginnings(candidate):
            if candidate.position:
                here = _cell(candidate.position)[0]
                for row in range(here - 1, here + 2):
                    column = _column(candidate.position.lon, row)
                    for near in range(column - 1, column + 2):
                        yield row, near, beginning
            if candidate.address:
                yield candidate.address, beginning


def _beginnings(candidate: Candidate) -> set[str]:
    """What the words of the name begin with; the whole name if it says nothing."""
    return {word[:3] for word in candidate.words} | {candidate.bare}


def _cell(position: Position) -> tuple[int, int]:
    row = math.floor(position.lat * METRES_PER_DEGREE / NEAR)
    return row, _column(position.lon, row)


def _column(longitude: float, row: int) -> int:
    latitude = (row + 0.5) * NEAR / METRES_PER_DEGREE
    width = METRES_PER_DEGREE * max(math.cos(math.radians(latitude)), 1e-6)
    return math.floor(longitude * width / NEAR)
