"""Which documents match the words of a question, and how well."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, reduce
from operator import itemgetter
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from businesses.search.analysis import (
    Asked,
    AskedWord,
    Closeness,
    Field,
    expand,
)
from businesses.search.columns.facet_columns import Mask, Rows
from businesses.search.columns.postings import Place
from businesses.search.columns.segment import Segment
from businesses.search.columns.snapshot import Snapshot

Grades = npt.NDArray[np.uint8]
Tiers = npt.NDArray[np.uint16]

UNMATCHED = 255
"""The grade of a document that a word does not find."""

SHORT = 2
"""Beginnings of so few letters are looked for everywhere but in texts."""

EXACT_NAME, NAME_BEGINS, BY_WORDS = 0, 1, 2
"""The first tiers; those of documents that match by their words follow."""

NO_TIER = 0xFFFF
"""Of documents that do not match."""

_BEHIND_ALL = chr(0x10FFFF)


class Grade(NamedTuple):
    """How well a word found a document. Smaller is better; the field counts first."""

    field: Field
    closeness: Closeness

    @classmethod
    def number(cls, place: Place, closeness: Closeness) -> int:
        """The grade as a number; a part of a word is never nearer than `PART`."""
        if place.is_part:
            closeness = max(closeness, Closeness.PART)
        return place.field * len(Closeness) + closeness

    @classmethod
    def read(cls, number: int) -> "Grade":
        """What the number means."""
        field, closeness = divmod(number, len(Closeness))
        return cls(Field(field), Closeness(closeness))


@dataclass(frozen=True)
class Matches:
    """The documents that match a question.

    `tiers` (uint16, one per document): smaller is better, and means something only
    where `mask` is True. `guessed` are words for which something similar stands in.
    """

    mask: Mask
    tiers: Tiers
    guessed: frozenset[AskedWord] = frozenset()


class Matching:
    """One question in words to a snapshot; only documents `among` are looked for."""

    def __init__(self, snapshot: Snapshot, asked: Asked, among: Mask) -> None:
        self._snapshot = snapshot
        self._asked = asked
        self._among = among
        self._words = frozenset(word for one in asked.readings for word in one)

    def matches(self) -> Matches:
        """The documents that have every word of one reading of the question.

        If there are none, words that none of the documents have are read as mistyped;
        if there still are none, all words are.
        """
        found = self._matches(frozenset())
        if not found.mask.any():
            unknown = frozenset(word for word in self._words if self._is_unknown(word))
            guesses = [unknown, self._words] if unknown else [self._words]
            for guessed in guesses:
                found = self._matches(guessed)
                if found.mask.any():
                    break
        return found

    def grades(self, word: AskedWord, *, guessed: bool = False) -> Grades:
        """For each document the best grade by which one word finds it."""
        key = word, guessed
        if key not in self._kept:
            self._kept[key] = self._grades(word, guessed)
        return self._kept[key]

    @cached_property
    def _kept(self) -> dict[tuple[AskedWord, bool], Grades]:
        return {}

    def _is_unknown(self, word: AskedWord) -> bool:
        return not ((self.grades(word) != UNMATCHED) & self._among).any()

    def _matches(self, guessed: frozenset[AskedWord]) -> Matches:
        readings = (
            _tiers([self.grades(word, guessed=word in guessed) for word in reading])
            for reading in self._asked.readings
        )
        tiers = reduce(np.minimum, readings)
        begins, exact = _rows_by_name(self._snapshot, self._asked.folded)
        tiers[begins] = NAME_BEGINS
        tiers[exact] = EXACT_NAME
        return Matches((tiers != NO_TIER) & self._among, tiers, guessed)

    def _grades(self, word: AskedWord, guessed: bool) -> Grades:
        found = []
        segments = zip(self._snapshot.segments, self._snapshot.firsts, strict=True)
        for segment, first in segments:
            for grade, block, documents in _found_in(segment, word, guessed):
                found.append((grade, first + block, documents))
        grades = np.full(len(self._snapshot), UNMATCHED, np.uint8)
        for grade, first, documents in sorted(found, key=itemgetter(0), reverse=True):
            grades[first:][documents] = grade
        return grades


def _tiers(grades: Sequence[Grades]) -> Tiers:
    """The weakest word decides, and among equals all of them together."""
    if len(grades) == 1:
        return _TIERS_OF_ONE_WORD.take(grades[0])
    weakest = reduce(np.maximum, grades)
    total = reduce(np.add, (one.astype(np.uint16) for one in grades))
    tiers = (weakest.astype(np.uint16) << 6) + total // len(grades) + BY_WORDS
    tiers[weakest == UNMATCHED] = NO_TIER
    return tiers.astype(np.uint16)


_TIERS_OF_ONE_WORD = ((np.arange(256) << 6) + np.arange(256) + BY_WORDS).astype(
    np.uint16
)
_TIERS_OF_ONE_WORD[UNMATCHED] = NO_TIER


def _found_in(
    segment: Segment, word: AskedWord, guessed: bool
) -> Iterator[tuple[int, int, npt.NDArray[np.uint16]]]:
    """Grade, first document of the block, documents counted from there."""
    found = expand(word, segment.terms, known=not guessed, forgiving=guessed)
    if not found:
        return
    runs = [(number, number + 1, closeness) for number, closeness in found.others]
    beginning = found.beginning
    if beginning:
        runs.append((beginning.start, beginning.stop, Closeness.PREFIX))
    bounds = np.array(runs, np.intp)
    is_short = len(word.text) <= SHORT
    for place, run, documents in segment.postings.slices(bounds[:, 0], bounds[:, 1]):
        closeness = runs[run][2]
        if not (
            is_short and place.field is Field.TEXT and closeness is Closeness.PREFIX
        ):
            yield Grade.number(place, closeness), place.first_document, documents


def _rows_by_name(snapshot: Snapshot, text: str) -> tuple[Rows, Rows]:
    """Documents whose folded name begins so, and those of exactly that name."""
    begins, exact = [], []
    for segment, first in zip(snapshot.segments, snapshot.firsts, strict=True):
        order, names = segment.name_order, segment.names
        low = bisect_left(names, text)
        high = bisect_left(names, text + _BEHIND_ALL, low)
        middle = bisect_right(names, text, low, high)
        begins.append(order[low:high].astype(np.intp) + first)
        exact.append(order[low:middle].astype(np.intp) + first)
    return np.concatenate(begins), np.concatenate(exact)
