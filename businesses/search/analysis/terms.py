"""The words of an index in their order, to be looked up in every way but by meaning."""

from bisect import bisect_left
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any, NamedTuple, TypeVar

_BEHIND_ALL = chr(0x10FFFF)
_BETWEEN = "\n"
_BEHIND_DIGITS = ":"


LONGEST_KEPT = 2
"""Letters of the beginnings whose continuations are kept; most walks pass them."""

FIRST_LETTERS = 4
"""So many letters tell of most texts at once that no word begins like them."""

MOST_SETS_KEPT = 500
"""Sets of words whose numbers are kept."""

MOST_GUESSES_KEPT = 200
"""Words whose guesses are kept: those of the question that is answered, about."""

MOST_EXPANSIONS_KEPT = 1_000
"""Words that were looked up: those of a question, too, and of the letters before."""

Found = TypeVar("Found")


class Beginning(NamedTuple):
    """Letters, and the numbers of the words that begin so."""

    text: str
    numbers: range


class Terms:
    """All distinct words, sorted; a word's number is its place.

    Nothing but the list is needed to open one. Its other form, `text`, holds a word
    in each line: it is what an index stores, and what is searched for pieces of words.
    """

    def __init__(self, words: Sequence[str]) -> None:
        """`words` are sorted, and each stands there once."""
        self._words = words
        self._continuations: dict[str, Sequence[Beginning]] = {}
        self._kept: dict[frozenset[str], tuple[int, ...]] = {}
        self._guessed: dict[tuple[str, ...], tuple[Beginning, ...]] = {}
        self._expanded: dict[Hashable, Any] = {}

    @classmethod
    def from_text(cls, text: str) -> "Terms":
        """The words of a stored text."""
        return cls(text.split(_BETWEEN) if text else [])

    @cached_property
    def text(self) -> str:
        """All words, one in each line."""
        return _BETWEEN.join(self._words)

    def __len__(self) -> int:
        return len(self._words)

    def __getitem__(self, number: int) -> str:
        return self._words[number]

    def __iter__(self) -> Iterator[str]:
        return iter(self._words)

    def __contains__(self, word: str) -> bool:
        place = bisect_left(self._words, word)
        return place < len(self._words) and self._words[place] == word

    def number(self, word: str) -> int | None:
        """The number of a word; None if it is not there."""
        place = bisect_left(self._words, word)
        found = place < len(self._words) and self._words[place] == word
        return place if found else None

    def starting(self, beginning: str, among: range | None = None) -> range:
        """The numbers of the words that begin like this; `among` narrows the search."""
        low, high = (
            (among.start, among.stop) if among is not None else (0, len(self._words))
        )
        first = bisect_left(self._words, beginning, low, high)
        if first == high or not self._words[first].startswith(beginning):
            return range(first, first)
        behind = bisect_left(self._words, beginning + _BEHIND_ALL, first, high)
        return range(first, behind)

    @cached_property
    def first_letters(self) -> frozenset[str]:
        """The first `FIRST_LETTERS` letters of each word, or all it has."""
        return frozenset(word[:FIRST_LETTERS] for word in self._words)

    def continuations(self, beginning: str, among: range) -> Sequence[Beginning]:
        """All beginnings that are one letter longer.

        `among` holds the numbers of all words with this beginning.
        """
        kept = self._continuations.get(beginning)
        if kept is None:
            kept = tuple(self._continued(beginning, among))
            if len(beginning) <= LONGEST_KEPT:
                self._continuations[beginning] = kept
        return kept

    def kept(
        self, words: frozenset[str], found: Callable[[], Iterable[int]]
    ) -> tuple[int, ...]:
        """The numbers that were found for a set of words before, or are found now."""
        numbers = self._kept.get(words)
        if numbers is None:
            if len(self._kept) >= MOST_SETS_KEPT:
                self._kept.clear()
            numbers = self._kept[words] = tuple(found())
        return numbers

    def expanded(self, asked: Hashable, found: Callable[[], Found]) -> Found:
        """What was found for a word a moment ago, or is now."""
        expansion: Found | None = self._expanded.get(asked)
        if expansion is None:
            if len(self._expanded) >= MOST_EXPANSIONS_KEPT:
                self._expanded.clear()
            expansion = self._expanded[asked] = found()
        return expansion

    def guessed(
        self, texts: tuple[str, ...], found: Callable[[], Iterable[Beginning]]
    ) -> tuple[Beginning, ...]:
        """What was guessed for these texts a moment ago, or is now; each once."""
        guesses = self._guessed.get(texts)
        if guesses is None:
            if len(self._guessed) >= MOST_GUESSES_KEPT:
                self._guessed.clear()
            guesses = self._guessed[texts] = tuple(dict.fromkeys(found()))
        return guesses

    def _continued(self, beginning: str, among: range) -> Iterator[Beginning]:
        place, length = among.start, len(beginning)
        while place < among.stop:
            word = self._words[place]
            if len(word) == length:
                place += 1
                continue
            longer = word[: length + 1]
            behind = bisect_left(self._words, longer + _BEHIND_ALL, place, among.stop)
            yield Beginning(longer, range(place, behind))
            place = behind

    def containing(self, piece: str, at_most: int) -> list[int]:
        """The numbers of the first words that hold these letters or digits somewhere.

        Digits are looked for in words that begin with one, letters in all others.
        """
        found: list[int] = []
        text, (low, high) = self.text, self._lines(piece)
        place = text.find(piece, low, high)
        while place >= 0 and len(found) < at_most:
            start = text.rfind(_BETWEEN, low, place) + 1 or low
            end = text.find(_BETWEEN, place, high)
            end = high if end < 0 else end
            found.append(bisect_left(self._words, text[start:end]))
            place = text.find(piece, end, high)
        return found

    def _lines(self, piece: str) -> tuple[int, int]:
        """Where in the text the lines begin and end that may hold a piece."""
        if piece.isdigit():
            return 0, self._letters_from
        return self._letters_from, len(self.text)

    @cached_property
    def _letters_from(self) -> int:
        """Where in the text the words begin that don't begin with a digit or sign."""
        first = bisect_left(self._words, _BEHIND_DIGITS)
        return sum(map(len, self._words[:first])) + first
