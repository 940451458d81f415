"""The numbers of documents, column by column."""

from dataclasses import dataclass, fields
from datetime import date, timedelta
from typing import Any, Self

import numpy as np
import numpy.typing as npt

from businesses.search.columns.facet_columns import ManyValues, OneValue
from businesses.search.columns.tables import NOTHING, ValueTable
from businesses.search.curve import DEGREE, NOWHERE
from businesses.search.documents import Document
from quartier.geo.positions import Position

FIRST_DAY = date(1970, 1, 1)

NEVER = -1
"""The day on which nobody confirmed a profile."""


class Tables:
    """The values behind the numbers of columns; they only ever grow.

    Categories and districts are known by their slugs. Whoever changes one touches the
    search documents that refer to it, so these leave the columns of before.
    """

    def __init__(self) -> None:
        self.directories: ValueTable[int] = ValueTable()
        self.categories: ValueTable[str] = ValueTable()
        self.districts: ValueTable[str] = ValueTable()
        self.tags: ValueTable[str] = ValueTable()
        self.languages: ValueTable[str] = ValueTable()
        self.payment: ValueTable[str] = ValueTable()
        self.campaigns: ValueTable[str] = ValueTable()
        self.wheelchair: ValueTable[str] = ValueTable()

    def copy(self) -> "Tables":
        """The same values, free to grow apart."""
        copied = Tables()
        for name, table in vars(self).items():
            setattr(copied, name, table.copy())
        return copied


@dataclass(frozen=True)
class Columns:
    """One entry for each document, in the order of their numbers.

    `page_ids` int64; `directories`, `categories`, `districts`, `wheelchair`, `tags`,
    `languages`, `payment`, `campaigns`: see `facet_columns`, numbers from `Tables`;
    `lats`, `lons` int32, see `DEGREE` and `NOWHERE`; `schedules` int32, the place in
    the list of distinct schedules; `confirmed_on` int32, days since 1970 or `NEVER`;
    `completeness` uint8, 0 to 10.
    """

    page_ids: npt.NDArray[np.int64]
    directories: OneValue
    categories: OneValue
    districts: OneValue
    wheelchair: OneValue
    tags: ManyValues
    languages: ManyValues
    payment: ManyValues
    campaigns: ManyValues
    lats: npt.NDArray[np.int32]
    lons: npt.NDArray[np.int32]
    schedules: npt.NDArray[np.int32]
    confirmed_on: npt.NDArray[np.int32]
    completeness: npt.NDArray[np.uint8]

    @classmethod
    def of(
        cls, documents: list[Document], schedules: list[int], tables: Tables
    ) -> Self:
        """The columns of documents; their values are added to the tables."""
        places = [one.position for one in documents]
        directory = tables.directories.number
        districts = [one.district.slug if one.district else "" for one in documents]
        return cls(
            np.array([one.page_id for one in documents], np.int64),
            OneValue.of([directory(one.directory_id) for one in documents]),
            OneValue.of(
                _one(tables.categories, [one.category.slug for one in documents])
            ),
            OneValue.of(_one(tables.districts, districts)),
            OneValue.of(_one(tables.wheelchair, [one.wheelchair for one in documents])),
            ManyValues.of(_many(tables.tags, [one.tags for one in documents])),
            ManyValues.of(
                _many(tables.languages, [one.languages for one in documents])
            ),
            ManyValues.of(_many(tables.payment, [one.payment for one in documents])),
            ManyValues.of(
                _many(tables.campaigns, [one.campaigns for one in documents])
            ),
            coordinates([place.lat if place else None for place in places]),
            coordinates([place.lon if place else None for place in places]),
            np.array(schedules, np.int32),
            np.array([_day(one.confirmed_on) for one in documents], np.int32),
            np.array([one.completeness for one in documents], np.uint8),
        )

    def __len__(self) -> int:
        return len(self.page_ids)

    def followed_by(self, other: Self, schedules: int) -> Self:
        """These documents and then the others, whose schedules follow on so many."""
        joined: list[Any] = []
        for field in fields(self):
            one, two = getattr(self, field.name), getattr(other, field.name)
            if field.name == "schedules":
                two = two + np.int32(schedules)
            if isinstance(one, np.ndarray):
                joined.append(np.concatenate([one, two]))
            else:
                joined.append(one.followed_by(two))
        return type(self)(*joined)

    def position(self, row: int) -> Position | None:
        """Where a business is."""
        lat, lon = self.lats.item(row), self.lons.item(row)
        return None if lat == NOWHERE else Position(lon / DEGREE, lat / DEGREE)

    def confirmation(self, row: int) -> date | None:
        """When somebody last said that the profile is right."""
        day = self.confirmed_on.item(row)
        return None if day == NEVER else FIRST_DAY + timedelta(days=day)


def _one(table: ValueTable[str], values: list[str]) -> list[int]:
    return [table.number(value) if value else NOTHING for value in values]


def _many(table: ValueTable[str], values: list[tuple[str, ...]]) -> list[list[int]]:
    return [[table.number(value) for value in dict.fromkeys(some)] for some in values]


def coordinates(degrees: list[float | None]) -> npt.NDArray[np.int32]:
    """Degrees as a column; None is nowhere."""
    steps = [NOWHERE if one is None else round(one * DEGREE) for one in degrees]
    return np.array(steps, np.int32)


def _day(day: date | None) -> int:
    return NEVER if day is None else (day - FIRST_DAY).days
