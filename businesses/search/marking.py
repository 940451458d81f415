"""The letters of a name that answer what was typed."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

from businesses.search.analysis import Terms
from businesses.search.analysis.slips import guesses
from quartier.places import folding

_WORD = re.compile(r"\w+")

fold = lru_cache(maxsize=20_000)(folding.fold)
"""Names consist of the same words again and again."""

SHORTEST_INSIDE = 3
SHORTEST_MISTYPED = 4

Mark = tuple[int, int]
"""From which letter of the name to which; the last one is not in it."""


def marks(name: str, typed: Iterable[str]) -> tuple[Mark, ...]:
    """Where folded words begin in a name, or else stand inside, or may be meant."""
    typed = sorted(typed, key=len, reverse=True)
    words = [(found.start(), found[0]) for found in _WORD.finditer(name)]
    for marked in (_beginning, _inside, _meant):
        if found := tuple(_all(words, typed, marked)):
            return found
    return ()


def _all(
    words: Iterable[tuple[int, str]],
    typed: Sequence[str],
    marked: Callable[[str, str], Mark | None],
) -> Iterator[Mark]:
    for start, word in words:
        for letters in typed:
            if mark := marked(word, letters):
                yield start + mark[0], start + mark[1]
                break


def _beginning(word: str, letters: str) -> Mark | None:
    if not fold(word).startswith(letters):
        return None
    lengths = range(1, len(word) + 1)
    return 0, next(n for n in lengths if fold(word[:n]).startswith(letters))


def _inside(word: str, letters: str) -> Mark | None:
    if len(letters) < SHORTEST_INSIDE or letters not in fold(word):
        return None
    starts = (start for start in range(len(word)) if _beginning(word[start:], letters))
    start = next(starts, None)
    if start is None:
        return None
    first, behind = _beginning(word[start:], letters) or (0, 0)
    return start + first, start + behind


@lru_cache(maxsize=2_000)
def _meant(word: str, letters: str) -> Mark | None:
    if len(letters) < SHORTEST_MISTYPED:
        return None
    meant = any(True for _ in guesses(letters, Terms([fold(word)]), slips=1))
    return (0, len(word)) if meant else None
