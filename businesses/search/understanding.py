"""A question as it is meant: conditions that are typed among its words count as such.

Names come first. Where a shop is called like a condition and has all the other words,
as "Café um die Ecke" has, these words stay words.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from businesses.choices import Wheelchair
from businesses.search.analysis.conditions import Condition, Piece, pieces, without
from businesses.search.live import live_index
from businesses.search.query import SearchQuery
from businesses.search.result import SearchResult
from quartier.places.folding import fold


class Answering(Protocol):
    """An engine, as far as names are looked up in it."""

    def search(self, query: SearchQuery) -> SearchResult:
        """The hits of a question."""
        ...


MOST_CONDITIONS = 4
"""Expressions that are looked up among the names."""


@dataclass(frozen=True)
class Understood:
    """A question with its typed conditions as filters, and what was typed for them."""

    query: SearchQuery
    """What the index is to be asked; its words are those that remain."""

    typed: tuple[Piece, ...] = ()
    """All words; pieces with a condition are those that became a filter."""

    names: tuple[Piece, ...] = ()
    """Expressions that were left as words, because a shop is called so."""

    @property
    def conditions(self) -> frozenset[Condition]:
        """What the words ask for besides things to find."""
        return frozenset(one.condition for one in self.typed if one.condition)

    @property
    def words_of_conditions(self) -> str:
        """What was typed for the conditions."""
        return " ".join(one.text for one in self.typed if one.condition)

    def words_without(self, conditions: Collection[Condition]) -> str:
        """All that was typed, but not what set these conditions."""
        return without(self.typed, conditions)

    def whenever_open(self) -> "Understood":
        """The same for somebody who has chosen not to mind the hours."""
        return replace(self, query=replace(self.query, open_at=None))

    def other_meaning(self, name: Piece) -> str:
        """All that was typed, but not what is taken for a name."""
        return " ".join(one.text for one in self.typed if one.text != name.text)


def understood(query: SearchQuery) -> Understood:
    """Read the conditions in a question. What is chosen already is left as it is."""
    typed = pieces(query.text)
    if not any(one.condition for one in typed):
        return Understood(query, typed)
    with live_index.current(query) as engine:
        return understood_by(engine, query)


def understood_by(engine: Answering, query: SearchQuery) -> Understood:
    """The same by the names that one engine knows."""
    typed = pieces(query.text)
    spoken = [one for one in typed if one.condition][:MOST_CONDITIONS]
    names = tuple(one for one in spoken if _is_name(engine, query, typed, one))
    read = tuple(Piece(one.text) if one in names else one for one in typed)
    conditions = frozenset(one.condition for one in read if one.condition)
    asked = replace(query, text=without(read, conditions))
    return Understood(_narrowed(asked, conditions), read, names)


def _narrowed(query: SearchQuery, conditions: frozenset[Condition]) -> SearchQuery:
    """The question with these conditions; "nearby" has none but where one stands."""
    if Condition.OPEN_NOW in conditions and query.open_at is None:
        query = replace(query, open_at=query.now)
    if Condition.OPEN_ON_SUNDAYS in conditions:
        query = replace(query, on_sundays=True)
    if Condition.STEP_FREE in conditions and not query.filters.wheelchair:
        step_free = frozenset({Wheelchair.YES.value})
        filters = replace(query.filters, wheelchair=step_free)
        query = replace(query, filters=filters)
    return query


def _is_name(
    engine: Answering, query: SearchQuery, typed: Sequence[Piece], piece: Piece
) -> bool:
    """Whether a shop that has all words but the other conditions is called so."""
    words = [one for one in typed if one.condition is None or one == piece]
    answer = engine.search(
        SearchQuery(
            directory_id=query.directory_id,
            also_in=query.also_in,
            now=query.now,
            text=" ".join(one.text for one in words),
            facets=frozenset(),
        )
    )
    if answer.is_partial or answer.guessed:
        return False
    goes_on = words[-1] == piece
    return any(_has(hit.name, piece.text, goes_on) for hit in answer.hits)


def _has(name: str, expression: str, goes_on: bool) -> bool:
    """Whether the words stand in a name; the last may be the beginning of one."""
    end = "" if goes_on else " "
    return f" {fold(expression)}{end}" in f" {fold(name)} "
