"""The shops that queries are judged on: the demo's, and real ones where they are here."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from django.utils.text import slugify

from businesses.categories import curated_categories
from businesses.importing.matching import Neighbourhood
from businesses.importing.memory import candidate_of
from businesses.importing.records import Record
from businesses.importing.sources.geojson import features
from businesses.importing.sources.osm import osm_records
from businesses.models import Category
from businesses.phones import PhoneError, clean_phone
from businesses.search.documents import Document
from quartier.geo.positions import Position
from quartier.hours.schedule import Schedule
from quartier.places.models import District

ROOT = Path(__file__).resolve().parents[2]
DEMO = ROOT / "demo/businesses"
SHARED_DATA = ROOT.parent / "shared/data"
REAL = {
    "berlin": SHARED_DATA / "berlin-leipziger-strasse-businesses.geojson",
    "liechtenstein": SHARED_DATA / "liechtenstein-businesses.geojson",
}
DIRECTORY = 1
_MARKS = re.compile(r"<[^>]+>")


@dataclass(frozen=True, eq=False)
class Shop:
    """A shop as the search knows it, and what its source calls it."""

    document: Document
    key: str
    osm: Mapping[str, str] = field(default_factory=dict)


@cache
def shops_of(place: str) -> tuple[Shop, ...]:
    """The shops of "demo", "berlin" or "liechtenstein"."""
    found = _demo() if place == "demo" else _real(REAL[place])
    return tuple(found)


def is_here(place: str) -> bool:
    """Whether the shops of a place can be read on this machine."""
    return place not in REAL or REAL[place].exists()


def _demo() -> Iterator[Shop]:
    categories = {one.slug: one for one in _categories()}
    districts: dict[str, District] = {}
    entries = [
        entry
        for file in sorted(DEMO.glob("*.json"))
        for entry in json.loads(file.read_text(encoding="utf-8"))
    ]
    for number, entry in enumerate(entries, 1):
        name = entry["district"]
        district = districts.setdefault(name, District(name=name, slug=slugify(name)))
        category = categories[entry["category"]]
        yield Shop(_of_demo(number, entry, category, district), entry["key"])


def _of_demo(
    number: int, entry: dict[str, Any], category: Category, district: District
) -> Document:
    return Document(
        page_id=number,
        directory_id=DIRECTORY,
        slug=entry["key"],
        name=entry["name"],
        category=category,
        schedule=Schedule(entry["opening_hours"]),
        district=district,
        claim=entry["claim"],
        text=_text(entry["description"]),
        street_line=f"{entry['street']} {entry['house_number']}".strip(),
        position=Position(entry["longitude"], entry["latitude"]),
        tags=tuple(sorted(entry["tags"])),
        languages=tuple(entry["languages"]),
        wheelchair=entry["wheelchair"],
        postcode=entry["postcode"],
        town=entry["town"],
        phone=_phone(entry["phone"]),
    )


def _text(description: list[dict[str, Any]]) -> str:
    """What the search reads of a description: paragraphs and lists, no captions."""
    parts: list[str] = []
    for block in description:
        value = block["value"]
        parts += [value] if isinstance(value, str) else value if _is_list(value) else []
    return _MARKS.sub(" ", " ".join(parts))


def _is_list(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def _phone(number: str) -> str:
    try:
        return clean_phone(number) if number else ""
    except PhoneError:
        return ""


def _real(file: Path) -> Iterator[Shop]:
    """As the import reads the file: without what it leaves out, twins only once."""
    categories = list(_categories())
    by_tag = {
        tag: number for number, one in enumerate(categories) for tag in one.osm_tags
    }
    entries = list(features(file.read_text(encoding="utf-8")))
    records = list(osm_records(entries, by_tag))
    chosen = _without_twins(record for record in records if not record.left_out)
    for number, (entry, record) in enumerate(zip(entries, records, strict=True), 1):
        if record.key in chosen:
            category = categories[record.values["category"]]
            document = _of_record(number, record, category)
            yield Shop(document, record.key, entry["properties"])


def _without_twins(records: Iterator[Record]) -> set[str]:
    there, keys = Neighbourhood(), set()
    for record in sorted(records, key=lambda one: one.richness, reverse=True):
        candidate = candidate_of(record)
        if not there.find(candidate):
            there.add(candidate)
            keys.add(record.key)
    return keys


def _of_record(number: int, record: Record, category: Category) -> Document:
    values = record.values
    return Document(
        page_id=number,
        directory_id=DIRECTORY,
        slug=f"{slugify(record.name)}-{number}",
        name=record.name,
        category=category,
        schedule=Schedule(values.get("opening_hours", "")),
        claim=values["claim"],
        street_line=f"{values['street']} {values['house_number']}".strip(),
        position=record.position,
        tags=tuple(sorted(values["tags"])),
        languages=tuple(values["languages"]),
        wheelchair=values.get("wheelchair", "unknown"),
        postcode=values["postcode"],
        town=values["town"],
        phone=values.get("phone", ""),
    )


def _categories() -> Iterator[Category]:
    for one in curated_categories():
        yield Category(
            slug=one.slug,
            name_de=one.name_de,
            name_en=one.name_en,
            osm_tags=one.osm_tags,
        )
