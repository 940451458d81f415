"""What is found by words, be it shops or anything else: names, terms, postings."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

import numpy as np
import numpy.typing as npt

from businesses.search.analysis import AskedWord, Field, Terms, Words
from businesses.search.columns.facet_columns import Mask
from businesses.search.columns.grades import Grades
from businesses.search.columns.packed import PackedStrings
from businesses.search.columns.postings import (
    Place,
    Postings,
    PostingsWriter,
    vocabulary_order,
)
from businesses.search.columns.tables import ValueTable

PLACES = tuple(Place(field, is_part) for field in Field for is_part in (False, True))


class Worded(Protocol):
    """Documents as far as words find them; see `Segment` for what the fields hold."""

    @property
    def names(self) -> PackedStrings:
        """The sorted folded names."""
        ...

    @property
    def name_order(self) -> npt.NDArray[np.int32]:
        """The documents' numbers in the order of names."""
        ...

    @property
    def terms(self) -> Terms:
        """All words."""
        ...

    @property
    def postings(self) -> Postings:
        """Which documents have which of them."""
        ...


class WordedSnapshot(Protocol):
    """Such documents numbered through, those of one segment behind those of another."""

    grades: dict[tuple[AskedWord, bool], Grades]
    """Kept for finished words."""

    @property
    def segments(self) -> Sequence[Worded]:
        """A base, and perhaps what has changed since."""
        ...

    @property
    def firsts(self) -> Sequence[int]:
        """The number of the first document of each."""
        ...

    def __len__(self) -> int: ...


def indexed(words_and_parts: Iterable[tuple[Words, Words]]) -> tuple[Terms, Postings]:
    """Terms and postings of documents, by their words and what these are made of."""
    words: ValueTable[str] = ValueTable()
    writer = PostingsWriter(PLACES)
    for found in words_and_parts:
        at_places = [found[place.is_part].get(place.field, ()) for place in PLACES]
        writer.add([[words.number(word) - 1 for word in some] for some in at_places])
    vocabulary = words.listed()
    return Terms(sorted(vocabulary)), writer.written(vocabulary_order(vocabulary))


def by_name(
    names: Sequence[str], keys: Sequence[int]
) -> tuple[PackedStrings, npt.NDArray[np.int32]]:
    """Folded names sorted, and the documents' numbers in this order.

    Equal names follow each other by the documents' keys.
    """
    order = sorted(range(len(names)), key=lambda row: (names[row], keys[row]))
    return PackedStrings.of(names[row] for row in order), np.array(order, np.int32)


def living_vocabulary(
    segments: Sequence[Worded], firsts: Sequence[int], alive: Mask
) -> Terms:
    """The words of all documents that are alive."""
    if alive.all() and len(segments) == 1:
        return segments[0].terms
    words: set[str] = set()
    for segment, living in _alive_in(segments, firsts, alive):
        numbers = segment.postings.living_terms(living)
        words.update(segment.terms[number] for number in numbers)
    return Terms(sorted(words))


def living_frequency(
    word: str, segments: Sequence[Worded], firsts: Sequence[int], alive: Mask
) -> int:
    """How many living documents have a word, counted anew for each field."""
    total = 0
    for segment, living in _alive_in(segments, firsts, alive):
        number = segment.terms.number(word)
        if number is not None:
            total += segment.postings.frequency(number, living)
    return total


def _alive_in(
    segments: Sequence[Worded], firsts: Sequence[int], alive: Mask
) -> Iterator[tuple[Worded, Mask]]:
    bounds = [*firsts[1:], len(alive)]
    for segment, first, behind in zip(segments, firsts, bounds, strict=True):
        yield segment, alive[first:behind]
