"""Words of a question that set a condition: "Bäcker jetzt offen", "cafe near me".

They stand in no profile, so they are no words to look for. But a shop may also be
called "Offene Werkstatt" or "Um die Ecke": whoever asks the index decides, see
`businesses.search.understanding`.
"""

import tomllib
from collections.abc import Collection, Iterable, Iterator, Sequence
from enum import StrEnum
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from businesses.search.analysis.asking import MOST_LETTERS
from quartier.places import folding

FILE = Path(__file__).with_name("conditions.toml")

fold = lru_cache(maxsize=5_000)(folding.fold)
"""Whoever types on asks with the same words again, but for the last."""


class Condition(StrEnum):
    """What a resident may ask for besides words; the names are the file's."""

    OPEN_NOW = "open_now"
    OPEN_ON_SUNDAYS = "open_on_sundays"
    NEARBY = "nearby"
    STEP_FREE = "step_free"


class Piece(NamedTuple):
    """A word of a question, or an expression that sets a condition, as typed."""

    text: str
    condition: Condition | None = None


def pieces(text: str) -> tuple[Piece, ...]:
    """The words of a question in their order, the longest expressions as one."""
    return tuple(_pieces(text[:MOST_LETTERS].split()))


def without(typed: Iterable[Piece], conditions: Collection[Condition]) -> str:
    """The text without the words that set these conditions."""
    return " ".join(one.text for one in typed if one.condition not in conditions)


def _pieces(written: Sequence[str]) -> Iterator[Piece]:
    folded = [fold(word) for word in written]
    place = 0
    while place < len(written):
        if folded[place].partition(" ")[0] not in _first_words():
            yield Piece(written[place])
            place += 1
            continue
        size = _size_of_expression(folded[place:])
        some = slice(place, place + max(size, 1))
        yield Piece(" ".join(written[some]), _expressions().get(" ".join(folded[some])))
        place = some.stop


def _size_of_expression(words: Sequence[str]) -> int:
    """How many words at the beginning set a condition; as many as possible."""
    known = _expressions()
    sizes = range(min(_longest(), len(words)), 0, -1)
    return next((size for size in sizes if " ".join(words[:size]) in known), 0)


@cache
def _first_words() -> frozenset[str]:
    """Words that expressions begin with; most words that are typed do not."""
    return frozenset(expression.partition(" ")[0] for expression in _expressions())


@cache
def _longest() -> int:
    return max(expression.count(" ") + 1 for expression in _expressions())


@cache
def _expressions() -> dict[str, Condition]:
    table = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return {
        fold(expression): condition
        for condition in Condition
        for expression in table[condition].split(",")
    }
