"""All numbers of a document as one short run of bytes."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import numpy as np
import numpy.typing as npt

from businesses.search.columns.columns import FIRST_DAY, NEVER, Columns
from businesses.search.columns.facet_columns import ManyValues, OneValue
from businesses.search.curve import DEGREE, NOWHERE
from businesses.search.documents import Document
from quartier.geo.positions import Position

FACTS = np.dtype(
    [
        ("page_id", "<i8"),
        ("directory", "<u2"),
        ("category", "<u2"),
        ("district", "<u2"),
        ("wheelchair", "<u2"),
        ("tags", "<i4"),
        ("languages", "<i4"),
        ("payment", "<i4"),
        ("campaigns", "<i4"),
        ("lat", "<i4"),
        ("lon", "<i4"),
        ("schedule", "<i4"),
        ("street", "<i4"),
        ("confirmed_on", "<i4"),
        ("completeness", "u1"),
    ]
)
"""What the columns engine keeps in `Columns`; `tags`, `languages`, `payment` and
`campaigns` are numbers of distinct sets of values, `street` is that of its name."""

Facts = npt.NDArray[Any]
"""An array of `FACTS`."""

NO_FACTS: Facts = np.empty(0, FACTS)


def facts_of(document: Document, numbers: Mapping[str, int]) -> bytes:
    """The facts of a document; `numbers` are those of its values, by field."""
    place, day = document.position, document.confirmed_on
    row = np.zeros(1, FACTS)
    for field, number in numbers.items():
        row[field] = number
    row["page_id"] = document.page_id
    row["lat"] = _steps(place, "lat")
    row["lon"] = _steps(place, "lon")
    row["confirmed_on"] = NEVER if day is None else _days(day)
    row["completeness"] = document.completeness
    return row.tobytes()


def read_facts(run: bytes | None) -> Facts:
    """Facts of documents that follow each other."""
    return np.frombuffer(run, FACTS) if run else NO_FACTS


def columns_of(facts: Facts, sets: Mapping[str, "ValueSets"]) -> Columns:
    """The same numbers, column by column."""
    column = {name: np.ascontiguousarray(facts[name]) for name in FACTS.names or ()}
    return Columns(
        page_ids=column["page_id"],
        directories=OneValue(column["directory"]),
        categories=OneValue(column["category"]),
        districts=OneValue(column["district"]),
        wheelchair=OneValue(column["wheelchair"]),
        tags=sets["tags"].column(column["tags"]),
        languages=sets["languages"].column(column["languages"]),
        payment=sets["payment"].column(column["payment"]),
        campaigns=sets["campaigns"].column(column["campaigns"]),
        lats=column["lat"],
        lons=column["lon"],
        schedules=column["schedule"],
        confirmed_on=column["confirmed_on"],
        completeness=column["completeness"],
    )


class ValueSets:
    """Distinct sets of values, each a list of numbers."""

    def __init__(self, sets: Sequence[Sequence[int]] = ()) -> None:
        self._column = ManyValues.of([])
        self._count = 0
        self.add(sets)

    def __len__(self) -> int:
        return self._count

    def add(self, sets: Sequence[Sequence[int]]) -> None:
        """Further ones; their numbers follow."""
        if sets:
            self._column = self._column.followed_by(ManyValues.of(sets))
            self._count += len(sets)

    def column(self, numbers: npt.NDArray[np.int32]) -> ManyValues:
        """A column of documents that have the sets of these numbers."""
        kept = self._column
        return ManyValues(numbers, kept.numbers, kept.ends, kept.owners)


def _steps(place: Position | None, axis: str) -> int:
    return NOWHERE if place is None else round(getattr(place, axis) * DEGREE)


def _days(day: date) -> int:
    return (day - FIRST_DAY).days
