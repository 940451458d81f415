"""Names that many businesses share: of trades, tags, streets and districts."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from businesses.models.category import Category
from businesses.search.analysis import (
    Asked,
    AskedWord,
    Closeness,
    Terms,
    category_term,
    expand,
)
from businesses.search.analysis.words import all_words
from businesses.search.marking import fold

IsMistyped = Callable[[AskedWord], bool]
"""Whether nothing at all has a word, nor a beginning or synonym of it."""


class Kind(StrEnum):
    """What a suggestion leads to."""

    CATEGORY = "category"
    SHOP = "shop"
    TAG = "tag"
    STREET = "street"
    DISTRICT = "district"


@dataclass(frozen=True, kw_only=True)
class Name:
    """One name; `count` businesses have it.

    `value` is the slug of a category or district, or the words of a tag or street.
    """

    kind: Kind
    value: str
    text: str
    count: int
    category: Category | None = None

    @property
    def label(self) -> str:
        """As it is called in the reader's language."""
        return self.category.name if self.category else self.text

    def words(self) -> Iterator[str]:
        """Everything it is found by, in any language, folded."""
        texts = [self.text]
        if self.category:
            texts += [self.category.name_de, self.category.name_en]
            yield category_term(self.category.slug)
        for text in texts:
            for piece in text.split():
                yield from all_words(piece)


class FoundName(NamedTuple):
    """A name that answers a question; smaller is nearer."""

    closeness: Closeness
    begins_inside: bool
    fewer: int
    name: Name


class Names:
    """Names, each found by any of its words, their forms, beginnings and synonyms."""

    def __init__(self, names: Iterable[Name]) -> None:
        self._names = list(names)
        having: defaultdict[str, list[int]] = defaultdict(list)
        for number, name in enumerate(self._names):
            for word in set(name.words()):
                having[word].append(number)
        self._terms = Terms(sorted(having))
        self._having = [having[word] for word in self._terms]

    def found(self, question: Asked, is_mistyped: IsMistyped) -> list[Name]:
        """Those that have every word of a question, the nearest first.

        For mistyped words similar ones stand in; words that names have are none.
        """
        nearest: dict[int, Closeness] = {}
        for reading in question.readings:
            for number, closeness in self._having_all(reading, is_mistyped).items():
                before = nearest.get(number, closeness)
                nearest[number] = min(before, closeness)
        found = [
            FoundName(
                closeness,
                not fold(self._names[number].label).startswith(question.folded),
                -self._names[number].count,
                self._names[number],
            )
            for number, closeness in nearest.items()
        ]
        found.sort(key=lambda one: (*one[:-1], one.name.value))
        return [one.name for one in found]

    @property
    def categories(self) -> list[Name]:
        """The names of all categories."""
        return [name for name in self._names if name.kind is Kind.CATEGORY]

    def of_categories(self, slugs: Collection[str]) -> list[Name]:
        """The names of categories with these slugs."""
        return [name for name in self.categories if name.value in slugs]

    def _having_all(
        self, words: Iterable[AskedWord], is_mistyped: IsMistyped
    ) -> dict[int, Closeness]:
        """By number of a name: how near its farthest word is."""
        first, *others = [self._having_one(word, is_mistyped) for word in words]
        for other in others:
            first = {
                number: max(closeness, other[number])
                for number, closeness in first.items()
                if number in other
            }
        return first

    def _having_one(
        self, word: AskedWord, is_mistyped: IsMistyped
    ) -> dict[int, Closeness]:
        found: dict[int, Closeness] = {}
        terms = expand(word, self._terms, known=True)
        if not terms and is_mistyped(word):
            terms = expand(word, self._terms)
        for term, closeness in terms:
            for number in self._having[term]:
                found.setdefault(number, closeness)
        return found
