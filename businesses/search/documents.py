"""One business as the search has it in memory."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import Any

from django.conf import settings

from businesses.models.category import Category
from businesses.models.search_document import SearchDocument
from quartier.geo.positions import Position
from quartier.hours.schedule import Schedule
from quartier.hours.special_days import SpecialDay
from quartier.places.folding import fold
from quartier.places.models import District


@dataclass(frozen=True, eq=False, kw_only=True)
class Document:
    """What can be found of a business, and what a hit shows of it.

    Hits come without what is only searched: text, postcode, town and telephone number.
    `completeness` is 0 to 10, see `records`.
    """

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
    payment: tuple[str, ...] = ()
    campaigns: tuple[str, ...] = ()
    confirmed_on: date | None = None
    completeness: int = 0
    picture_url: str = ""
    large_picture_url: str = ""
    picture_alt: str = ""

    @cached_property
    def folded_name(self) -> str:
        """The name as the search compares it."""
        return fold(self.name)

    @cached_property
    def facets(self) -> Mapping[str, tuple[str, ...]]:
        """The values by which it is filtered and counted, by field of `Filters`."""
        return {
            "categories": (self.category.slug,),
            "districts": (self.district.slug,) if self.district else (),
            "tags": self.tags,
            "languages": self.languages,
            "wheelchair": (self.wheelchair,) if self.wheelchair else (),
            "payment": self.payment,
            "campaigns": self.campaigns,
        }


def read_documents(rows: Iterable[SearchDocument]) -> Iterator[Document]:
    """Documents from their rows, with categories and districts as they are now.

    What the program that wrote a row did not know of yet is empty.
    """
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
    confirmed_on = record.get("confirmed_on")
    return Document(
        page_id=row.page_id,
        directory_id=row.directory_id,
        slug=record["slug"],
        name=record["name"],
        category=category,
        schedule=schedule_from_record(record["hours"], record["special_days"]),
        district=district,
        claim=record["claim"],
        text=record["text"],
        street_line=record["street_line"],
        postcode=record.get("postcode", ""),
        town=record.get("town", ""),
        phone=record.get("phone", ""),
        position=Position(*position) if position else None,
        tags=tuple(record["tags"]),
        languages=tuple(record["languages"]),
        wheelchair=record["wheelchair"],
        payment=tuple(record.get("payment", ())),
        campaigns=tuple(record.get("campaigns", ())),
        confirmed_on=date.fromisoformat(confirmed_on) if confirmed_on else None,
        completeness=record.get("completeness", 0),
        picture_url=picture.get("small", ""),
        large_picture_url=picture.get("large", ""),
        picture_alt=picture.get("alt", ""),
    )


def schedule_from_record(hours: str, special_days: Iterable[Iterable[Any]]) -> Schedule:
    """The schedule of what `records` stores of one; equal ones are the same object."""
    return _schedule(hours, tuple(map(tuple, special_days)))


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
