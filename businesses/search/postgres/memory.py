"""What a process keeps of the index: the vocabulary and lists of distinct values."""

import json
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import NamedTuple
from uuid import UUID

import numpy as np
import numpy.typing as npt

from businesses.search.analysis import Terms
from businesses.search.columns.columns import Tables
from businesses.search.columns.openings import Openings
from businesses.search.columns.packed import PackedStrings
from businesses.search.columns.schedules import StoredSchedules
from businesses.search.postgres.facts import ValueSets
from businesses.search.postgres.tables import Schema, binary_cursor

SCHEDULES = "schedules"
VALUES = (
    "directories",
    "categories",
    "districts",
    "wheelchair",
    "tags",
    "languages",
    "payment",
)
SETS = ("tags", "languages", "payment")


def set_kind(field: str) -> str:
    """The kind of entries that are sets of a field's values."""
    return f"sets of {field}"


KINDS = (*VALUES, *map(set_kind, SETS), SCHEDULES)
"""All kinds of entries."""

HEAD = "SELECT build, clock, sequence, round, mark FROM {head}"

ALL_WORDS = """
SELECT string_agg(word, E'\\n'), string_agg(int4send(places), ''::bytea),
       string_agg(int4send(frequency), ''::bytea)
FROM (
    SELECT word, places, frequency FROM {word} WHERE frequency > 0 ORDER BY word
) AS sorted
"""
NEW_WORDS = "SELECT word, places, frequency FROM {word} WHERE round > %s"

NEW_ENTRIES = """
SELECT kind, json_agg(entry ORDER BY number)::text
FROM {entry} JOIN unnest(%s::text[], %s::int[]) AS known (kind, count) USING (kind)
WHERE number >= count GROUP BY kind
"""

Numbers = npt.NDArray[np.int32]


class Head(NamedTuple):
    """The one row of the table `head`."""

    build: UUID
    clock: UUID | None
    sequence: int
    round: int
    mark: UUID


class Vocabulary(NamedTuple):
    """All words of documents.

    `places` are masks of the places where each stands, or stood once; `frequency` says
    in how many documents, counted anew for each place.
    """

    terms: Terms
    places: Numbers
    frequency: Numbers


class Memory:
    """What is known as of one head."""

    def __init__(self, schema: Schema) -> None:
        """Read everything."""
        self._schema = schema
        self.tables = Tables()
        self.sets = {field: ValueSets() for field in SETS}
        self.schedules: list[str] = []
        self.openings = Openings([])
        with binary_cursor() as cursor:
            self.head = read_head(schema)
            cursor.execute(schema.sql(ALL_WORDS))
            words, places, frequency = cursor.fetchone() or (None, None, None)
        self.vocabulary = Vocabulary(
            Terms.from_text(words or ""), _numbers(places), _numbers(frequency)
        )
        self._read_entries()

    def follows(self, head: Head) -> bool:
        """Whether what is known can be brought to this head by reading news."""
        own = self.head
        later = head.round > own.round and head.sequence > own.sequence
        return head == own or (head.build == own.build and later)

    def catch_up(self) -> None:
        """Read what has come in since."""
        before, self.head = self.head, read_head(self._schema)
        with binary_cursor() as cursor:
            cursor.execute(self._schema.sql(NEW_WORDS), [before.round])
            self._learn_words(cursor.fetchall())
        self._read_entries()

    def _learn_words(self, rows: Sequence[tuple[str, int, int]]) -> None:
        """Take in words of which something has changed; nobody has one any more whose
        frequency is 0."""
        if not rows:
            return
        terms, places, frequency = self.vocabulary
        known = {word: terms.number(word) for word, _, _ in rows}
        silent = (known[word] for word, _, often in rows if not often)
        gone = [number for number in silent if number is not None]
        for word, mask, often in rows:
            number = known[word]
            if number is not None:
                places[number], frequency[number] = mask, often
        new = sorted(row for row in rows if row[2] and known[row[0]] is None)
        if new or gone:
            kept = np.delete(np.arange(len(terms)), gone)
            words = [terms[number] for number in kept.tolist()]
            at = [bisect_left(words, word) for word, _, _ in new]
            places = np.insert(places[kept], at, [mask for _, mask, _ in new])
            frequency = np.insert(frequency[kept], at, [often for _, _, often in new])
            terms = Terms(sorted([*words, *(word for word, _, _ in new)]))
        self.vocabulary = Vocabulary(terms, places, frequency)

    def _read_entries(self) -> None:
        known = self._counts()
        with binary_cursor() as cursor:
            cursor.execute(
                self._schema.sql(NEW_ENTRIES), [list(known), list(known.values())]
            )
            found = {kind: json.loads(entries) for kind, entries in cursor.fetchall()}
        for field in VALUES:
            table = getattr(self.tables, field)
            for value in found.get(field, ()):
                table.number(int(value) if field == "directories" else value)
        for field in SETS:
            self.sets[field].add(
                [json.loads(entry) for entry in found.get(set_kind(field), ())]
            )
        if schedules := found.get(SCHEDULES):
            self.schedules += schedules
            records = PackedStrings.of(self.schedules)
            self.openings = self.openings.grown_to(StoredSchedules(records))

    def _counts(self) -> Mapping[str, int]:
        """How many entries of each kind are known."""
        counts = {field: len(getattr(self.tables, field)) - 1 for field in VALUES}
        counts |= {set_kind(field): len(self.sets[field]) for field in SETS}
        return counts | {SCHEDULES: len(self.schedules)}


def read_head(schema: Schema) -> Head:
    """The head as it is now."""
    with binary_cursor() as cursor:
        cursor.execute(schema.sql(HEAD))
        row = cursor.fetchone()
    if row is None:
        raise LookupError(f"{schema.name} has no head")
    return Head(*row)


def _numbers(run: bytes | None) -> Numbers:
    return np.frombuffer(run or b"", ">i4").astype(np.int32)
