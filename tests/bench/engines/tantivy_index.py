"""tantivy, an embedded search library, fed with the words of our own analyzer.

Not among our requirements: `pip install tantivy` into the environment to have it measured.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

import tantivy
from engines.contender import Pages
from workload import NOW, POINTS, SHOWN, Question

from businesses.search.analysis import (
    Field,
    Lexicon,
    document_parts,
    document_terms,
)
from businesses.search.documents import Document
from quartier.hours.states import OpenState
from quartier.places.folding import fold

BOOSTS = {
    Field.NAME: 10.0,
    Field.KIND: 6.0,
    Field.TAG: 5.0,
    Field.STREET: 2.0,
    Field.TEXT: 1.0,
}
SHORTEST_MISTYPED = 5
COUNTS = {
    facet: {"terms": {"field": facet, "size": 100}}
    for facet in ("category", "district")
}
WRITER_BYTES = 200_000_000


class Tantivy:
    """An index in a folder; slips are tried where the words as typed find nothing."""

    name = "tantivy"

    def build(self, documents: Sequence[Document], folder: Path) -> None:
        """Take in the whole town."""
        home = folder / "tantivy"
        home.mkdir()
        self.schema = _schema()
        self.index = tantivy.Index(self.schema, path=str(home))
        writer = self.index.writer(WRITER_BYTES, 1)
        words = {word for one in documents for word in _all_words(one)}
        lexicon = Lexicon(words)
        for one in documents:
            writer.add_document(_entry(one, lexicon))
        writer.commit()
        writer.wait_merging_threads()
        self.index.reload()
        self.searcher = self.index.searcher()

    def full(self, question: Question) -> Pages:
        """Hits, total and points by one search, counts by another."""
        query = self._query(question, 0)
        found = self.searcher.search(query, POINTS)
        if not found.count:
            query = self._query(question, 1)
            found = self.searcher.search(query, POINTS)
        addresses = [address for _, address in found.hits]
        pages = self.searcher.fast_field_values("page", addresses)
        for axis in ("lat", "lon"):
            self.searcher.fast_field_values(axis, addresses)
        self.searcher.aggregate(query, COUNTS)
        return pages[:SHOWN]

    def hits(self, question: Question) -> Pages:
        """The ten best."""
        found = self.searcher.search(self._query(question, 0), SHOWN, count=False)
        if not found.hits:
            mistyped = self._query(question, 1)
            found = self.searcher.search(mistyped, SHOWN, count=False)
        return self.searcher.fast_field_values("page", [hit for _, hit in found.hits])

    def _query(self, question: Question, slips: int) -> tantivy.Query:
        asked = question.query
        parts = [self._word(word, slips) for word in fold(asked.text).split()]
        if box := asked.box:
            parts.append(self._between("lon", box.west, box.east))
            parts.append(self._between("lat", box.south, box.north))
        if asked.open_at:
            parts.append(tantivy.Query.term_query(self.schema, "is_open", True))
        return tantivy.Query.boolean_query(
            [(tantivy.Occur.Must, part) for part in parts]
        )

    def _word(self, word: str, slips: int) -> tantivy.Query:
        slips = slips if len(word) >= SHORTEST_MISTYPED else 0
        return tantivy.Query.disjunction_max_query(
            [
                tantivy.Query.boost_query(
                    tantivy.Query.fuzzy_term_query(
                        self.schema, field.name, word, distance=slips, prefix=True
                    ),
                    boost,
                )
                for field, boost in BOOSTS.items()
            ]
        )

    def _between(self, axis: str, low: float, high: float) -> tantivy.Query:
        kind = tantivy.FieldType.Float
        return tantivy.Query.range_query(self.schema, axis, kind, low, high)


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    for field in Field:
        builder.add_text_field(field.name, tokenizer_name="whitespace")
    builder.add_unsigned_field("page", fast=True)
    for facet in ("category", "district"):
        builder.add_text_field(facet, tokenizer_name="raw", fast=True)
    for axis in ("lat", "lon"):
        builder.add_float_field(axis, indexed=True, fast=True)
    builder.add_boolean_field("is_open", indexed=True, fast=True)
    return builder.build()


def _entry(one: Document, lexicon: Lexicon) -> tantivy.Document:
    entry = tantivy.Document()
    terms, parts = document_terms(one), document_parts(one, lexicon)
    for field in Field:
        entry.add_text(field.name, " ".join(terms[field] | parts[field]))
    entry.add_unsigned("page", one.page_id)
    entry.add_text("category", one.category.slug)
    if one.district:
        entry.add_text("district", one.district.slug)
    if one.position:
        entry.add_float("lat", one.position.lat)
        entry.add_float("lon", one.position.lon)
    entry.add_boolean("is_open", one.schedule.state(NOW) is OpenState.OPEN)
    return entry


def _all_words(one: Document) -> Iterator[str]:
    for words in document_terms(one).values():
        yield from words
