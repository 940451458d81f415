"""Asking the tables: words and names in, numbers of documents out."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from businesses.search.columns.cards import Card
from businesses.search.columns.matching import SHORT
from businesses.search.postgres.memory import Head
from businesses.search.postgres.postings import NAMES, Numbers, read_numbers
from businesses.search.postgres.tables import Schema, binary_cursor

_HEAD = """
SELECT 0, 0, convert_to(concat_ws(' ', build, round, mark), 'UTF8') FROM {head}
"""

_WORDS = """
UNION ALL
SELECT sought.number, posting.place, string_agg(posting.documents, ''::bytea)
FROM unnest(%(words)s::text[], %(words_places)s::int[], %(words_numbers)s::int[])
    AS sought (word, places, number)
JOIN {posting} AS posting ON posting.word = sought.word
    AND (sought.places >> posting.place) & 1 = 1
GROUP BY 1, 2
"""

_BEGINNINGS = """
UNION ALL
SELECT sought.number, posting.place, string_agg(posting.documents, ''::bytea)
FROM unnest(%(begun)s::text[], %(begun_places)s::int[], %(begun_numbers)s::int[])
    AS sought (word, places, number)
JOIN {posting} AS posting ON posting.word >= sought.word
    AND posting.word < sought.word || chr(1114111)
    AND (sought.places >> posting.place) & 1 = 1
GROUP BY 1, 2
"""

_NAMES = """
UNION ALL
SELECT CASE WHEN folded_name = %(name)s THEN -1
            WHEN starts_with(folded_name, %(name)s || ' ') THEN -2 ELSE -3 END,
       0, string_agg(int4send(number), ''::bytea)
FROM {document}
WHERE folded_name >= %(name)s AND folded_name < %(name)s || chr(1114111)
GROUP BY 1
"""
_SHORT_NAMES = """
UNION ALL
SELECT CASE WHEN folded_name = %(name)s THEN -1 ELSE -2 END,
       0, string_agg(int4send(number), ''::bytea)
FROM {document}
WHERE folded_name = %(name)s
   OR folded_name >= %(name)s || ' ' AND folded_name < %(name)s || '!'
GROUP BY 1
UNION ALL
SELECT -3, 0, string_agg(documents, ''::bytea) FROM {posting}
WHERE word = %(name)s AND place = %(names)s
"""
"""The same for the first letter or two, which so many names have in common that there
are lists of them."""

_EXACT, _NEXT_WORD, _BEGINS = -1, -2, -3

_BY_NAME = """
UNION ALL
SELECT 1, 0, string_agg(int4send(number), ''::bytea) FROM (
    SELECT number FROM {document} ORDER BY folded_name, page_id
) AS sorted
"""

_CARDS = """
UNION ALL
SELECT 1 + number, 0, convert_to(card, 'UTF8') FROM {document}
WHERE number = ANY(%(numbers)s)
"""
_CARDS_OF_PAGES = "SELECT page_id, card FROM {document} WHERE page_id = ANY(%s)"


class MovedError(Exception):
    """The tables are not those any more that are known."""


class Sought(NamedTuple):
    """Something to look up: a word, or a beginning of words if it is `begun`.

    `places` is a mask of places; what is found for all of one `number`, from 1 on,
    comes together.
    """

    number: int
    word: str
    places: int
    begun: bool = False


class Named(NamedTuple):
    """Documents whose folded name begins like a text: exactly that name; the next word
    follows; all others, among whom these may be again."""

    exact: Numbers
    next_word: Numbers
    others: Numbers


Found = Mapping[tuple[int, int], Numbers]
"""Documents by the number of what was sought, and the place where they have it."""


class Reader:
    """Reads the tables as long as they are as they are known.

    Every question is one statement, which sees one state of the tables.
    """

    def __init__(self, schema: Schema, head: Head):
        self._schema = schema
        self._head = f"{head.build} {head.round} {head.mark}".encode()

    def words(self, sought: Sequence[Sought]) -> Found:
        """The documents of some words."""
        return _found(self._ask(*_looked_up(sought)))

    def words_and_names(
        self, sought: Sequence[Sought], name: str
    ) -> tuple[Found, Named]:
        """The same, and the documents whose folded name begins so."""
        statement, values = _looked_up(sought)
        values["name"] = name
        if 0 < len(name) <= SHORT:
            statement, values["names"] = statement + _SHORT_NAMES, NAMES
        else:
            statement += _NAMES
        found = self._ask(statement, values)
        named = (found.pop((kind, 0), None) for kind in (_EXACT, _NEXT_WORD, _BEGINS))
        return _found(found), Named(*map(read_numbers, named))

    def by_name(self) -> Numbers:
        """All documents in the order of their names."""
        return read_numbers(self._ask(_BY_NAME, {}).get((1, 0)))

    def cards(self, numbers: Sequence[int]) -> dict[int, Card]:
        """What hits show of some documents."""
        found = self._ask(_CARDS, {"numbers": list(numbers)})
        cards = {
            key - 1: Card.unpacked(bytes(card).decode())
            for (key, _), card in found.items()
            if card is not None
        }
        if cards.keys() != set(numbers):
            raise MovedError
        return cards

    def cards_there_are(self, page_ids: Sequence[int]) -> dict[int, Card]:
        """The same by pages at any later time; those that have gone are missing."""
        rows = self._schema.rows(_CARDS_OF_PAGES, list(page_ids))
        return {page: Card.unpacked(card) for page, card in rows}

    def _ask(
        self, question: str, values: Mapping[str, Any]
    ) -> dict[tuple[int, int], bytes | None]:
        with binary_cursor() as cursor:
            statement = self._schema.sql(_HEAD + question)
            cursor.execute(statement, values, prepare=True)
            rows = cursor.fetchall()
        found = {(number, place): run for number, place, run in rows}
        if found.pop((0, 0), None) != self._head:
            raise MovedError
        return found


def _looked_up(sought: Sequence[Sought]) -> tuple[str, dict[str, Any]]:
    """The statement that finds it, and its values."""
    statement, values = "", dict[str, Any]()
    for name, part, begun in (("words", _WORDS, False), ("begun", _BEGINNINGS, True)):
        wanted = [one for one in sought if one.begun is begun]
        if wanted:
            statement += part
            numbers, words, places, _ = map(list, zip(*wanted, strict=True))
            values[name] = words
            values |= {f"{name}_places": places, f"{name}_numbers": numbers}
    return statement, values


def _found(rows: Mapping[tuple[int, int], bytes | None]) -> Found:
    return {key: read_numbers(run) for key, run in rows.items()}
