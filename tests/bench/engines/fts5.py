"""SQLite's full text search as it comes: whole words and beginnings, ranked by bm25."""

import re
import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from engines.contender import Pages
from workload import NOW, POINTS, SHOWN, Question

from businesses.search.documents import Document
from quartier.hours.states import OpenState

_WORD = re.compile(r"\w+")
_TABLES = """
CREATE VIRTUAL TABLE words USING fts5(
    name, kind, place, text,
    tokenize='unicode61 remove_diacritics 2', prefix='1 2 3'
);
CREATE TABLE facts (
    page INTEGER PRIMARY KEY, category TEXT, district TEXT,
    lat REAL, lon REAL, is_open INTEGER
);
"""
_MATCHING = """
FROM words JOIN facts ON facts.page = words.rowid WHERE words MATCH :words
"""
_IN_BOX = " AND lat BETWEEN :south AND :north AND lon BETWEEN :west AND :east"
_OPEN = " AND is_open"


class Fts5:
    """Stock FTS5 with a table beside it for filters, counts and points."""

    name = "stock FTS5"

    def build(self, documents: Sequence[Document], folder: Path) -> None:
        """Take in the whole town."""
        self.file = folder / "fts5.sqlite3"
        self.database = sqlite3.connect(self.file)
        self.database.executescript(_TABLES)
        self.database.executemany(
            "INSERT INTO words (rowid, name, kind, place, text) VALUES (?, ?, ?, ?, ?)",
            map(_words, documents),
        )
        self.database.executemany(
            "INSERT INTO facts VALUES (?, ?, ?, ?, ?, ?)", map(_facts, documents)
        )
        self.database.executescript("INSERT INTO words(words) VALUES ('optimize')")
        self.database.executescript("ANALYZE")
        self.database.commit()

    def full(self, question: Question) -> Pages:
        """Hits, total, counts and points, each by a statement of its own."""
        matching, values = _asked(question)
        self._rows(f"SELECT count(*) {matching}", values)
        for facet in ("category", "district"):
            self._rows(f"SELECT {facet}, count(*) {matching} GROUP BY 1", values)
        self._rows(f"SELECT page, lat, lon {matching} LIMIT {POINTS}", values)
        return self.hits(question)

    def hits(self, question: Question) -> Pages:
        """The ten best."""
        matching, values = _asked(question)
        best = "ORDER BY bm25(words, 10.0, 5.0, 2.0, 1.0)"
        rows = self._rows(f"SELECT page {matching} {best} LIMIT {SHOWN}", values)
        return [page for (page,) in rows]

    def _rows(self, statement: str, values: dict[str, Any]) -> list[tuple]:
        return self.database.execute(statement, values).fetchall()


def _asked(question: Question) -> tuple[str, dict[str, Any]]:
    query = question.query
    words = " ".join(f'"{word}"*' for word in _WORD.findall(query.text))
    values: dict[str, Any] = {"words": words}
    matching = _MATCHING
    if box := query.box:
        matching += _IN_BOX
        values |= {"west": box.west, "south": box.south}
        values |= {"east": box.east, "north": box.north}
    if query.open_at:
        matching += _OPEN
    return matching, values


def _words(one: Document) -> tuple[int, str, str, str, str]:
    district = one.district.name if one.district else ""
    kind = " ".join((one.category.name_de, one.category.name_en, *one.tags))
    return (
        one.page_id,
        one.name,
        kind,
        f"{one.street_line} {district}",
        f"{one.claim} {one.text}",
    )


def _facts(one: Document) -> tuple[Any, ...]:
    return (
        one.page_id,
        one.category.slug,
        one.district.slug if one.district else None,
        one.position.lat if one.position else None,
        one.position.lon if one.position else None,
        one.schedule.state(NOW) is OpenState.OPEN,
    )
