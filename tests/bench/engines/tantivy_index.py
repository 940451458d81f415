"""tantivy, an embedded search library, made to do what our engine does for a page.

It gets the words of our analyzer and, for each question, the same words that these are
expanded to (forms, beginnings, synonyms, letters inside, slips), weighed by the same
scale; the same attempts follow one another until one finds something. Opening hours of
the day are terms, boxes are ranges. The order of equals, which changes daily, and the
states of points come from arrays as ours do, since no field of an index knows them.

Among the requirements of tests only: the site itself has no use for it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_
from pathlib import Path
from typing import Any

import numpy as np
import tantivy
from engines.contender import Pages
from engines.tantivy_fields import PLACES, schema, values_of
from workload import NOW, POINTS, SHOWN, Question

from businesses.search.analysis import (
    Asked,
    AskedWord,
    Closeness,
    Field,
    Lexicon,
    Reading,
    Terms,
    asked,
    document_parts,
    document_terms,
    expand,
    taken_apart,
)
from businesses.search.columns.cards import Card
from businesses.search.columns.grades import NAME_WORD_BEGINS, SCALE, grade_number
from businesses.search.columns.matching import SHORT, may_mean
from businesses.search.columns.openings import OPEN_NUMBER, STATE_NUMBERS
from businesses.search.columns.ordering import CLOSED_IS_LATER
from businesses.search.columns.shuffling import shuffled
from businesses.search.documents import Document
from businesses.search.query import FACETS, SearchQuery
from quartier.hours.states import OpenState
from tests.quality.engines import ENGINES

COUNTS = {facet: {"terms": {"field": facet, "size": 1_000}} for facet in FACETS}
SOME_COUNTS = {facet: COUNTS[facet] for facet in ("categories", "districts")}
WRITER_BYTES = 200_000_000
ABOVE_ALL = 1e4
"""The score of names that begin with the words of a question."""


@dataclass(frozen=True)
class Found:
    """What a query finds: where the documents are, and how well they fit."""

    query: tantivy.Query
    addresses: list[tantivy.DocAddress]
    scores: Sequence[float]


class Tantivy:
    """An index in a folder, with the states and turns of its documents beside it."""

    name = "tantivy"

    def build(self, documents: Sequence[Document], folder: Path) -> None:
        """Take in the whole town."""
        home = folder / "tantivy"
        home.mkdir()
        self.schema = schema()
        self.index = tantivy.Index(self.schema, path=str(home))
        self.synonyms = ENGINES["columns"]().synonyms
        writer = self.index.writer(WRITER_BYTES, 1)
        lexicon = Lexicon({word for one in documents for word in _all_words(one)})
        self.places: dict[str, set[int]] = {}
        states = []
        for number, one in enumerate(documents):
            words = document_terms(one), document_parts(one, lexicon)
            states.append(one.schedule.state(NOW))
            writer.add_document(self._entry(number, one, words, states[-1]))
        writer.commit()
        writer.wait_merging_threads()
        self.index.reload()
        self.searcher = self.index.searcher()
        self.terms = Terms(sorted(self.places))
        self.states = np.array([STATE_NUMBERS[state] for state in states], np.uint8)
        pages = np.array([one.page_id for one in documents], np.int64)
        self.turns = shuffled(pages, NOW.toordinal())
        self.late = np.where(self.states == OPEN_NUMBER, 0, CLOSED_IS_LATER)
        self.late += [
            (one.confirmed_on is None) + (one.completeness < 5) for one in documents
        ]

    def whole(self, question: Question) -> Pages:
        """What a page shows: ten hits with their texts, all counts, the points with
        their states, how many are open."""
        found = self._found(question.query, len(self.states))
        rows = np.array(self._values("row", found.addresses), np.intp)
        best = self._first(rows, np.array(found.scores))
        shown = [self.searcher.doc(found.addresses[place]) for place in best]
        cards = [Card.unpacked(one.get_first("card")) for one in shown]
        np.count_nonzero(self.states.take(rows) == OPEN_NUMBER)
        self._points(found.addresses[:POINTS])
        self.states.take(rows[:POINTS]).tolist()
        self.searcher.aggregate(found.query, COUNTS)
        pages = [one.get_first("page") for one in shown]
        return [page for page, card in zip(pages, cards, strict=True) if card.name]

    def full(self, question: Question) -> Pages:
        """Hits, total and points by one search, two counts by another."""
        found = self._found(question.query, POINTS)
        self._points(found.addresses)
        self.searcher.aggregate(found.query, SOME_COUNTS)
        return self._values("page", found.addresses[:SHOWN])

    def hits(self, question: Question) -> Pages:
        """The ten best."""
        found = self._found(question.query, SHOWN)
        return self._values("page", found.addresses)

    def _points(self, addresses: Sequence[tantivy.DocAddress]) -> None:
        for column in ("page", "lat", "lon", "category_number"):
            self._values(column, addresses)

    def _values(
        self, column: str, addresses: Sequence[tantivy.DocAddress]
    ) -> list[Any]:
        return self.searcher.fast_field_values(column, list(addresses))

    def _first(self, rows: np.ndarray, scores: np.ndarray) -> list[int]:
        """The places of the best: by score, then by what makes them come later, then
        by turns."""
        if len(rows) > SHOWN:
            least = np.partition(scores, -SHOWN)[-SHOWN]
            places = np.flatnonzero(scores >= least)
        else:
            places = np.arange(len(rows))
        some = rows.take(places)
        keys = (self.turns.take(some), self.late.take(some), -scores.take(places))
        return places[np.lexsort(keys)][:SHOWN].tolist()

    def _found(self, query: SearchQuery, most: int) -> Found:
        """The first attempt that finds anything."""
        conditions = list(self._conditions(query))
        question = asked(query.text, self.synonyms)
        names = list(self._names(question.folded, len(question.words)))
        for words in self._attempts(question):
            attempt = _best([words, *names])
            parts = [(tantivy.Occur.Must, one) for one in (attempt, *conditions)]
            whole = tantivy.Query.boolean_query(parts) if conditions else attempt
            found = self.searcher.search(whole, most)
            if found.hits:
                break
        scores, addresses = zip(*found.hits, strict=True) if found.hits else ((), ())
        return Found(whole, list(addresses), scores)

    def _attempts(self, question: Asked) -> Iterator[tantivy.Query]:
        """As `Matching` does: all words; compounds taken apart; words mistyped."""
        yield self._any_of(question.readings)
        if question.essentials:
            yield self._any_of(question.essentials)
        for forgiving in (False, True):
            if apart := taken_apart(question, self.terms, forgiving=forgiving):
                yield self._any_of(apart.readings)
            words = {word for reading in question.readings for word in reading}
            unknown = {one for one in words if not expand(one, self.terms, known=True)}
            yield self._any_of(question.readings, words if forgiving else unknown)

    def _names(self, text: str, words: int) -> Iterator[tantivy.Query]:
        """Names that begin like the text, in the middle of a word or before one, and
        those that are it."""
        inside = (len(SCALE) - NAME_WORD_BEGINS) * words + 0.5
        for beginning, score in ((text, inside), (f"{text} ", ABOVE_ALL)):
            begins = tantivy.Query.fuzzy_term_query(
                self.schema, "folded_name", beginning, distance=0, prefix=True
            )
            yield tantivy.Query.const_score_query(begins, score)
        exact = tantivy.Query.term_query(self.schema, "folded_name", text)
        yield tantivy.Query.const_score_query(exact, 2 * ABOVE_ALL)

    def _any_of(
        self, readings: Sequence[Reading], guessed: set[AskedWord] | None = None
    ) -> tantivy.Query:
        found = []
        for reading in readings:
            words = [self._word(one, one in (guessed or ())) for one in reading]
            every = [(tantivy.Occur.Must, one) for one in words]
            found.append(
                words[0] if len(words) == 1 else tantivy.Query.boolean_query(every)
            )
        return found[0] if len(found) == 1 else _best(found)

    def _word(self, word: AskedWord, guessed: bool) -> tantivy.Query:
        """Any word that it is expanded to, by the best grade."""
        found = expand(word, self.terms, known=not guessed, forgiving=guessed)
        by_grade: dict[tuple[int, int], list[str]] = {}
        for number, closeness in found.others:
            for place in self.places[self.terms[number]]:
                if closeness is Closeness.SYNONYM and not may_mean(PLACES[place]):
                    continue
                grade = grade_number(PLACES[place], closeness)
                by_grade.setdefault((grade, place), []).append(self.terms[number])
        queries = [
            _weighed(
                tantivy.Query.term_set_query(self.schema, f"p{place}", words), grade
            )
            for (grade, place), words in by_grade.items()
        ]
        if found.beginning:
            queries += self._beginning(word.text, found.beginning)
        return _best(queries) if queries else tantivy.Query.empty_query()

    def _beginning(self, text: str, numbers: range) -> Iterator[tantivy.Query]:
        if len(numbers) < 64:
            places = reduce(or_, (self.places[self.terms[one]] for one in numbers))
        else:
            places = set(range(len(PLACES)))
        for place in places:
            if len(text) <= SHORT and PLACES[place].field is Field.TEXT:
                continue
            beginning = tantivy.Query.fuzzy_term_query(
                self.schema, f"p{place}", text, distance=0, prefix=True
            )
            yield _weighed(beginning, grade_number(PLACES[place], Closeness.PREFIX))

    def _conditions(self, query: SearchQuery) -> Iterator[tantivy.Query]:
        if box := query.box:
            yield self._between("lon", box.west, box.east)
            yield self._between("lat", box.south, box.north)
        if query.open_at:
            yield tantivy.Query.term_query(self.schema, "state", OpenState.OPEN.value)

    def _between(self, axis: str, low: float, high: float) -> tantivy.Query:
        kind = tantivy.FieldType.Float
        return tantivy.Query.range_query(self.schema, axis, kind, low, high)

    def _entry(
        self, number: int, one: Document, words: tuple[Any, Any], state: OpenState
    ) -> tantivy.Document:
        entry = tantivy.Document()
        for place, (field, is_part, _) in enumerate(PLACES):
            entry.add_text(f"p{place}", " ".join(words[is_part][field]))
            for word in words[is_part][field]:
                self.places.setdefault(word, set()).add(place)
        entry.add_unsigned("page", one.page_id)
        entry.add_unsigned("row", number)
        entry.add_text("folded_name", one.folded_name)
        entry.add_text("card", Card.of(one).packed())
        for facet, values in values_of(one).items():
            for value in values:
                entry.add_text(facet, value)
        entry.add_unsigned("category_number", sum(one.category.slug.encode()))
        if one.position:
            entry.add_float("lat", one.position.lat)
            entry.add_float("lon", one.position.lon)
        entry.add_text("state", state.value)
        return entry


def _best(queries: list[tantivy.Query]) -> tantivy.Query:
    return tantivy.Query.disjunction_max_query(queries)


def _weighed(query: tantivy.Query, grade: int) -> tantivy.Query:
    """The same for all documents: how often a word is there says nothing of a shop."""
    return tantivy.Query.const_score_query(query, float(len(SCALE) - grade))


def _all_words(one: Document) -> Iterator[str]:
    for words in document_terms(one).values():
        yield from words
