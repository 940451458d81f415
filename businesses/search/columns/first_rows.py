"""The first documents of questions that were asked a moment ago."""

from collections.abc import Hashable
from dataclasses import fields
from operator import attrgetter

from businesses.search.columns.answering import Answering
from businesses.search.columns.openings import make_room
from businesses.search.query import SearchQuery

MOST_QUESTIONS_KEPT = 1_000

_all_but_text = attrgetter(
    *(field.name for field in fields(SearchQuery) if field.name != "text")
)


class FirstRows:
    """Kept for one snapshot, for those who type on.

    The longer a word gets, the less often a further letter makes a difference: the
    words of the index that begin so are the same ones. What is found only because
    something else may be meant depends on every letter, and is not kept.
    """

    def __init__(self) -> None:
        self._kept: dict[Hashable, list[int]] = {}

    def of(self, answering: Answering, most: int) -> list[int]:
        """The numbers of so many first documents for a question."""
        if not answering.asked.readings:
            return answering.first_rows(most)
        matching = answering.matching_words
        key = matching.key, _all_but_text(answering.query), most
        rows = self._kept.get(key)
        if rows is None:
            rows = answering.first_rows(most)
            if matching.matches is matching.as_typed:
                make_room(self._kept, MOST_QUESTIONS_KEPT)
                self._kept[key] = rows
        return rows
