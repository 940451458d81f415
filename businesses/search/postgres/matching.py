"""Which documents match the words of a question, as the tables know them."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

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
from businesses.search.columns.facet_columns import Rows
from businesses.search.columns.grades import UNMATCHED, grade_number
from businesses.search.columns.matching import (
    SHORT,
    Grades,
    Matches,
    Matching,
    may_mean,
)
from businesses.search.postgres.facts import NO_FACTS, Facts
from businesses.search.postgres.lexemes import PLACES, numbers_in, tsquery
from businesses.search.postgres.memory import Vocabulary
from businesses.search.postgres.reading import Named, Reader

Key = tuple[AskedWord, bool]
"""An asked word, and whether something similar may stand in for it."""


class TableMatching(Matching):
    """The same attempts as among columns, over the documents that any word finds.

    Whatever a step needs is fetched before it, in one statement; `facts` are all
    documents that came so far, in the order of their pages.
    """

    def __init__(self, reader: Reader, vocabulary: Vocabulary, asked: Asked) -> None:
        self._reader = reader
        self._vocabulary = vocabulary
        self._asked = asked
        self._found: dict[Key, list[tuple[int, Facts]]] = {}
        self._named: Named | None = None
        self.facts = NO_FACTS
        self._among = np.ones(0, np.bool_)

    def grades(self, word: AskedWord, *, guessed: bool = False) -> Grades:
        """For each document the best grade by which one word finds it."""
        self._fetch([(word, guessed)])
        grades = np.full(len(self.facts), UNMATCHED, np.uint8)
        for grade, facts in reversed(self._found[word, guessed]):
            grades[self._rows(facts)] = grade
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

    def _is_unknown(self, word: AskedWord) -> bool:
        self._fetch([(word, False)])
        return not any(len(facts) for _, facts in self._found[word, False])

    @property
    def _vocabularies(self) -> list[Terms]:
        return [self._vocabulary.terms]

    @property
    def _rows_by_name(self) -> tuple[Rows, Rows, Rows]:
        named = self._named or Named(NO_FACTS, NO_FACTS, NO_FACTS)
        exact, next_word, inside = map(self._rows, named)
        with_words = np.concatenate([exact, next_word])
        return np.concatenate([with_words, inside]), with_words, exact

    def _rows(self, facts: Facts) -> Rows:
        return self.facts["page_id"].searchsorted(facts["page_id"])

    def _fetch(self, keys: Iterable[Key]) -> None:
        """Have the documents of these words at hand."""
        new = [key for key in dict.fromkeys(keys) if key not in self._found]
        if not new and self._named is not None:
            return
        wanted = [
            (key, grade, query) for key in new for grade, query in self._queries(*key)
        ]
        queries = [query for _, _, query in wanted]
        if self._named is None:
            found, self._named = self._reader.words_and_names(
                queries, self._asked.folded
            )
            self._learn([*found, *self._named])
        elif queries:
            found = self._reader.words(queries)
            self._learn(found)
        else:
            found = []
        self._found |= {key: [] for key in new}
        for (key, grade, _), facts in zip(wanted, found, strict=True):
            self._found[key].append((grade, facts))

    def _learn(self, found: Sequence[Facts]) -> None:
        together = np.concatenate([self.facts, *found])
        _, firsts = np.unique(together["page_id"], return_index=True)
        self.facts = together[firsts]
        self._among = np.ones(len(firsts), np.bool_)

    def _queries(self, word: AskedWord, guessed: bool) -> Iterator[tuple[int, str]]:
        """A `tsquery` for each grade by which a word may find documents, best first."""
        terms, places, _ = self._vocabulary
        expansion = expand(word, terms, known=not guessed, forgiving=guessed)
        wanted: dict[int, list[tuple[int, str, bool]]] = {}
        for number, closeness in expansion.others:
            for place in numbers_in(int(places[number])):
                if closeness is Closeness.SYNONYM and not may_mean(PLACES[place]):
                    continue
                grade = grade_number(PLACES[place], closeness)
                wanted.setdefault(grade, []).append((place, terms[number], False))
        if beginning := expansion.beginning:
            mask = np.bitwise_or.reduce(places[beginning.start : beginning.stop])
            for place in numbers_in(int(mask)):
                if len(word.text) <= SHORT and PLACES[place].field is Field.TEXT:
                    continue
                grade = grade_number(PLACES[place], Closeness.PREFIX)
                wanted.setdefault(grade, []).append((place, word.text, True))
        for grade in sorted(wanted):
            yield grade, tsquery(wanted[grade])
