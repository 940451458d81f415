"""Names that many businesses share: of trades, tags, streets and districts."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from django.utils.translation import get_language

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


_ORDER = {kind: place for place, kind in enumerate(Kind)}


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
        return self.label_in(get_language())

    def label_in(self, language: str | None) -> str:
        """As it is called in a language."""
        return self.category.name_in(language) if self.category else self.text

    def words(self) -> Iterator[str]:
        """Everything it is found by, in any language, folded."""
        texts = [self.text]
        if self.category:
            texts += self.category.names
            yield category_term(self.category.slug)
        for text in texts:
            for piece in text.split():
                yield from all_words(piece)


class FoundNames:
    """Names that answer a question, put in order as far as somebody looks at them.

    Those equally near: first what begins like the whole question, then what most
    businesses have.
    """

    def __init__(
        self,
        names: Sequence[Name],
        of_kinds: Mapping[Kind, range],
        nearest: Mapping[int, Closeness],
        beginning: str,
    ) -> None:
        """`names` stand in the order of businesses within each kind; `of_kinds` are
        their places there, and `nearest` has the places of those that are found."""
        self._names = names
        self._of_kinds = of_kinds
        self._nearest = nearest
        self._beginning = beginning
        self._found = sorted(nearest)

    def __bool__(self) -> bool:
        return bool(self._found)

    def of_kind(self, kind: Kind, language: str | None = None) -> Iterator[Name]:
        """Those of one kind, the nearest first, as they are called in a language."""
        places = self._of_kinds[kind]
        first = bisect_left(self._found, places.start)
        behind = bisect_left(self._found, places.stop, first)
        how_near = self._nearest.__getitem__
        by_closeness = sorted(self._found[first:behind], key=how_near)
        for _closeness, equals in groupby(by_closeness, how_near):
            inside = []
            for name in map(self._names.__getitem__, equals):
                if fold(name.label_in(language)).startswith(self._beginning):
                    yield name
                else:
                    inside.append(name)
            yield from inside


class Names:
    """Names, each found by any of its words, their forms, beginnings and synonyms."""

    def __init__(self, names: Iterable[Name]) -> None:
        self._names = sorted(
            names, key=lambda one: (_ORDER[one.kind], -one.count, one.value)
        )
        self._of_kinds = dict(_places_of_kinds(self._names))
        having: defaultdict[str, list[int]] = defaultdict(list)
        for number, name in enumerate(self._names):
            for word in set(name.words()):
                having[word].append(number)
        self._terms = Terms(sorted(having))
        self._having = [having[word] for word in self._terms]

    def found(self, question: Asked, is_mistyped: IsMistyped) -> FoundNames:
        """Those that have every word of a question.

        For mistyped words similar ones stand in; words that names have are none.
        """
        first, *others = question.readings
        nearest = self._having_all(first, is_mistyped)
        for reading in others:
            for number, closeness in self._having_all(reading, is_mistyped).items():
                before = nearest.get(number, closeness)
                nearest[number] = min(before, closeness)
        return FoundNames(self._names, self._of_kinds, nearest, question.folded)

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


def _places_of_kinds(names: Sequence[Name]) -> Iterator[tuple[Kind, range]]:
    """Where the names of each kind stand in their order."""
    kinds = [_ORDER[name.kind] for name in names]
    for kind, place in _ORDER.items():
        yield kind, range(bisect_left(kinds, place), bisect_right(kinds, place))
