"""Taking documents into the tables: all of them anew, or what has changed."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from uuid import UUID, uuid4

from django.db import connection, transaction

from businesses.search.analysis import Lexicon
from businesses.search.columns.cards import Card
from businesses.search.columns.schedules import schedule_record
from businesses.search.columns.segment import lexicon_of
from businesses.search.columns.tables import NOTHING
from businesses.search.documents import Document
from businesses.search.index import Change
from businesses.search.postgres.facts import facts_of
from businesses.search.postgres.lexemes import (
    WHOLE_WORDS,
    masks,
    storable,
    tsvector,
    words_by_place,
)
from businesses.search.postgres.memory import (
    KINDS,
    SCHEDULES,
    SETS,
    read_head,
    set_kind,
)
from businesses.search.postgres.tables import (
    INDEXES,
    Schema,
    new_mark,
    one_writer_at_a_time,
)

COPY = (
    "COPY {document} (page_id, directory_id, facts, folded_name, card, words) "
    "FROM STDIN"
)
COPY_WORDS = "COPY {word} (word, places, frequency, at_build, round) FROM STDIN"
COPY_ENTRIES = "COPY {entry} (kind, number, entry) FROM STDIN"

CHANGE_WORDS = """
INSERT INTO {word} AS old (word, places, frequency, at_build, round)
SELECT *, false, %s FROM unnest(%s::text[], %s::int[], %s::int[])
ON CONFLICT (word) DO UPDATE
SET places = old.places | excluded.places,
    frequency = old.frequency + excluded.frequency, round = excluded.round
"""
WORDS_OF = """
SELECT substr(lexeme, 2), count(*)::int FROM {document}, unnest(words)
WHERE page_id = ANY(%s) GROUP BY 1
"""
KNOWN_ENTRIES = "SELECT kind, entry, number FROM {entry} WHERE entry = ANY(%s)"
COUNTS = """
SELECT kind, (SELECT max(number) + 1 FROM {entry} WHERE entry.kind = wanted.kind)
FROM unnest(%s::text[]) AS wanted (kind)
"""
BASE_WORDS = "SELECT word FROM {word} WHERE at_build AND places & %s <> 0"
NEW_HEAD = "UPDATE {head} SET sequence = %s, round = %s, mark = %s"

AT_ONCE = 1_000
"""Rows that wait in memory."""

Row = tuple[int, int, bytes, str, str, str]

Words = dict[str, tuple[int, int]]
"""The mask of places of each word, and in how many documents it is at how many."""


class Numbering:
    """Gives entries their numbers, by kind, in the order in which they come."""

    def __init__(self, counts: Mapping[str, int] | None = None) -> None:
        """`counts` say how many of each kind there are already."""
        self._counts = dict(counts or {})
        self._known: dict[tuple[str, str], int] = {}
        self.new: list[tuple[str, int, str]] = []

    def know(self, entries: Iterable[tuple[str, str, int]]) -> None:
        """These kinds and entries have these numbers."""
        for kind, entry, number in entries:
            self._known[kind, entry] = number

    def number(self, kind: str, entry: str) -> int:
        """The number of an entry, a new one if it has none yet."""
        found = self._known.get((kind, entry))
        if found is None:
            found = self._counts.get(kind, 0)
            self._known[kind, entry] = found
            self._counts[kind] = found + 1
            self.new.append((kind, found, entry))
        return found

    def of(self, document: Document) -> dict[str, int]:
        """The numbers in a document's facts."""
        ones = {
            "directory": ("directories", str(document.directory_id)),
            "category": ("categories", document.category.slug),
            "district": (
                "districts",
                document.district.slug if document.district else "",
            ),
            "wheelchair": ("wheelchair", document.wheelchair),
        }
        found = {
            field: self._of_value(kind, value) for field, (kind, value) in ones.items()
        }
        for field in SETS:
            values = dict.fromkeys(getattr(document, field))
            numbers = [self._of_value(field, value) for value in values]
            found[field] = self.number(set_kind(field), json.dumps(numbers))
        found["schedule"] = self.number(SCHEDULES, schedule_record(document.schedule))
        return found

    def _of_value(self, kind: str, value: str) -> int:
        return self.number(kind, storable(value)) + 1 if value else NOTHING


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
        numbering, words = Numbering(), Words()
        lexicon = lexicon_of(documents)
        _copy(schema, COPY, _rows(documents, lexicon, numbering, words))
        _copy(
            schema,
            COPY_WORDS,
            ((word, mask, often, True, 0) for word, (mask, often) in words.items()),
        )
        _copy(schema, COPY_ENTRIES, numbering.new)
        schema.run(INDEXES)
        schema.run(
            "INSERT INTO {head} VALUES (%s, %s, %s, 0, %s)",
            uuid4(),
            clock,
            sequence,
            new_mark(),
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
    pages = [page_id for page_id, _ in changes]
    numbering = _numbering_for(schema, documents)
    new_words: Words = {}
    rows = list(_rows(documents, _lexicon(schema), numbering, new_words))
    old_words = dict(schema.rows(WORDS_OF, pages))
    schema.run("DELETE FROM {document} WHERE page_id = ANY(%s)", pages)
    _copy(schema, COPY, rows)
    _copy(schema, COPY_ENTRIES, numbering.new)
    changed = [
        (word, mask, often - old_words.get(word, 0))
        for word in new_words.keys() | old_words.keys()
        for mask, often in [new_words.get(word, (0, 0))]
        if often != old_words.get(word, 0)
    ]
    if changed:
        columns = map(list, zip(*changed, strict=True))
        schema.run(CHANGE_WORDS, head.round + 1, *columns)
    schema.run(NEW_HEAD, sequence, head.round + 1, new_mark())


def _rows(
    documents: Iterable[Document],
    lexicon: Lexicon,
    numbering: Numbering,
    words: Words,
) -> Iterator[Row]:
    """The rows of documents; their words are added to those of before."""
    for document in documents:
        by_place = words_by_place(document, lexicon)
        for word, mask in masks(by_place).items():
            before, often = words.get(word, (0, 0))
            words[word] = before | mask, often + mask.bit_count()
        yield (
            document.page_id,
            document.directory_id,
            facts_of(document, numbering.of(document)),
            storable(document.folded_name),
            storable(Card.of(document).packed()),
            tsvector(by_place),
        )


def _numbering_for(schema: Schema, documents: Sequence[Document]) -> Numbering:
    """A numbering that knows what of these documents the tables know already.

    Sets are known by the numbers of their values, so these are looked up first.
    """
    counts = {kind: count or 0 for kind, count in schema.rows(COUNTS, list(KINDS))}
    known: list[tuple[str, str, int]] = []
    for _ in ("values", "sets"):
        wanted = Numbering(counts)
        wanted.know(known)
        for document in documents:
            wanted.of(document)
        known += schema.rows(KNOWN_ENTRIES, [entry for _, _, entry in wanted.new])
    numbering = Numbering(counts)
    numbering.know(known)
    return numbering


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
