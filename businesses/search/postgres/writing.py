"""Taking documents into the tables: all of them anew, or what has changed."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from uuid import UUID, uuid4

import numpy as np
from django.db import connection, transaction

from businesses.search.analysis import Lexicon
from businesses.search.columns.cards import Card
from businesses.search.columns.columns import coordinates
from businesses.search.columns.segment import lexicon_of
from businesses.search.curve import places_on_curve
from businesses.search.documents import Document
from businesses.search.index import Change
from businesses.search.postgres.facts import facts_of
from businesses.search.postgres.lexemes import (
    WHOLE_WORDS,
    packed,
    storable,
    unpacked,
    words_by_place,
)
from businesses.search.postgres.memory import read_head
from businesses.search.postgres.numbering import Numbering, numbering_for
from businesses.search.postgres.postings import PostingsOfSome, Words
from businesses.search.postgres.tables import (
    INDEXES,
    Schema,
    new_mark,
    one_writer_at_a_time,
)

COPY = "COPY {document} (number, page_id, facts, folded_name, card, words) FROM STDIN"
COPY_POSTINGS = "COPY {posting} (word, place, documents) FROM STDIN"
COPY_WORDS = "COPY {word} (word, places, frequency, at_build, round) FROM STDIN"
COPY_ENTRIES = "COPY {entry} (kind, number, entry) FROM STDIN"

CHANGE_WORDS = """
INSERT INTO {word} AS old (word, places, frequency, at_build, round)
SELECT *, false, %s FROM unnest(%s::text[], %s::int[], %s::int[])
ON CONFLICT (word) DO UPDATE
SET places = old.places | excluded.places,
    frequency = old.frequency + excluded.frequency, round = excluded.round
"""
REMOVE = """
WITH gone AS (
    DELETE FROM {document} WHERE page_id = ANY(%s) RETURNING number, words
), noted AS (
    INSERT INTO {removed} (number, round) SELECT number, %s FROM gone
)
SELECT words FROM gone
"""
BASE_WORDS = "SELECT word FROM {word} WHERE at_build AND places & %s <> 0"
NEW_HEAD = "UPDATE {head} SET sequence = %s, round = %s, mark = %s, numbers = %s"

AT_ONCE = 1_000
"""Rows that wait in memory."""

MOST_AT_ONCE = 100_000
"""Documents whose postings wait in memory."""

Row = tuple[int, int, bytes, str, str, str]


def build(documents: Iterable[Document], clock: UUID | None, sequence: int) -> None:
    """Build everything anew, beside what there is, and put it in its place.

    Documents are gone through twice; those that can be gone through only once are kept
    in memory meanwhile.
    """
    if iter(documents) is documents:
        documents = list(documents)
    schema = Schema.aside()
    with transaction.atomic():
        schema.create()
        places = _PlacesOnCurve()
        lexicon = lexicon_of(places.noted(documents))
        into = _Writer(schema, lexicon, Numbering(), places.numbers())
        into.write(documents)
        words = into.words.items()
        _copy(
            schema,
            COPY_WORDS,
            ((word, mask, often, True, 0) for word, (mask, often) in words),
        )
        schema.run(INDEXES)
        schema.run(
            "INSERT INTO {head} VALUES (%s, %s, %s, 0, %s, %s)",
            uuid4(),
            clock,
            sequence,
            new_mark(),
            into.next_number,
        )
        schema.take_the_place()


@transaction.atomic
def apply(schema: Schema, changes: Sequence[Change], sequence: int) -> None:
    """Take in changes, unless somebody else has done so meanwhile."""
    one_writer_at_a_time()
    head = read_head(schema)
    if head.sequence >= sequence:
        return
    documents = [document for _, document in changes if document]
    gone = schema.rows(REMOVE, [page_id for page_id, _ in changes], head.round + 1)
    numbering = numbering_for(schema, documents)
    into = _Writer(schema, _lexicon(schema), numbering, {}, head.numbers)
    into.write(documents)
    old_words = Counter(unpacked(words for (words,) in gone))
    changed = [
        (word, mask, often - old_words[word])
        for word in into.words.keys() | old_words.keys()
        for mask, often in [into.words.get(word, (0, 0))]
        if often != old_words[word]
    ]
    if changed:
        columns = map(list, zip(*changed, strict=True))
        schema.run(CHANGE_WORDS, head.round + 1, *columns)
    schema.run(NEW_HEAD, sequence, head.round + 1, new_mark(), into.next_number)


class _PlacesOnCurve:
    """Notes where documents are, to number them along the curve."""

    def __init__(self) -> None:
        self._pages: list[int] = []
        self._lats: list[float | None] = []
        self._lons: list[float | None] = []

    def noted(self, documents: Iterable[Document]) -> Iterator[Document]:
        """The same documents, on their way to somebody else."""
        for one in documents:
            self._pages.append(one.page_id)
            self._lats.append(one.position.lat if one.position else None)
            self._lons.append(one.position.lon if one.position else None)
            yield one

    def numbers(self) -> dict[int, int]:
        """The number of each page; those at one place follow their pages."""
        places = places_on_curve(coordinates(self._lats), coordinates(self._lons))
        pages = np.array(self._pages, np.int64)
        order = np.lexsort((pages, places))
        return {page: number for number, page in enumerate(pages[order].tolist())}


class _Writer:
    """Writes documents with all that belongs to them.

    `numbers` are those that pages shall have; others get the next ones, which begin
    behind them or with `next_number`. `words` counts those of all that was written.
    """

    def __init__(
        self,
        schema: Schema,
        lexicon: Lexicon,
        numbering: Numbering,
        numbers: dict[int, int],
        next_number: int = 0,
    ) -> None:
        self._schema = schema
        self._lexicon = lexicon
        self._numbering = numbering
        self._numbers = numbers
        self.next_number = next_number + len(numbers)
        self._postings = PostingsOfSome()
        self.words: Words = {}

    def write(self, documents: Iterable[Document]) -> None:
        """Write all there is to write but the words."""
        rest = iter(documents)
        while some := list(islice(rest, AT_ONCE)):
            _copy(self._schema, COPY, map(self._row, some))
            if self._postings.count >= MOST_AT_ONCE:
                self._write_postings()
        self._write_postings()
        _copy(self._schema, COPY_ENTRIES, self._numbering.new)

    def _row(self, document: Document) -> Row:
        number, name = self._number(document), storable(document.folded_name)
        by_place = words_by_place(document, self._lexicon)
        self._postings.add(number, by_place, name)
        return (
            number,
            document.page_id,
            facts_of(document, self._numbering.of(document)),
            name,
            storable(Card.of(document).packed()),
            packed(by_place),
        )

    def _number(self, document: Document) -> int:
        number = self._numbers.pop(document.page_id, self.next_number)
        self.next_number = max(self.next_number, number + 1)
        return number

    def _write_postings(self) -> None:
        self._postings.add_words_to(self.words)
        _copy(self._schema, COPY_POSTINGS, self._postings.rows())
        self._postings = PostingsOfSome()


def _lexicon(schema: Schema) -> Lexicon:
    """What the words at the build taught about compounds."""
    return Lexicon(word for (word,) in schema.rows(BASE_WORDS, WHOLE_WORDS))


def _copy(schema: Schema, statement: str, rows: Iterable[tuple]) -> None:
    """Write rows; none is asked for while the connection is busy taking others."""
    rest = iter(rows)
    while some := list(islice(rest, AT_ONCE)):
        with (
            connection.cursor() as cursor,
            cursor.copy(schema.sql(statement)) as copy,
        ):
            for row in some:
                copy.write_row(row)
