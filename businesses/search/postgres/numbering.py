"""Distinct values, sets of values and hours, and the numbers that stand for them."""

import json
from collections.abc import Iterable, Mapping, Sequence

from businesses.search.columns.schedules import schedule_record
from businesses.search.columns.streets import street_of
from businesses.search.columns.tables import NOTHING
from businesses.search.documents import Document
from businesses.search.postgres.lexemes import storable
from businesses.search.postgres.memory import (
    KINDS,
    SCHEDULES,
    SETS,
    STREETS,
    set_kind,
)
from businesses.search.postgres.tables import Schema

KNOWN_ENTRIES = "SELECT kind, entry, number FROM {entry} WHERE entry = ANY(%s)"
COUNTS = """
SELECT kind, (SELECT max(number) + 1 FROM {entry} WHERE entry.kind = wanted.kind)
FROM unnest(%s::text[]) AS wanted (kind)
"""


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
            "street": (STREETS, street_of(document.street_line)),
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


def numbering_for(schema: Schema, documents: Sequence[Document]) -> Numbering:
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
