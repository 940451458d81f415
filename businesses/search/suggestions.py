"""What may be meant by the first letters of a question."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice
from typing import NamedTuple

from django.utils.translation import get_language

from businesses.models.category import Category
from businesses.search.analysis import Asked
from businesses.search.following import Engine
from businesses.search.live import live_index
from businesses.search.marking import Mark, Marker, fold
from businesses.search.names import FoundNames, Kind, Name
from businesses.search.query import SearchQuery
from businesses.search.shops import Shop

MOST = 8
MOST_OF_A_KIND: Mapping[Kind, int] = {
    Kind.CATEGORY: 2,
    Kind.TAG: 2,
    Kind.STREET: 2,
    Kind.DISTRICT: 1,
}
"""Beside shops, which take the room that is left."""

FEWEST_SHOPS = 4
"""Room that shops have in any case."""

LOOKED_AT = 2 * MOST
"""Hits among which those with a fitting name are looked for."""

MOST_BY_OTHER_WORDS = 3
"""Shops that fit by something else than their name."""

_ORDER = {kind: place for place, kind in enumerate(Kind)}


class Suggestion(NamedTuple):
    """A name that may be meant.

    `value` is the slug of a category or district, or the words of a tag or street;
    shops come as `shop`, categories with their `category`. `marks` are the
    letters of the label, from-to, that answer what was typed.
    """

    kind: Kind
    label: str
    marks: tuple[Mark, ...]
    value: str = ""
    shop: Shop | None = None
    category: Category | None = None


def suggestions(
    query: SearchQuery, most: int = MOST, language: str | None = None
) -> tuple[Suggestion, ...]:
    """The best of each kind, one kind after the other; none before the first letter.

    A name is suggested once: a tag that is called like a category is left out. Names
    are those in a language, or in the one that is spoken now.
    """
    language = language or get_language()
    with live_index.current(query) as engine:
        return _suggested(engine, query, most, language)


def related_categories(query: SearchQuery, most: int = 3) -> tuple[Name, ...]:
    """Categories of which any word of a question speaks, whatever is found for it."""
    language = get_language()
    with live_index.current(query) as engine:
        question = engine.asked(query.text)
        names = engine.names(query.directory_ids)
        readings = [
            *question.readings,
            *((word,) for reading in question.readings for word in reading),
        ]
        found = [
            name
            for reading in readings
            for name in names.found(
                replace(question, readings=(reading,)), engine.is_mistyped
            ).of_kind(Kind.CATEGORY, language)
        ]
        spoken_of = names.of_categories(question.categories)
    return tuple(dict.fromkeys([*spoken_of, *found]))[:most]


def all_categories(query: SearchQuery) -> tuple[Name, ...]:
    """The categories of the directories, those of most businesses first."""
    with live_index.current(query) as engine:
        names = engine.names(query.directory_ids)
    return tuple(sorted(names.categories, key=lambda one: (-one.count, one.value)))


def _suggested(
    engine: Engine, query: SearchQuery, most: int, language: str | None
) -> tuple[Suggestion, ...]:
    question = engine.asked(query.text)
    if not question.words:
        return ()
    writer = _Writer(question, language)
    found = engine.names(query.directory_ids).found(question, engine.is_mistyped)
    others = list(_best_of_each_kind(found, language)) if found else []
    room = max(most - len(others), min(FEWEST_SHOPS, most))
    shops = _shops(engine, query, room, writer)
    named = list(map(writer.name, others[: most - len(shops)]))
    return tuple(sorted([*named, *shops], key=lambda one: _ORDER[one.kind]))


class _Writer:
    """Writes names with the letters that answer one question."""

    def __init__(self, question: Asked, language: str | None) -> None:
        self._language = language
        self._marker = Marker(word.text for word in question.words)

    def name(self, name: Name) -> Suggestion:
        label = name.label_in(self._language)
        return Suggestion(
            kind=name.kind,
            label=label,
            marks=self._marker.marks(label),
            value=name.value,
            category=name.category,
        )

    def shop(self, shop: Shop) -> Suggestion:
        return Suggestion(
            kind=Kind.SHOP,
            label=shop.name,
            marks=self._marker.marks(shop.name),
            shop=shop,
        )


def _best_of_each_kind(found: FoundNames, language: str | None) -> Iterator[Name]:
    """The nearest names of each kind, those of wider kinds first."""
    seen: set[str] = set()
    for kind, most in MOST_OF_A_KIND.items():
        of_kind = found.of_kind(kind, language)
        yield from islice(_once(of_kind, language, seen), most)


def _once(
    names: Iterable[Name], language: str | None, seen: set[str]
) -> Iterator[Name]:
    for name in names:
        called = fold(name.label_in(language))
        if called not in seen:
            seen.add(called)
            yield name


def _shops(
    engine: Engine, query: SearchQuery, room: int, writer: _Writer
) -> list[Suggestion]:
    """The first hits with a fitting name, then some that fit by other words.

    Where nothing has all the words, nothing is suggested: that would mislead.
    """
    by_name, by_other_words = list[Suggestion](), list[Suggestion]()
    for found in map(writer.shop, engine.having_all_words(query, LOOKED_AT)):
        (by_name if found.marks else by_other_words).append(found)
        if len(by_name) == room:
            return by_name
    return [*by_name, *by_other_words[:MOST_BY_OTHER_WORDS]][:room]
