"""Which category a table means by the name of a trade."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from businesses.importing.kinds import category_of, words_by_tag
from businesses.models import Category
from quartier.places.folding import fold

FILE = Path(__file__).with_name("trades.toml")
_AND = re.compile(r"\s*(?:&|,|/| und | and )\s*")


def categories_by_name(categories: Iterable[Category]) -> dict[str, int]:
    """Keys of the categories by every folded name that a table may have for them."""
    everything = list(categories)
    by_osm_tag = {tag: one.pk for one in everything for tag in one.osm_tags}
    found: dict[str, int] = {}
    for category in everything:
        for name in (category.slug, category.name_de, category.name_en):
            found.setdefault(fold(name), category.pk)
    for category in everything:
        for part in (*_AND.split(category.name_de), *_AND.split(category.name_en)):
            found.setdefault(fold(part), category.pk)
    for name, tag in (*_trades().items(), *words_by_tag()):
        key, _equals, value = tag.partition("=")
        meant = category_of({key: value}, by_osm_tag)
        if meant:
            found.setdefault(fold(name), meant)
    return found | {fold(tag): key for tag, key in by_osm_tag.items() if "*" not in tag}


@cache
def _trades() -> dict[str, str]:
    return tomllib.loads(FILE.read_text(encoding="utf-8"))
