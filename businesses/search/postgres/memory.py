"""What a process keeps of the index: the vocabulary, the numbers of all documents, and
lists of distinct values."""

import json
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import NamedTuple
from uuid import UUID

import numpy as np

from businesses.search.analysis import Terms
from businesses.search.columns.columns import Tables
from businesses.search.columns.facet_columns import Mask
from businesses.search.columns.openings import Openings
from businesses.search.columns.packed import PackedStrings
from businesses.search.columns.schedules import StoredSchedules
from businesses.search.postgres.facts import FACTS, NO_FACTS, ValueSets, read_facts
from businesses.search.postgres.postings import Numbers, read_numbers
from businesses.search.postgres.tables import Schema, binary_cursor

SCHEDULES = "schedules"
STREETS = "streets"
VALUES = (
    "directories",
    "categories",
    "districts",
    "wheelchair",
    "tags",
    "languages",
    "payment",
    "campaigns",
)
SETS = ("tags", "languages", "payment", "campaigns")


def set_kind(field: str) -> str:
    """The kind of entries that are sets of a field's values."""
    return f"sets of {field}"


KINDS = (*VALUES, *map(set_kind, SETS), SCHEDULES, STREETS)
"""All kinds of entries."""

HEAD = "SELECT build, clock, sequence, round, mark, numbers FROM {head}"

ALL_WORDS = """
SELECT string_agg(word, E'\\n'), string_agg(int4send(places), ''::bytea),
       string_agg(int4send(frequency), ''::bytea)
FROM (
    SELECT word, places, frequency FROM {word} WHERE frequency > 0 ORDER BY word
) AS sorted
"""
NEW_WORDS = "SELECT word, places, frequency FROM {word} WHERE round > %s"

NEW_FACTS = """
SELECT string_agg(int4send(number), ''::bytea), string_agg(facts, ''::bytea)
FROM {document} WHERE number >= %s
"""
REMOVED = "SELECT number FROM {removed} WHERE round > %s"

NEW_ENTRIES = """
SELECT kind, json_agg(entry ORDER BY number)::text
FROM {entry} JOIN unnest(%s::text[], %s::int[]) AS known (kind, count) USING (kind)
WHERE number >= count GROUP BY kind
"""


class Head(NamedTuple):
    """The one row of the table `head`."""

    build: UUID
    clock: UUID | None
    sequence: int
    round: int
    mark: UUID
    numbers: int


class Vocabulary(NamedTuple):
    """All words of documents.

    `places` are masks of the places where each stands, or stood once; `frequency` says
    in how many documents, counted anew for each place.
    """

    terms: Terms
    places: Numbers
    frequency: Numbers


class Memory:
    """What is known as of one head.

    `facts` are those of the document of each number; `alive` is False for those that
    have changed or are gone.
    """

    def __init__(self, schema: Schema, head: Head) -> None:
        """Read everything."""
        self._schema = schema
        self.head = head
        self.facts = NO_FACTS
        self.alive: Mask = np.ones(0, np.bool_)
        self.tables = Tables()
        self.sets = {field: ValueSets() for field in SETS}
        self.schedules: list[str] = []
        self.streets: list[str] = []
        self.openings = Openings([])
        with binary_cursor() as cursor:
            cursor.execute(schema.sql(ALL_WORDS))
            words, places, frequency = cursor.fetchone() or (None, None, None)
        self.vocabulary = Vocabulary(
            Terms.from_text(words or ""), read_numbers(places), read_numbers(frequency)
        )
        self._read_facts(0)
        self._read_entries()

    def follows(self, head: Head) -> bool:
        """Whether what is known can be brought to this head by reading news."""
        own = self.head
        later = head.round > own.round and head.sequence > own.sequence
        return head == own or (head.build == own.build and later)

    @property
    def removed(self) -> int:
        """How many numbers have no document any more."""
        return int(np.count_nonzero(~self.alive))

    def learn(self, head: Head) -> None:
        """Read what has come in since, up to this head at least."""
        before, self.head = self.head, head
        with binary_cursor() as cursor:
            cursor.execute(self._schema.sql(NEW_WORDS), [before.round])
            self._learn_words(cursor.fetchall())
        self._read_facts(before.round)
        self._read_entries()

    def _read_facts(self, since: int) -> None:
        """Read those of new numbers, and which numbers were removed after a round.

        In this order, so that no page is alive twice.
        """
        known = len(self.facts)
        with binary_cursor() as cursor:
            cursor.execute(self._schema.sql(NEW_FACTS), [known])
            numbers, facts = cursor.fetchone() or (None, None)
            cursor.execute(self._schema.sql(REMOVED), [since])
            removed = [number for (number,) in cursor.fetchall()]
        rows = read_numbers(numbers)
        size = int(max(rows.max(initial=-1), *removed, known - 1)) + 1
        self.facts = np.concatenate([self.facts, np.zeros(size - known, FACTS)])
        self.facts[rows] = read_facts(facts)
        self.alive = np.concatenate([self.alive, np.zeros(size - known, np.bool_)])
        self.alive[rows] = True
        self.alive[removed] = False

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
        self.streets += found.get(STREETS, ())
        if schedules := found.get(SCHEDULES):
            self.schedules += schedules
            records = PackedStrings.of(self.schedules)
            self.openings = self.openings.grown_to(StoredSchedules(records))

    def _counts(self) -> Mapping[str, int]:
        """How many entries of each kind are known."""
        counts = {field: len(getattr(self.tables, field)) - 1 for field in VALUES}
        counts |= {set_kind(field): len(self.sets[field]) for field in SETS}
        lists = {SCHEDULES: len(self.schedules), STREETS: len(self.streets)}
        return counts | lists


def read_head(schema: Schema) -> Head:
    """The head as it is now."""
    with binary_cursor() as cursor:
        cursor.execute(schema.sql(HEAD))
        row = cursor.fetchone()
    if row is None:
        raise LookupError(f"{schema.name} has no head")
    return Head(*row)
