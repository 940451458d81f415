"""338 questions about a plausible town, and which of its shops answer them.

What answers a question is told from the words of name, tags and category, in a spelling
of our own; the analyzer that is measured has no part in it.
"""

import random
import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from plausible_town import DIRECTORY, trades

from businesses.search import SearchQuery
from businesses.search.documents import Document
from quartier.geo.positions import Bounds
from quartier.hours.states import OpenState

NOW = datetime(2026, 4, 24, 12, 0, tzinfo=ZoneInfo("Europe/Berlin"))
SHOWN = 10
POINTS = 500
HALF_BOX = (0.0072, 0.0045)
"""Degrees east and north of about 500 metres."""

FIRST_PARTS = (
    *(
        "blumen",
        "fahrrad",
        "schuh",
        "brillen",
        "lampen",
        "möbel",
        "spielzeug",
        "küchen",
    ),
    *("teppich", "betten", "musik", "käse", "gewürz", "handy", "tanz"),
)
INNER_PARTS = (
    *("laden", "haus", "werkstatt", "studio", "geschäft", "handlung", "schneiderei"),
    *("markt", "praxis", "zentrum", "theke", "stube", "handel", "waren", "schule"),
)
_WORD = re.compile(r"\w+")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SPELLED_OUT = {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"}
_WITHOUT_DOTS = {"ä": "a", "ö": "o", "ü": "u", "Ä": "A", "Ö": "O", "Ü": "U"}
_SPELLINGS: dict[str, dict[str, str]] = {
    "umlaut": {},
    "umlaut as ae": _SPELLED_OUT,
    "umlaut without dots": _WITHOUT_DOTS,
}


@dataclass(frozen=True, kw_only=True)
class Question:
    """Something asked, and the pages of all shops that answer it."""

    kind: str
    query: SearchQuery
    answers: frozenset[int]


def plain(text: str) -> str:
    """Small letters without accents."""
    apart = unicodedata.normalize("NFKD", text.casefold().replace("ı", "i"))
    return "".join(mark for mark in apart if not unicodedata.combining(mark))


def head_words(document: Document) -> frozenset[str]:
    """The words of name, tags and category."""
    category = document.category
    told = (document.name, *document.tags, category.name_de, category.name_en)
    return frozenset(_WORD.findall(plain(" ".join(told))))


class Workload:
    """Makes up the questions for one town."""

    def __init__(self, documents: Sequence[Document], seed: int = 7) -> None:
        self.dice = random.Random(seed)
        self.documents = documents
        self.names = sorted({word for one in documents for word in _words(one.name)})
        self.plain_names = frozenset(map(plain, self.names))
        self.by_name: dict[str, set[int]] = defaultdict(set)
        self.by_word: dict[str, set[int]] = defaultdict(set)
        self.by_trade: dict[str, list[Document]] = defaultdict(list)
        for one in documents:
            self.by_name[one.name].add(one.page_id)
            self.by_trade[one.tags[0]].append(one)
            for word in head_words(one):
                self.by_word[word].add(one.page_id)

    def questions(self) -> list[Question]:
        """All of them, by kind."""
        dice, starting, inside = self.dice, str.startswith, str.__contains__
        made: tuple[tuple[int, Callable[[], Question]], ...] = (
            (40, self.exact),
            (8, lambda: self.beginning("prefix 1", 1)),
            (8, lambda: self.beginning("prefix 2", 2)),
            (54, lambda: self.beginning("prefix 3+", dice.randrange(3, 7))),
            (60, self.typo),
            (20, self.category),
            (30, self.several_words),
            (30, self.in_a_box),
            (10, self.open_now),
        )
        return [
            *(question() for number, question in made for _ in range(number)),
            *self.umlauts(16),
            *(self.part("compound first", one, starting) for one in FIRST_PARTS),
            *(self.part("compound inner", one, inside) for one in INNER_PARTS),
        ]

    def exact(self) -> Question:
        """The whole name of a shop."""
        name = self._shop().name
        return _question("exact", name, self.by_name[name])

    def beginning(self, kind: str, letters: int) -> Question:
        """The first letters of a word in some name."""
        return self.part(kind, self._word(letters)[:letters], str.startswith)

    def typo(self) -> Question:
        """A word of a name with one slip that makes no other name."""
        while True:
            word = self._word(6)
            mistyped = self._slip(word)
            if plain(mistyped) not in self.plain_names:
                return _question("typo", mistyped, self.by_word[plain(word)])

    def category(self) -> Question:
        """What shops of one trade are called."""
        kind = self.dice.choice(trades()).names[0]
        return _question("category", kind, _pages(self.by_trade[kind]))

    def several_words(self) -> Question:
        """A trade, and a district, a street or something it offers."""
        shop = self._shop()
        kind = shop.tags[0]
        street = shop.street_line.rsplit(" ", 1)[0]
        district = shop.district.name if shop.district else street
        more = self.dice.choice([district, street, shop.tags[-1]])
        fitting = (
            one
            for one in self.by_trade[kind]
            if more in one.tags
            or one.street_line.startswith(f"{more} ")
            or (one.district and one.district.name == more)
        )
        return _question("several words", f"{kind} {more}", _pages(fitting))

    def in_a_box(self) -> Question:
        """A trade within a part of the map of about one by one kilometre."""
        shop = self._shop()
        while shop.position is None:
            shop = self._shop()
        kind, middle = shop.tags[0], shop.position
        east, north = HALF_BOX
        box = Bounds(
            middle.lon - east, middle.lat - north, middle.lon + east, middle.lat + north
        )
        inside = (
            one
            for one in self.by_trade[kind]
            if one.position and box.contains(one.position)
        )
        return _question("box", kind, _pages(inside), box=box)

    def open_now(self) -> Question:
        """A trade that is open now."""
        kind = self.dice.choice(trades()).names[0]
        is_open = (
            one
            for one in self.by_trade[kind]
            if one.schedule.state(NOW) is OpenState.OPEN
        )
        return _question("open now", kind, _pages(is_open), open_at=NOW)

    def umlauts(self, number: int) -> Iterator[Question]:
        """Words with an umlaut: as they are, spelled out, and without the dots."""
        words = [word for word in self.names if _SPELLED_OUT.keys() & set(word)]
        for word in self.dice.sample(words, number):
            for kind, spelling in _SPELLINGS.items():
                typed = "".join(spelling.get(mark, mark) for mark in word)
                yield self.part(kind, typed, str.startswith, meant=word)

    def part(
        self, kind: str, part: str, fits: Callable[[str, str], bool], meant: str = ""
    ) -> Question:
        """Part of a word; `meant` is its usual spelling if it is typed otherwise."""
        letters = plain(meant or part)
        found = (pages for word, pages in self.by_word.items() if fits(word, letters))
        return _question(kind, part, {page for pages in found for page in pages})

    def _shop(self) -> Document:
        return self.dice.choice(self.documents)

    def _word(self, letters: int) -> str:
        while True:
            word = self.dice.choice(_words(self._shop().name) or [""])
            if len(word) >= letters:
                return word

    def _slip(self, word: str) -> str:
        place = self.dice.randrange(1, len(word) - 1)
        before, after = word[:place], word[place:]
        other = self.dice.choice(_LETTERS)
        return self.dice.choice(
            [
                before + after[1:],
                before + after[1] + after[0] + after[2:],
                before + other + after[1:],
                before + other + after,
            ]
        )


def _question(
    kind: str, text: str, answers: Iterable[int], **conditions: Any
) -> Question:
    query = SearchQuery(
        directory_id=DIRECTORY,
        now=NOW,
        text=text,
        page_size=SHOWN,
        points_cap=POINTS,
        **conditions,
    )
    return Question(kind=kind, query=query, answers=frozenset(answers))


def _pages(documents: Iterable[Document]) -> Iterator[int]:
    return (one.page_id for one in documents)


def _words(name: str) -> list[str]:
    return _WORD.findall(name)
