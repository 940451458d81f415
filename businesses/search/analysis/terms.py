"""The words of an index in their order, to be looked up in every way but by meaning."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property

_BEHIND_ALL = chr(0x10FFFF)
_BETWEEN = "\n"


class Terms:
    """All distinct words, sorted; a word's number is its place.

    Nothing but the list is needed to open one. Its other form, `text`, holds a word
    in each line: it is what an index stores, and what is searched for pieces of words.
    """

    def __init__(self, words: Sequence[str]) -> None:
        """`words` are sorted, and each stands there once."""
        self._words = words

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
        behind = bisect_left(self._words, beginning + _BEHIND_ALL, first, high)
        return range(first, behind)

    def continuations(
        self, beginning: str, among: range
    ) -> Iterator[tuple[str, range]]:
        """Each letter that follows a beginning, and the numbers of its words.

        `among` holds the numbers of all words with this beginning.
        """
        place, length = among.start, len(beginning)
        while place < among.stop:
            word = self._words[place]
            if len(word) == length:
                place += 1
                continue
            longer = word[: length + 1]
            behind = bisect_left(self._words, longer + _BEHIND_ALL, place, among.stop)
            yield word[length], range(place, behind)
            place = behind

    def containing(self, piece: str, at_most: int) -> list[int]:
        """The numbers of the first words that hold these letters somewhere."""
        found: list[int] = []
        text, size = self.text, len(self.text)
        place = text.find(piece)
        while place >= 0 and len(found) < at_most:
            start = text.rfind(_BETWEEN, 0, place) + 1
            end = text.find(_BETWEEN, place)
            end = size if end < 0 else end
            found.append(bisect_left(self._words, text[start:end]))
            place = text.find(piece, end)
        return found
