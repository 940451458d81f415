"""The letters of a name that answer what was typed."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from businesses.search.analysis.slips import begins_but_for_a_slip
from quartier.places import folding

_WORD = re.compile(r"\w+")

fold = lru_cache(maxsize=20_000)(folding.fold)
"""Names consist of the same words again and again."""

SHORTEST_INSIDE = 3
SHORTEST_MISTYPED = 4

Mark = tuple[int, int]
"""From which letter of the name to which; the last one is not in it."""


class Word(NamedTuple):
    """A word of a name as it is written and folded, and where it begins."""

    start: int
    written: str
    folded: str


class Marker:
    """Finds the letters that answer one question."""

    def __init__(self, typed: Iterable[str]) -> None:
        """`typed` are its folded words."""
        self._typed = tuple(sorted(typed, key=len, reverse=True))

    def marks(self, name: str) -> tuple[Mark, ...]:
        """Where the words begin in a name, or else stand inside, or may be meant."""
        words = _words(name)
        return (
            self._beginnings(words)
            or tuple(self._all(words, _inside))
            or tuple(self._all(words, _meant))
        )

    def _beginnings(self, words: Iterable[Word]) -> tuple[Mark, ...]:
        """Most names are found by these, so they are looked for without detours."""
        marks = []
        for start, written, folded in words:
            if folded.startswith(self._typed):
                letters = next(filter(folded.startswith, self._typed))
                marks.append((start, start + _written_length(written, letters)))
        return tuple(marks)

    def _all(
        self, words: Iterable[Word], marked: Callable[[Word, str], Mark | None]
    ) -> Iterator[Mark]:
        for word in words:
            for letters in self._typed:
                if mark := marked(word, letters):
                    yield word.start + mark[0], word.start + mark[1]
                    break


@lru_cache(maxsize=5_000)
def _words(name: str) -> tuple[Word, ...]:
    return tuple(
        Word(found.start(), found[0], fold(found[0])) for found in _WORD.finditer(name)
    )


@lru_cache(maxsize=5_000)
def _written_length(written: str, letters: str) -> int:
    """How many letters of a word, as it is written, these folded ones are."""
    lengths = range(1, len(written) + 1)
    return next(n for n in lengths if fold(written[:n]).startswith(letters))


def _inside(word: Word, letters: str) -> Mark | None:
    if len(letters) < SHORTEST_INSIDE or letters not in word.folded:
        return None
    return _place_inside(word.written, letters)


def _place_inside(written: str, letters: str) -> Mark | None:
    """Where folded letters stand in a word as it is written."""
    for start in range(len(written)):
        rest = written[start:]
        if fold(rest).startswith(letters):
            return start, start + _written_length(rest, letters)
    return None


def _meant(word: Word, letters: str) -> Mark | None:
    is_long_enough = len(letters) >= SHORTEST_MISTYPED
    if is_long_enough and begins_but_for_a_slip(word.folded, letters):
        return 0, len(word.written)
    return None
