"""What may be meant by the first letters of a question."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from businesses.search.documents import Document
from businesses.search.live import live_index
from businesses.search.query import SearchQuery
from businesses.search.result import SearchResult
from quartier.places.folding import fold

MOST = 8
MOST_OTHERS = 2
"""Of each kind beside shops, while there are enough shops."""

WORD = re.compile(r"\w+")
HOUSE_NUMBER = re.compile(r"\s+\d.*$")


class Kind(StrEnum):
    """What a suggestion leads to."""

    SHOP = "shop"
    CATEGORY = "category"
    TAG = "tag"
    STREET = "street"
    DISTRICT = "district"


@dataclass(frozen=True, kw_only=True)
class Suggestion:
    """A name that may be meant.

    `value` is the slug of a category or district, or the words of a tag or street;
    `marks` are the letters of the label, from-to, that answer what was typed.
    """

    kind: Kind
    label: str
    marks: tuple[tuple[int, int], ...]
    value: str = ""
    document: Document | None = None


def suggestions(query: SearchQuery, most: int = MOST) -> tuple[Suggestion, ...]:
    """The best of each kind, shops first; none before the first letter."""
    typed = fold(query.text).split()
    if not typed:
        return ()
    result = live_index.search(replace(query, page=1, page_size=3 * most))
    everything = live_index.search(replace(query, text="", page=1, page_size=1))
    names = _Names(typed)
    others = [
        *names.fitting(Kind.CATEGORY, _categories(everything)),
        *names.fitting(Kind.TAG, ((tag, tag) for tag in everything.facets["tags"])),
        *names.fitting(Kind.STREET, _streets(result.hits)),
        *names.fitting(Kind.DISTRICT, _districts(everything)),
    ]
    shops = list(names.shops(result.hits))
    room = max(most - len(others), most // 2)
    return tuple((shops[:room] + others)[:most])


class _Names:
    """Names compared with what was typed."""

    def __init__(self, typed: list[str]) -> None:
        self._typed = typed

    def shops(self, documents: Iterable[Document]) -> Iterator[Suggestion]:
        """Hits; those whose names begin like the question come first."""
        found = [
            Suggestion(
                kind=Kind.SHOP,
                label=document.name,
                marks=self._marks(document.name),
                document=document,
            )
            for document in documents
        ]
        return iter(sorted(found, key=lambda one: not one.marks))

    def fitting(
        self, kind: Kind, names: Iterable[tuple[str, str]]
    ) -> Iterator[Suggestion]:
        """Those of (value, label) in which each typed word begins a word."""
        found = 0
        for value, label in names:
            if found < MOST_OTHERS and self._fits(label):
                found += 1
                marks = self._marks(label)
                yield Suggestion(kind=kind, label=label, value=value, marks=marks)

    def _fits(self, label: str) -> bool:
        words = fold(label).split()
        return all(_begins_one(words, one) for one in self._typed)

    def _marks(self, label: str) -> tuple[tuple[int, int], ...]:
        found = ((word, self._marked(word[0])) for word in WORD.finditer(label))
        return tuple(
            (word.start(), word.start() + length) for word, length in found if length
        )

    def _marked(self, word: str) -> int:
        """How many letters of a word answer the longest typed word that begins it."""
        fitting = [one for one in self._typed if fold(word).startswith(one)]
        if not fitting:
            return 0
        longest = max(fitting, key=len)
        return next(
            length
            for length in range(1, len(word) + 1)
            if fold(word[:length]).startswith(longest)
        )


def _begins_one(words: Iterable[str], typed: str) -> bool:
    return any(word.startswith(typed) for word in words)


def _categories(result: SearchResult) -> list[tuple[str, str]]:
    known = sorted(result.categories.values(), key=lambda one: one.sort_order)
    return [(one.slug, one.name) for one in known]


def _districts(result: SearchResult) -> list[tuple[str, str]]:
    known = sorted(result.districts.values(), key=lambda one: one.sort_order)
    return [(one.slug, one.name) for one in known]


def _streets(documents: Iterable[Document]) -> list[tuple[str, str]]:
    lines = (HOUSE_NUMBER.sub("", one.street_line) for one in documents)
    return [(street, street) for street in dict.fromkeys(filter(None, lines))]
