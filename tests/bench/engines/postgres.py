"""PostgreSQL as most sites use it: german stems, unaccent, and pg_trgm for slips."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import psycopg
from engines.contender import Pages
from workload import NOW, POINTS, SHOWN, Question, plain

from businesses.search.documents import Document
from quartier.hours.states import OpenState

_WORD = re.compile(r"\w+")
_TABLES = """
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
SET pg_trgm.word_similarity_threshold = 0.4;
DROP TABLE IF EXISTS shops;
DROP TEXT SEARCH CONFIGURATION IF EXISTS shop_words;
CREATE TEXT SEARCH CONFIGURATION shop_words (COPY = german);
ALTER TEXT SEARCH CONFIGURATION shop_words
    ALTER MAPPING FOR hword, hword_part, word WITH unaccent, german_stem;
CREATE TABLE shops (
    page integer PRIMARY KEY, name text, plain_name text, category text, district text,
    lat double precision, lon double precision, is_open boolean, words tsvector
);
"""
_ADDED = """
INSERT INTO shops VALUES (%s, %s, %s, %s, %s, %s, %s, %s,
    setweight(to_tsvector('shop_words', %s), 'A')
    || setweight(to_tsvector('shop_words', %s), 'B')
    || setweight(to_tsvector('shop_words', %s), 'D'))
"""
_INDEXES = """
CREATE INDEX ON shops USING gin (words);
CREATE INDEX ON shops USING gin (plain_name gin_trgm_ops);
CREATE INDEX ON shops (lat, lon);
ANALYZE shops;
"""
_BY_WORDS = "words @@ to_tsquery('shop_words', %(words)s)"
_BY_LETTERS = "%(letters)s <%% plain_name"
_RANK = {
    _BY_WORDS: "ts_rank(words, to_tsquery('shop_words', %(words)s)) DESC",
    _BY_LETTERS: "word_similarity(%(letters)s, plain_name) DESC",
}
_ANY = "FROM shops WHERE"
_IN_BOX = """ AND lat BETWEEN %(south)s AND %(north)s
AND lon BETWEEN %(west)s AND %(east)s"""
_OPEN = " AND is_open"


class Postgres:
    """A table with a column of words; similar names where the words find nothing."""

    name = "usual PostgreSQL"

    def __init__(self, address: str) -> None:
        self.database = psycopg.connect(address, autocommit=True)

    def build(self, documents: Sequence[Document], folder: Path) -> None:
        """Take in the whole town."""
        self.database.execute(_TABLES)
        with self.database.cursor() as cursor, self.database.transaction():
            cursor.executemany(_ADDED, map(_row, documents))
        self.database.execute(_INDEXES)

    def full(self, question: Question) -> Pages:
        """Hits, total, counts and points, each by a statement of its own."""
        matching, values = self._matching(question)
        where = f"FROM shops WHERE {matching}"
        self._rows(f"SELECT count(*) {where}", values)
        for facet in ("category", "district"):
            self._rows(f"SELECT {facet}, count(*) {where} GROUP BY 1", values)
        self._rows(f"SELECT page, lat, lon {where} LIMIT {POINTS}", values)
        return self.hits(question)

    def hits(self, question: Question) -> Pages:
        """The ten best."""
        matching, values = self._matching(question)
        rank = next(rank for by, rank in _RANK.items() if by in matching)
        best = f"FROM shops WHERE {matching} ORDER BY {rank}, page"
        rows = self._rows(f"SELECT page {best} LIMIT {SHOWN}", values)
        return [page for (page,) in rows]

    def _matching(self, question: Question) -> tuple[str, dict[str, Any]]:
        query = question.query
        words = " & ".join(f"{word}:*" for word in _WORD.findall(query.text))
        values: dict[str, Any] = {"words": words, "letters": plain(query.text)}
        conditions = ""
        if box := query.box:
            conditions += _IN_BOX
            values |= {"west": box.west, "south": box.south}
            values |= {"east": box.east, "north": box.north}
        if query.open_at:
            conditions += _OPEN
        known = self._rows(f"SELECT 1 {_ANY} {_BY_WORDS} LIMIT 1", values)
        return (_BY_WORDS if known else _BY_LETTERS) + conditions, values

    def _rows(self, statement: str, values: dict[str, Any]) -> list[tuple]:
        return self.database.execute(statement, values).fetchall()  # type: ignore[arg-type]


def _row(one: Document) -> tuple[Any, ...]:
    district = one.district.name if one.district else ""
    category = one.category
    return (
        one.page_id,
        one.name,
        plain(one.name),
        category.slug,
        one.district.slug if one.district else None,
        one.position.lat if one.position else None,
        one.position.lon if one.position else None,
        one.schedule.state(NOW) is OpenState.OPEN,
        one.name,
        " ".join((category.name_de, category.name_en, *one.tags)),
        f"{one.street_line} {district} {one.claim} {one.text}",
    )
