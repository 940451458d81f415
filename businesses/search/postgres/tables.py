"""The schema in which the tables of the index are, and how a new one takes its place.

    head      one row: which build this is, of which clock and change, and its round:
              the number of times that changes were taken in, with a random mark;
              and how many numbers documents have been given
    document  a row for each, see `DOCUMENT`
    removed   numbers whose documents have changed or are gone, and in which round
    posting   which documents have a word at a place, see `postings`
    word      the vocabulary: in which places each word stands (see `lexemes`), how
              often, and the round in which that became known
    entry     distinct values, sets of values and hours, each kind numbered from 0

The schema's name holds the versions of everything that its rows depend on.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Self
from uuid import UUID, uuid4

from django.db import connection, transaction
from psycopg import Connection, Cursor
from psycopg.pq import Format

from businesses.models.search_document import DOCUMENT_VERSION
from businesses.search.analysis import ANALYZER_VERSION

FORMAT = 2
"""To be raised whenever tables or facts change their form or meaning."""

FAMILY = "quartier_search"
"""What the names of all our schemas begin with."""

CURRENT = f"{FAMILY}_{FORMAT}_{DOCUMENT_VERSION}_{ANALYZER_VERSION}"

LOCK = 0x517A_5EA2
"""The advisory lock of whoever writes the index."""

DOCUMENT = """
CREATE TABLE {document} (
    number integer NOT NULL,
    page_id bigint NOT NULL,
    facts bytea NOT NULL,
    folded_name text COLLATE "C" NOT NULL,
    card text NOT NULL,
    words text NOT NULL
) WITH (toast_tuple_target = 128)
"""
"""Numbers follow the curve through the map; a document that has changed gets a new one.
`facts` see there; `card` is what hits show (see `cards.Card`), `words` are all its
words. Both lie outside the rows, so that the facts of neighbours are together."""

OTHERS = """
CREATE TABLE {head} (
    build uuid NOT NULL,
    clock uuid,
    sequence bigint NOT NULL,
    round bigint NOT NULL,
    mark uuid NOT NULL,
    numbers integer NOT NULL
);
CREATE TABLE {removed} (number integer NOT NULL, round bigint NOT NULL);
CREATE TABLE {posting} (
    word text COLLATE "C" NOT NULL,
    place smallint NOT NULL,
    documents bytea NOT NULL
);
ALTER TABLE {posting} ALTER documents SET STORAGE EXTERNAL;
CREATE TABLE {word} (
    word text COLLATE "C" PRIMARY KEY,
    places integer NOT NULL,
    frequency integer NOT NULL,
    at_build boolean NOT NULL,
    round bigint NOT NULL
);
CREATE TABLE {entry} (
    kind text NOT NULL,
    number integer NOT NULL,
    entry text NOT NULL,
    PRIMARY KEY (kind, number)
)
"""

INDEXES = """
ALTER TABLE {document} ADD PRIMARY KEY (number);
CREATE UNIQUE INDEX ON {document} (page_id);
CREATE INDEX ON {document} (folded_name, page_id) INCLUDE (number);
CREATE INDEX ON {removed} (round);
CREATE INDEX ON {posting} (word, place);
CREATE INDEX ON {entry} USING hash (entry);
ANALYZE {document};
ANALYZE {posting}
"""

_TABLES = ("head", "document", "removed", "posting", "word", "entry")


FEWEST_REMOVED = 1_000
WORN_BY = 5
"""Tables are worn if one of so many numbers has no document any more."""


def is_worn(removed: int, numbers: int) -> bool:
    """Whether too many numbers in postings mean nothing any more."""
    return removed > max(FEWEST_REMOVED, numbers // WORN_BY)


class Schema:
    """A schema by its name."""

    def __init__(self, name: str = CURRENT) -> None:
        self.name = name
        self._names = {table: f"{name}.{table}" for table in _TABLES}

    @classmethod
    def aside(cls) -> Self:
        """One that nobody reads yet."""
        return cls(f"{CURRENT}_{uuid4().hex[:12]}")

    def sql(self, statement: str) -> str:
        """A statement about tables in braces."""
        return statement.format(**self._names)

    def run(self, statement: str, *values: Any) -> None:
        """Run a statement, or several without values."""
        with connection.cursor() as cursor:
            cursor.execute(self.sql(statement), values or None)

    def rows(self, question: str, *values: Any) -> list[tuple]:
        """The answer to a question."""
        with connection.cursor() as cursor:
            cursor.execute(self.sql(question), values or None)
            return list(cursor.fetchall())

    def create(self) -> None:
        """Create the schema and its tables, without the indexes of documents."""
        self.run(f"CREATE SCHEMA {self.name}")
        self.run(DOCUMENT)
        self.run(OTHERS)

    def exists(self) -> bool:
        """Whether it is there, as a whole: it gets its name when it is complete."""
        return self.rows("SELECT to_regclass(%s)", self.sql("{head}")) != [(None,)]

    @transaction.atomic
    def take_the_place(self) -> None:
        """Become the current schema; all others that are not being written are gone."""
        one_writer_at_a_time()
        for name in _finished():
            self.run(f"DROP SCHEMA {name} CASCADE")
        self.run(f"ALTER SCHEMA {self.name} RENAME TO {CURRENT}")


def one_writer_at_a_time() -> None:
    """Wait until nobody else writes; then nobody does until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])


@contextmanager
def binary_cursor() -> Iterator[Cursor[Any]]:
    """A cursor whose answers come as they are stored: bytes need no decoding."""
    connection.ensure_connection()
    raw: Connection[Any] = connection.connection
    with Cursor(raw) as cursor:
        cursor.format = Format.BINARY
        yield cursor


def _finished() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT nspname FROM pg_namespace WHERE nspname ~ %s",
            [rf"^{FAMILY}(_[0-9]+){{3}}$"],
        )
        return [name for (name,) in cursor.fetchall()]


def new_mark() -> UUID:
    """What tells two rounds of the same number from each other."""
    return uuid4()
