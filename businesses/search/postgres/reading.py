"""Asking the tables: words and names in, facts of documents out."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from businesses.search.columns.cards import Card
from businesses.search.postgres.facts import NO_FACTS, Facts, read_facts
from businesses.search.postgres.memory import Head
from businesses.search.postgres.tables import Schema, binary_cursor

_HEAD = """
SELECT 0, convert_to(concat_ws(' ', build, round, mark), 'UTF8') FROM {head}
"""

_WORDS = """
UNION ALL
SELECT query.number, found.facts
FROM unnest(%(queries)s::text[]) WITH ORDINALITY AS query (words, number),
LATERAL (
    SELECT string_agg(facts, ''::bytea) AS facts FROM {document}
    WHERE words @@ query.words::tsquery AND directory_id = ANY(%(directories)s)
) AS found
"""

_NAMES = """
UNION ALL
SELECT CASE WHEN folded_name = %(name)s THEN -1
            WHEN starts_with(folded_name, %(name)s || ' ') THEN -2 ELSE -3 END,
       string_agg(facts, ''::bytea)
FROM {document}
WHERE folded_name >= %(name)s AND folded_name < %(name)s || chr(1114111)
  AND directory_id = ANY(%(directories)s)
GROUP BY 1
"""
_EXACT, _NEXT_WORD, _BEGINS = -1, -2, -3

_EVERYTHING = """
UNION ALL
SELECT 1, string_agg(facts, ''::bytea) FROM {document}
WHERE directory_id = ANY(%(directories)s)
"""

_BY_NAME = """
UNION ALL
SELECT 1, string_agg(page, ''::bytea) FROM (
    SELECT int8send(page_id) AS page FROM {document}
    WHERE directory_id = ANY(%(directories)s)
    ORDER BY folded_name, page_id
) AS sorted
"""

_CARDS = """
SELECT page_id, convert_to(card, 'UTF8') FROM {document}
WHERE page_id = ANY(%(pages)s)
"""


class MovedError(Exception):
    """The tables are not those any more that are known."""


class Named(NamedTuple):
    """Documents whose folded name begins like a text, so that they are each in one:
    exactly that name; the next word follows; it goes on within a word."""

    exact: Facts
    next_word: Facts
    inside: Facts


class Reader:
    """Reads what some directories hold, as long as the tables are as they are known.

    Every question is one statement, which sees one state of the tables.
    """

    def __init__(self, schema: Schema, head: Head, directory_ids: frozenset[int]):
        self._schema = schema
        self._head = f"{head.build} {head.round} {head.mark}".encode()
        self._directories = sorted(directory_ids)

    def words(self, queries: Sequence[str]) -> list[Facts]:
        """For each `tsquery` the documents that it finds."""
        found = self._ask(_WORDS, queries=list(queries))
        return [read_facts(found.get(number + 1)) for number in range(len(queries))]

    def words_and_names(
        self, queries: Sequence[str], name: str
    ) -> tuple[list[Facts], Named]:
        """The same, and the documents whose folded name begins so."""
        found = self._ask(_WORDS + _NAMES, queries=list(queries), name=name)
        named = (read_facts(found.get(one)) for one in (_EXACT, _NEXT_WORD, _BEGINS))
        words = [read_facts(found.get(number + 1)) for number in range(len(queries))]
        return words, Named(*named)

    def everything(self) -> Facts:
        """All documents of the directories."""
        found = self._ask(_EVERYTHING)
        return read_facts(found.get(1)) if found else NO_FACTS

    def pages_by_name(self) -> bytes:
        """The pages of all documents (int64, big-endian) in the order of names."""
        return self._ask(_BY_NAME).get(1) or b""

    def cards(self, page_ids: Sequence[int]) -> dict[int, Card]:
        """What hits show of some documents."""
        found = self._ask("UNION ALL" + _CARDS, pages=list(page_ids))
        if found.keys() != set(page_ids):
            raise MovedError
        return _cards(found)

    def cards_there_are(self, page_ids: Sequence[int]) -> dict[int, Card]:
        """The same at any later time; pages that have gone meanwhile are missing."""
        with binary_cursor() as cursor:
            pages = {"pages": list(page_ids)}
            cursor.execute(self._schema.sql(_CARDS), pages)
            return _cards(dict(cursor.fetchall()))

    def _ask(self, question: str, **values: Any) -> Mapping[int, bytes | None]:
        values["directories"] = self._directories
        with binary_cursor() as cursor:
            cursor.execute(self._schema.sql(_HEAD + question), values)
            found = dict(cursor.fetchall())
        if found.pop(0, None) != self._head:
            raise MovedError
        return found


def _cards(found: Mapping[int, bytes | None]) -> dict[int, Card]:
    return {
        page: Card.unpacked(card.decode())
        for page, card in found.items()
        if card is not None
    }
