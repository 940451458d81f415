"""Questions of residents, and which shops they would be glad to see."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from businesses.search import Filters, SearchQuery, Sort
from quartier.geo.positions import Bounds, Position
from quartier.hours.states import OpenState
from tests.quality.rules import Rule, accepts
from tests.quality.shops import DIRECTORY, Shop, shops_of

FOLDER = Path(__file__).parent
PLACES = ("demo", "berlin", "liechtenstein")
ZONE = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 4, 24, 12, 0, tzinfo=ZONE)
"""A Friday; questions are asked then unless they say otherwise."""

SHOWN = 10
"""Hits that a resident looks at."""

_KEYS = {
    *("kind", "typed", "finds", "also"),
    *("at", "filters", "near", "nearest", "box"),
}


@dataclass(frozen=True, kw_only=True)
class Judgement:
    """One question as somebody types it, in one place.

    `wanted` are the pages of the shops that ought to be found, `welcome` those that
    may stand among them.
    """

    place: str
    kind: str
    query: SearchQuery
    wanted: frozenset[int]
    welcome: frozenset[int]

    @property
    def text(self) -> str:
        """What is typed."""
        return self.query.text


@cache
def judgements(place: str) -> tuple[Judgement, ...]:
    """All questions of one place, in the order of its files."""
    return tuple(
        judgement for entry in entries(place) for judgement in _judgements(place, entry)
    )


def entries(place: str) -> list[dict[str, Any]]:
    """What the files of a place say."""
    found = []
    for file in sorted((FOLDER / place).glob("*.toml")):
        for entry in tomllib.loads(file.read_text(encoding="utf-8"))["query"]:
            if unknown := entry.keys() - _KEYS:
                raise ValueError(f"{file.name}: {unknown} in {entry}")
            found.append(entry)
    return found


def _judgements(place: str, entry: Mapping[str, Any]) -> Iterator[Judgement]:
    asked = _query(entry)
    there = [shop for shop in shops_of(place) if _fits(asked, shop)]
    wanted = _nearest(entry, _accepted(there, entry["finds"]))
    welcome = _accepted(there, entry.get("also", ()))
    for text in entry["typed"]:
        yield Judgement(
            place=place,
            kind=entry["kind"],
            query=replace(asked, text=text),
            wanted=_pages(wanted),
            welcome=_pages(welcome),
        )


def _query(entry: Mapping[str, Any]) -> SearchQuery:
    moment = entry["at"].replace(tzinfo=ZONE) if "at" in entry else None
    filters = {
        name: frozenset(values) for name, values in entry.get("filters", {}).items()
    }
    return SearchQuery(
        directory_id=DIRECTORY,
        now=moment or NOW,
        open_at=moment,
        filters=Filters(**filters),
        near=Position(*entry["near"]) if "near" in entry else None,
        sort=Sort.DISTANCE if "near" in entry else Sort.RELEVANCE,
        box=Bounds(*entry["box"]) if "box" in entry else None,
        page_size=SHOWN,
    )


def _fits(query: SearchQuery, shop: Shop) -> bool:
    """Whether a shop meets the conditions besides the words, told without any index."""
    document = shop.document
    if query.open_at and document.schedule.state(query.open_at) is not OpenState.OPEN:
        return False
    if query.box and not (document.position and query.box.contains(document.position)):
        return False
    chosen = query.filters
    return all(
        not asked or not asked.isdisjoint(has)
        for asked, has in (
            (chosen.categories, {document.category.slug}),
            (chosen.districts, {document.district.slug} if document.district else ()),
            (chosen.tags, document.tags),
            (chosen.languages, document.languages),
            (chosen.wheelchair, {document.wheelchair}),
        )
    )


def _accepted(shops: Sequence[Shop], rules: Sequence[Rule]) -> list[Shop]:
    return [shop for shop in shops if accepts(rules, shop)]


def _nearest(entry: Mapping[str, Any], shops: list[Shop]) -> list[Shop]:
    if "near" not in entry:
        return shops
    start = Position(*entry["near"])
    placed = [(shop.document.position, shop) for shop in shops]
    ranked = sorted(
        ((start.distance_to(at), shop) for at, shop in placed if at),
        key=lambda pair: pair[0],
    )
    return [shop for _, shop in ranked[: entry["nearest"]]]


def _pages(shops: Sequence[Shop]) -> frozenset[int]:
    return frozenset(shop.document.page_id for shop in shops)
