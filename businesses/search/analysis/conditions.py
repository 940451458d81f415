"""Words of a question that set a condition: "Bäcker jetzt offen", "cafe near me".

They stand in no profile, so they are no words to look for. Whoever asks the index
decides: a shop may also be called "Offene Werkstatt" or "Um die Ecke", so a question
that finds something as it stands needs no such reading.
"""

import tomllib
from collections.abc import Sequence
from enum import StrEnum
from functools import cache
from pathlib import Path

from businesses.search.analysis.asking import MOST_LETTERS
from quartier.places.folding import fold

FILE = Path(__file__).with_name("conditions.toml")


class Condition(StrEnum):
    """What a resident may ask for besides words; the names are the file's."""

    OPEN_NOW = "open_now"
    OPEN_ON_SUNDAYS = "open_on_sundays"
    NEARBY = "nearby"
    STEP_FREE = "step_free"


def split_conditions(text: str) -> tuple[str, frozenset[Condition]]:
    """The text without the words that set conditions, and these conditions."""
    written = text[:MOST_LETTERS].split()
    folded = [fold(word) for word in written]
    found: set[Condition] = set()
    remaining: list[str] = []
    place = 0
    while place < len(written):
        size = _size_of_expression(folded[place:])
        if size:
            found.add(_expressions()[" ".join(folded[place : place + size])])
            place += size
        else:
            remaining.append(written[place])
            place += 1
    return " ".join(remaining), frozenset(found)


def _size_of_expression(words: Sequence[str]) -> int:
    """How many words at the beginning set a condition; as many as possible."""
    known = _expressions()
    longest = max(map(len, map(str.split, known)))
    sizes = range(min(longest, len(words)), 0, -1)
    return next((size for size in sizes if " ".join(words[:size]) in known), 0)


@cache
def _expressions() -> dict[str, Condition]:
    table = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return {
        fold(expression): condition
        for condition in Condition
        for expression in table[condition].split(",")
    }
