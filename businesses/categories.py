"""The curated categories that every installation starts with."""

import tomllib
from pathlib import Path
from typing import NamedTuple

FILE = Path(__file__).with_name("categories.toml")


class CuratedCategory(NamedTuple):
    """Slug, names, colour and OpenStreetMap tags ("key=*" is every other value)."""

    slug: str
    name_de: str
    name_en: str
    colour: str
    osm_tags: list[str]


def curated_categories() -> list[CuratedCategory]:
    """The set in the order in which it is shown."""
    entries = tomllib.loads(FILE.read_text(encoding="utf-8"))["category"]
    return [
        CuratedCategory(**entry | {"osm_tags": entry["osm_tags"].split()})
        for entry in entries
    ]
