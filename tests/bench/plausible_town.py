"""Shops of a German town that does not exist, ready to be searched.

The words stand in plausible_town.toml: trades with their many names and what they offer,
families from everywhere, streets, districts, sentences. The same count and seed always
give the same town, and a larger town begins with the shops of a smaller one.
"""

import random
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from pathlib import Path
from typing import Any

from django.utils.text import slugify
from town import hours

from businesses.categories import curated_categories
from businesses.models import Category
from businesses.search.documents import Document
from quartier.geo.positions import Position
from quartier.hours.schedule import Schedule
from quartier.places.models import District

MIDDLE = Position(7.47, 51.36)
DIRECTORY = 1
LANGUAGES = ("tr", "ar", "en", "pl", "uk", "ru", "it", "el", "fa", "vi")
WHEELCHAIR = ("yes", "yes", "limited", "no", "unknown", "unknown")
SENTENCES = 6
"""Of ten words each."""


@dataclass(frozen=True)
class Trade:
    """A kind of shop: its category, what such shops call themselves, what they offer."""

    category: str
    names: tuple[str, ...]
    goods: tuple[str, ...]


def plausible_town(count: int, seed: int = 1) -> list[Document]:
    """That many shops; their pages are numbered from 1 in the directory `DIRECTORY`.

    The first tag of a shop is the first name of its trade.
    """
    town = _Town(random.Random(seed))
    return [town.shop(number) for number in range(1, count + 1)]


def trades() -> list[Trade]:
    """All 73 of them."""
    found = []
    for line in _words()["trades"]:
        category, names, goods = line.split(" | ")
        found.append(
            Trade(category, tuple(names.split(", ")), tuple(goods.split(", ")))
        )
    return found


def families() -> list[str]:
    """About 1,500 surnames as the bells of a German town show them."""
    words = _words()
    made = (
        _joined(words["german_beginnings"], words["german_endings"]),
        words["turkish"],
        (f"{name}oğlu" for name in words["turkish"]),
        _joined(words["slavic_beginnings"], words["slavic_endings"]),
        _joined(words["greek_beginnings"], words["greek_endings"]),
        words["others"],
    )
    return sorted({name for some in made for name in some})


def _joined(beginnings: list[str], endings: list[str]) -> Iterator[str]:
    return (first + last for first, last in product(beginnings, endings))


def _words() -> dict[str, Any]:
    file = Path(__file__).with_suffix(".toml")
    return tomllib.loads(file.read_text(encoding="utf-8"))


class _Town:
    """Opens one shop after the other."""

    def __init__(self, dice: random.Random) -> None:
        self.dice = dice
        self.words = _words()
        self.trades = trades()
        self.families = families()
        self.categories = {
            one.slug: Category(slug=one.slug, name_de=one.name_de, name_en=one.name_en)
            for one in curated_categories()
        }

    @cached_property
    def streets(self) -> list[str]:
        words = self.words
        return [
            *_joined(words["streets"], words["street_ends"]),
            *words["long_streets"],
        ]

    @cached_property
    def quarters(self) -> list[tuple[District, Position]]:
        """Districts with their middles, on a ring of some kilometres."""
        return [
            (District(pk=number, name=name, slug=slugify(name)), self._near(MIDDLE, 3))
            for number, name in enumerate(self.words["districts"], 1)
        ]

    def shop(self, number: int) -> Document:
        """The next shop."""
        dice = self.dice
        trade = dice.choice(self.trades)
        district, middle = dice.choice(self.quarters)
        told = {
            "good": dice.choice(trade.goods),
            "other": dice.choice(trade.goods),
            "family": dice.choice(self.families),
            "year": str(dice.randrange(1890, 2026)),
        }
        name = self._name(trade, told["family"])
        some = dice.sample(trade.goods, dice.randrange(len(trade.goods)))
        return Document(
            page_id=number,
            directory_id=DIRECTORY,
            slug=f"{slugify(name)}-{number}",
            name=name,
            category=self.categories[trade.category],
            schedule=Schedule(hours(dice)),
            district=district if dice.random() < 0.9 else None,
            claim=dice.choice(self.words["claims"]).format(**told),
            text=self._text(told),
            street_line=f"{dice.choice(self.streets)} {dice.randrange(1, 120)}",
            position=self._near(middle, 0.4) if dice.random() < 0.97 else None,
            tags=(trade.names[0], *some),
            languages=("de", *dice.sample(LANGUAGES, dice.choice([0, 0, 1, 2]))),
            wheelchair=dice.choice(WHEELCHAIR),
        )

    def _name(self, trade: Trade, family: str) -> str:
        dice, kind = self.dice, self.dice.choice(trade.names)
        place, nice = dice.choice(self.words["places"]), dice.choice(self.words["nice"])
        both = f"{kind} {family} & {dice.choice(self.families)}"
        forms = (f"{kind} {family}", f"{family} {kind}", f"{kind} {nice} {place}", both)
        return dice.choices(forms, (5, 2, 1, 2))[0]

    def _text(self, told: dict[str, str]) -> str:
        chosen = self.dice.sample(self.words["sentences"], SENTENCES)
        return " ".join(sentence.format(**told) for sentence in chosen)

    def _near(self, middle: Position, kilometres: float) -> Position:
        return Position(
            round(self.dice.gauss(middle.lon, kilometres / 70), 6),
            round(self.dice.gauss(middle.lat, kilometres / 111), 6),
        )
