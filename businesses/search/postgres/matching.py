"""Which documents match the words of a question, as the tables know them."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from operator import itemgetter

import numpy as np

from businesses.search.analysis import (
    Asked,
    AskedWord,
    Closeness,
    Field,
    Reading,
    Terms,
    expand,
)
from businesses.search.columns.facet_columns import Mask, Rows
from businesses.search.columns.grades import UNMATCHED, grade_number
from businesses.search.columns.matching import (
    SHORT,
    Grades,
    Matches,
    Matching,
    may_mean,
)
from businesses.search.postgres.lexemes import PLACES
from businesses.search.postgres.memory import Vocabulary
from businesses.search.postgres.postings import BEGINNINGS, NOBODY, Numbers
from businesses.search.postgres.reading import Found, Named, Reader, Sought
from businesses.search.postgres.snapshot import TableSnapshot

Key = tuple[AskedWord, bool]
"""An asked word, and whether something similar may stand in for it."""

ANYWHERE = (1 << len(PLACES)) - 1
"""The mask of all places."""

OF_MEANING = sum(1 << number for number, one in enumerate(PLACES) if may_mean(one))
"""The mask of those where a word that means the same counts."""

BUT_TEXT = sum(
    1 << number for number, one in enumerate(PLACES) if one.field is not Field.TEXT
)


class TableMatching(Matching):
    """The same attempts as among columns.

    The postings that a step needs are fetched before it, in one statement.
    """

    def __init__(
        self,
        snapshot: TableSnapshot,
        asked: Asked,
        among: Mask,
        reader: Reader,
        vocabulary: Vocabulary,
    ) -> None:
        super().__init__(snapshot, asked, among)
        self._reader = reader
        self._vocabulary = vocabulary
        self._found: dict[Key, list[tuple[int, Numbers]]] = {}
        self._named: Named | None = None

    def _grades(self, word: AskedWord, guessed: bool) -> Grades:
        self._fetch([(word, guessed)])
        grades = np.full(len(self._snapshot), UNMATCHED, np.uint8)
        for grade, documents in self._found[word, guessed]:
            grades[documents] = grade
        return grades

    def _having_all(
        self,
        readings: Sequence[Reading],
        guessed: frozenset[AskedWord] = frozenset(),
    ) -> Matches:
        self._fetch((word, word in guessed) for word in chain.from_iterable(readings))
        return super()._having_all(readings, guessed)

    def _having_most(self, guessed: frozenset[AskedWord]) -> Matches:
        self._fetch((word, word in guessed) for word in self._asked.words)
        return super()._having_most(guessed)

    @property
    def _vocabularies(self) -> list[Terms]:
        return [self._vocabulary.terms]

    @property
    def _rows_by_name(self) -> list[tuple[Rows, Rows, Rows]]:
        self._fetch([])
        named = self._named or Named(NOBODY, NOBODY, NOBODY)
        exact, next_word, others = (one.astype(np.intp) for one in named)
        with_words = np.concatenate([exact, next_word])
        return [(np.concatenate([with_words, others]), with_words, exact)]

    def _fetch(self, keys: Iterable[Key]) -> None:
        """Have the documents of these words at hand, and those of fitting names."""
        new = [key for key in dict.fromkeys(keys) if key not in self._found]
        sought = [
            one for place, key in enumerate(new) for one in self._sought(place, *key)
        ]
        found: Found = {}
        if self._named is None:
            found, self._named = self._reader.words_and_names(
                sought, self._asked.folded
            )
        elif sought:
            found = self._reader.words(sought)
        by_key: list[list[tuple[int, Numbers]]] = [[] for _ in new]
        for (number, place), documents in found.items():
            which, closeness = divmod(number - 1, len(Closeness))
            where = PLACES[place % len(PLACES)]
            grade = grade_number(where, Closeness(closeness))
            by_key[which].append((grade, documents))
        for key, graded in zip(new, by_key, strict=True):
            self._found[key] = sorted(graded, key=itemgetter(0), reverse=True)

    def _sought(self, place: int, word: AskedWord, guessed: bool) -> Iterator[Sought]:
        """What to look up for a word; its number tells the word's place among others,
        and the closeness."""
        terms, places, _ = self._vocabulary
        expansion = expand(word, terms, known=not guessed, forgiving=guessed)
        first = 1 + place * len(Closeness)
        for number, closeness in expansion.others:
            mask = int(places[number])
            if closeness is Closeness.SYNONYM:
                mask &= OF_MEANING
            if mask:
                yield Sought(first + closeness, terms[number], mask)
        if not expansion.beginning:
            return
        if len(word.text) <= SHORT:
            mask = BUT_TEXT << BEGINNINGS
            yield Sought(first + Closeness.PREFIX, word.text, mask)
        else:
            yield Sought(first + Closeness.PREFIX, word.text, ANYWHERE, begun=True)
