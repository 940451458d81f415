"""One business as the search has it in memory."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import Any
from zlib import crc32

from django.conf import settings

from businesses.models.category import Category
from businesses.models.search_document import SearchDocument
from businesses.search.analyzer import words
from businesses.search.curve import place_on_curve, steps
from quartier.geo.positions import Position
from quartier.hours.schedule import Schedule
from quartier.hours.special_days import SpecialDay
from quartier.places.folding import fold
from quartier.places.models import District


@dataclass(frozen=True, eq=False, kw_only=True)
class Document:
    """What can be found of a business, and what a hit shows of it."""

    page_id: int
    directory_id: int
    slug: str
    name: str
    category: Category
    schedule: Schedule
    district: District | None = None
    claim: str = ""
    text: str = ""
    street_line: str = ""
    postcode: str = ""
    town: str = ""
    phone: str = ""
    position: Position | None = None
    tags: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    wheelchair: str = ""
    picture_url: str = ""
    large_picture_url: str = ""
    picture_alt: str = ""

    @cached_property
    def folded_name(self) -> str:
        """The name as the search compares it."""
        return fold(self.name)

    @cached_property
    def words(self) -> tuple[frozenset[str], ...]:
        """The words of the name, those of the kind of business, and all others."""
        category, district = self.category, self.district
        return (
            words(self.name),
            words(category.name_de, category.name_en, *self.tags),
            words(
                self.claim,
                self.text,
                self.street_line,
                district.name if district else "",
            ),
        )

    @cached_property
    def facets(self) -> Mapping[str, tuple[str, ...]]:
        """The values by which it is filtered and counted, by field of `Filters`."""
        return {
            "categories": (self.category.slug,),
            "districts": (self.district.slug,) if self.district else (),
            "tags": self.tags,
            "languages": self.languages,
            "wheelchair": (self.wheelchair,) if self.wheelchair else (),
        }

    @cached_property
    def steps(self) -> tuple[int, int]:
        """Latitude and longitude in whole steps; 0, 0 without a position."""
        place = self.position
        return (steps(place.lat), steps(place.lon)) if place else (0, 0)

    @cached_property
    def place_on_curve(self) -> int | None:
        """See `place_on_curve`; None without a position."""
        return place_on_curve(self.position) if self.position else None

    def turn(self, salt: object = "") -> int:
        """A number without meaning that puts businesses into a shuffled order."""
        return crc32(f"{salt}/{self.page_id}".encode())


def read_documents(rows: Iterable[SearchDocument]) -> Iterator[Document]:
    """Documents from their rows, with categories and districts as they are now."""
    categories = Category.objects.in_bulk()
    districts = District.objects.defer("outline").in_bulk()
    for row in rows:
        record = row.record or {}
        category = categories.get(record.get("category", 0))
        if category is not None:
            district = districts.get(record["district"])
            yield _document(row, record, category, district)


def _document(
    row: SearchDocument,
    record: dict[str, Any],
    category: Category,
    district: District | None,
) -> Document:
    position, picture = record["position"], record["picture"]
    return Document(
        page_id=row.page_id,
        directory_id=row.directory_id,
        slug=record["slug"],
        name=record["name"],
        category=category,
        schedule=_schedule(record["hours"], tuple(map(tuple, record["special_days"]))),
        district=district,
        claim=record["claim"],
        text=record["text"],
        street_line=record["street_line"],
        position=Position(*position) if position else None,
        tags=tuple(record["tags"]),
        languages=tuple(record["languages"]),
        wheelchair=record["wheelchair"],
        picture_url=picture.get("small", ""),
        large_picture_url=picture.get("large", ""),
        picture_alt=picture.get("alt", ""),
    )


@lru_cache(maxsize=20_000)
def _schedule(hours: str, special_days: tuple[tuple[Any, ...], ...]) -> Schedule:
    """One schedule for all businesses that have the same hours."""
    return Schedule(
        hours,
        tuple(
            SpecialDay(
                date.fromisoformat(first),
                date.fromisoformat(last) if last else None,
                times,
                reason,
            )
            for first, last, times, reason in special_days
        ),
        land=settings.LAND,
        country=settings.COUNTRY,
        timezone=settings.TIME_ZONE,
    )
