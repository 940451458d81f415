"""Which documents match the words of a question, and how well."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial, reduce
from operator import itemgetter

import numpy as np
import numpy.typing as npt
from django.utils.functional import cached_property

from businesses.search.analysis import (
    Asked,
    AskedWord,
    Closeness,
    Field,
    Reading,
    Terms,
    expand,
    in_part,
    taken_apart,
)
from businesses.search.columns.facet_columns import Mask, Rows
from businesses.search.columns.grades import (
    NAME_WORD_BEGINS,
    UNMATCHED,
    Grades,
    grade_number,
)
from businesses.search.columns.openings import make_room
from businesses.search.columns.packed import PackedStrings
from businesses.search.columns.postings import Place
from businesses.search.columns.worded import Worded, WordedSnapshot

Tiers = npt.NDArray[np.uint16]

SHORT = 2
"""Beginnings of so few letters are looked for everywhere but in texts."""

EXACT_NAME, NAME_BEGINS, BY_WORDS = 0, 1, 2
"""The first tiers: exactly that name; the words that a name begins with. Those of
documents that match by their words follow."""

NAME_BEGINS_INSIDE = (NAME_WORD_BEGINS << 6) + NAME_WORD_BEGINS + BY_WORDS - 1
"""The tier of names that begin like the text, but in the middle of a word."""

NO_TIER = 0xFFFF
"""Of documents that do not match."""

_BEHIND_ALL = chr(0x10FFFF)
_NEXT = chr(0)
"""What makes a text the next one that there can be."""

MOST_WORDS_KEPT = 16
"""Finished words whose grades are kept."""


@dataclass(frozen=True)
class Matches:
    """The documents that match a question.

    `tiers` (uint16, one per document): smaller is better, and means something only
    where `mask` is True. `guessed` are words for which something similar stands in.
    `words` are those of the reading that came first. `is_partial`: none has all words,
    these have most of them.
    """

    mask: Mask
    tiers: Tiers
    words: Reading
    guessed: frozenset[AskedWord] = frozenset()
    is_partial: bool = False


class Matching:
    """One question in words to a snapshot; only documents `among` are looked for."""

    def __init__(self, snapshot: WordedSnapshot, asked: Asked, among: Mask) -> None:
        self._snapshot = snapshot
        self._asked = asked
        self._among = among
        self._kept: dict[tuple[AskedWord, bool], Grades] = {}

    @cached_property
    def matches(self) -> Matches:
        """The first attempt that finds anything, or else the last one."""
        found = self.as_typed
        attempts = self._further_attempts()
        while not found.mask.any():
            attempt = next(attempts, None)
            if attempt is None:
                break
            found = attempt
        return found

    @cached_property
    def as_typed(self) -> Matches:
        """What has all words, before anything else may be meant."""
        return self._having_all(self._asked.readings)

    @cached_property
    def key(self) -> Hashable:
        """The same for questions that match the same documents equally well as typed.

        Whoever types on mostly asks for no other words of the index than before.
        """
        segments = self._snapshot.segments
        words = [word for reading in self._asked.readings for word in reading]
        return (
            tuple(map(len, self._asked.readings)),
            tuple(len(word.text) <= SHORT for word in words),
            tuple(
                expand(word, segment.terms, known=True).key
                for word in words
                for segment in segments
            ),
            tuple(self._bounds_by_name),
        )

    def grades(self, word: AskedWord, *, guessed: bool = False) -> Grades:
        """For each document the best grade by which one word finds it."""
        key = word, guessed
        kept = self._kept.get(key)
        if kept is None:
            kept = self._kept[key] = self._grades(word, guessed)
        return kept

    def _further_attempts(self) -> Iterator[Matches]:
        """Unknown compounds as two words; words mistyped; most words instead of all."""
        readings = self._asked.readings
        if self._asked.essentials:
            yield self._having_all(self._asked.essentials)
        yield from self._of_parts(taken_apart)
        words = frozenset(word for reading in readings for word in reading)
        unknown = frozenset(word for word in words if self._is_unknown(word))
        if unknown:
            yield self._having_all(readings, unknown)
        yield from self._of_parts(partial(taken_apart, forgiving=True))
        yield from self._of_parts(in_part)
        if unknown != words:
            yield self._having_all(readings, words)
        if len(self._asked.words) > 1:
            yield self._having_most(unknown)

    @property
    def _vocabularies(self) -> list[Terms]:
        return [segment.terms for segment in self._snapshot.segments]

    def _of_parts(
        self, apart: Callable[[Asked, Terms], Asked | None]
    ) -> Iterator[Matches]:
        for terms in self._vocabularies:
            if question := apart(self._asked, terms):
                yield self._having_all(question.readings)

    def _is_unknown(self, word: AskedWord) -> bool:
        return not ((self.grades(word) != UNMATCHED) & self._among).any()

    def _having_all(
        self,
        readings: Sequence[Reading],
        guessed: frozenset[AskedWord] = frozenset(),
    ) -> Matches:
        """Documents that have every word of one reading, or begin like the text."""
        tiers = reduce(
            np.minimum, (_tiers(self._of_words(one, guessed)) for one in readings)
        )
        for begins, with_words, exact in self._rows_by_name:
            tiers[begins] = np.minimum(tiers[begins], NAME_BEGINS_INSIDE)
            tiers[with_words] = NAME_BEGINS
            tiers[exact] = EXACT_NAME
        return Matches((tiers != NO_TIER) & self._among, tiers, readings[0], guessed)

    def _having_most(self, guessed: frozenset[AskedWord]) -> Matches:
        """Documents that have as many of the words as any document has."""
        grades = self._of_words(self._asked.words, guessed)
        had = reduce(np.add, ((one != UNMATCHED).astype(np.uint8) for one in grades))
        had[~self._among] = 0
        most = had.max(initial=0)
        grades = [np.where(one == UNMATCHED, 0, one) for one in grades]
        mask = (had == most) & (had > 0)
        words = self._asked.words
        return Matches(mask, _tiers(grades), words, guessed, is_partial=True)

    def _of_words(
        self, words: Reading, guessed: frozenset[AskedWord]
    ) -> Sequence[Grades]:
        return [self.grades(word, guessed=word in guessed) for word in words]

    def _grades(self, word: AskedWord, guessed: bool) -> Grades:
        """Those of finished words are kept: each further letter asks for them again."""
        if word.typing:
            return self._worked_out(word, guessed)
        kept, key = self._snapshot.grades, (word, guessed)
        if key not in kept:
            make_room(kept, MOST_WORDS_KEPT)
            kept[key] = self._worked_out(word, guessed)
        return kept[key]

    def _worked_out(self, word: AskedWord, guessed: bool) -> Grades:
        found = []
        segments = zip(self._snapshot.segments, self._snapshot.firsts, strict=True)
        for segment, first in segments:
            for grade, block, documents in _found_in(segment, word, guessed):
                found.append((grade, first + block, documents))
        grades = np.full(len(self._snapshot), UNMATCHED, np.uint8)
        for grade, first, documents in sorted(found, key=itemgetter(0), reverse=True):
            grades[first:][documents] = grade
        return grades

    @cached_property
    def _rows_by_name(self) -> list[tuple[Rows, Rows, Rows]]:
        """For each segment that has any: documents whose folded name begins so; those
        where the next word follows; those of exactly that name."""
        found = []
        segments = zip(self._snapshot.segments, self._snapshot.firsts, strict=True)
        for bounds, (segment, first) in zip(
            self._bounds_by_name, segments, strict=True
        ):
            low, next_word, inside, high = bounds
            if low < high:
                rows = segment.name_order[low:high].astype(np.intp) + first
                found.append((rows, rows[: inside - low], rows[: next_word - low]))
        return found

    @cached_property
    def _bounds_by_name(self) -> list[tuple[int, int, int, int]]:
        """For each segment the places in the order of names: of the first that begins
        like the text, behind those of exactly that name, behind those where the next
        word follows, behind the last one."""
        text = self._asked.folded
        return [_bounds(segment.names, text) for segment in self._snapshot.segments]


def _bounds(names: PackedStrings, text: str) -> tuple[int, int, int, int]:
    low = next_word = names.before(text)
    name = names[low] if low < len(names) else ""
    if not name.startswith(text):
        return low, low, low, low
    if name == text:
        next_word = names.before(text + _NEXT)
    inside, high = next_word, names.before(text + _BEHIND_ALL)
    if next_word < high and names[next_word].startswith(f"{text} "):
        inside = names.before(f"{text} {_BEHIND_ALL}")
    return low, next_word, inside, high


def _tiers(grades: Sequence[Grades]) -> Tiers:
    """The weakest word decides, and among equals all of them together."""
    if len(grades) == 1:
        return _TIERS_OF_ONE_WORD.take(grades[0])
    weakest = reduce(np.maximum, grades)
    rows = np.flatnonzero(weakest != UNMATCHED)
    total = reduce(np.add, (one.take(rows).astype(np.uint16) for one in grades))
    tiers = np.full(len(weakest), NO_TIER, np.uint16)
    weakest_of_rows = weakest.take(rows).astype(np.uint16)
    tiers[rows] = (weakest_of_rows << 6) + total // len(grades) + BY_WORDS
    return tiers


_GRADES = np.arange(UNMATCHED + 1)
_TIERS_OF_ONE_WORD = ((_GRADES << 6) + _GRADES + BY_WORDS).astype(np.uint16)
_TIERS_OF_ONE_WORD[UNMATCHED] = NO_TIER


def _found_in(
    segment: Worded, word: AskedWord, guessed: bool
) -> Iterator[tuple[int, int, npt.NDArray[np.uint16]]]:
    """Grade, first document of the block, documents counted from there."""
    found = expand(word, segment.terms, known=not guessed, forgiving=guessed)
    if not found:
        return
    runs = [(number, number + 1) for number, _ in found.others]
    how_near = [closeness for _, closeness in found.others]
    beginning = found.beginning
    if beginning:
        runs.append((beginning.start, beginning.stop))
        how_near.append(Closeness.PREFIX)
    is_short = len(word.text) <= SHORT
    for place, run, documents in segment.postings.slices(runs):
        closeness = how_near[run]
        if is_short and place.field is Field.TEXT and closeness is Closeness.PREFIX:
            continue
        if closeness is Closeness.SYNONYM and not may_mean(place):
            continue
        yield grade_number(place, closeness), place.first_document, documents


def may_mean(place: Place) -> bool:
    """Whether a word that means the same counts where it stands.

    A long text holds too many words, of which each means something else as well; and
    "Rolls" have nothing to do with a "Rollstuhl".
    """
    return not place.is_part and place.field not in (Field.STREET, Field.TEXT)
