"""Which documents have which words, as rows of the table `posting`.

A row says for one word and one of its places which documents have it: their numbers,
four bytes each. Long runs of words that begin alike are what the first letters of a
question ask for, so beginnings of one or two letters have rows of their own, and so
have the first letters of whole names.
"""

from array import array
from collections import defaultdict
from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from businesses.search.analysis import Field
from businesses.search.columns.matching import SHORT
from businesses.search.postgres.lexemes import PLACES, WordsByPlace

BEGINNINGS = len(PLACES)
"""Added to the number of a place: documents with words that begin like this there."""

NAMES = 2 * len(PLACES)
"""The place of the beginnings of names."""

Posting = tuple[str, int, bytes]
"""Word or beginning, number of the place, numbers of documents."""

Words = dict[str, tuple[int, int]]
"""The mask of places of each word, and in how many documents it is at how many."""

Numbers = npt.NDArray[np.int32]

STORED = np.dtype(">i4")
"""As `int4send` writes it."""

NOBODY: Numbers = np.empty(0, np.int32)

_Lists = dict[str, array]


def read_numbers(run: bytes | None) -> Numbers:
    """Numbers as they are stored one after the other."""
    return np.frombuffer(run or b"", STORED).astype(np.int32)


class PostingsOfSome:
    """Collects the postings of some documents."""

    def __init__(self) -> None:
        self._places: list[_Lists] = [defaultdict(_numbers) for _ in PLACES]
        self._names: _Lists = defaultdict(_numbers)
        self.count = 0

    def add(self, number: int, words: WordsByPlace, folded_name: str) -> None:
        """One document more."""
        self.count += 1
        for place, some in words.items():
            lists = self._places[place]
            for word in some:
                lists[word].append(number)
        for beginning in _beginnings(folded_name):
            self._names[beginning].append(number)

    def rows(self) -> list[Posting]:
        """All of them in the order of words, so that neighbours lie together."""
        return sorted(self._rows())

    def add_words_to(self, words: Words) -> None:
        """Add how often each word is in these documents to what is known of others."""
        for place, lists in enumerate(self._places):
            for word, numbers in lists.items():
                mask, often = words.get(word, (0, 0))
                words[word] = mask | 1 << place, often + len(numbers)

    def _rows(self) -> Iterator[Posting]:
        for beginning, numbers in self._names.items():
            yield beginning, NAMES, _stored(numbers)
        for place, lists in enumerate(self._places):
            for word, numbers in lists.items():
                yield word, place, _stored(numbers)
            if PLACES[place].field is not Field.TEXT:
                for beginning, some in _by_beginning(lists).items():
                    numbers_of_any = np.unique(np.concatenate(some))
                    yield beginning, BEGINNINGS + place, _stored(numbers_of_any)


def _numbers() -> array:
    return array("i")


def _by_beginning(lists: _Lists) -> dict[str, list[array]]:
    found: dict[str, list[array]] = defaultdict(list)
    for word, numbers in lists.items():
        for beginning in _beginnings(word):
            found[beginning].append(numbers)
    return found


def _beginnings(text: str) -> set[str]:
    return {text[: letters + 1] for letters in range(min(SHORT, len(text)))}


def _stored(numbers: array | Numbers) -> bytes:
    return np.asarray(numbers, STORED).tobytes()
