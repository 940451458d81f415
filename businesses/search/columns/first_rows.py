"""The first documents of questions that were asked a moment ago."""

from collections.abc import Hashable
from dataclasses import replace

from businesses.search.columns.answering import Answering
from businesses.search.columns.openings import make_room

MOST_QUESTIONS_KEPT = 1_000


class FirstRows:
    """Kept for one snapshot, for those who type on.

    The longer a word gets, the less often a further letter makes a difference: the
    words of the index that begin so are the same ones. What is found only because
    something else may be meant depends on every letter, and is not kept.
    """

    def __init__(self) -> None:
        self._kept: dict[Hashable, list[int]] = {}

    def of(self, answering: Answering) -> list[int]:
        """The numbers of the first documents for a question."""
        if not answering.asked.readings:
            return answering.first_rows()
        key = answering.matching_words.key, replace(answering.query, text="")
        rows = self._kept.get(key)
        if rows is None:
            rows = answering.first_rows()
            if answering.matching_words.as_typed.mask.any():
                make_room(self._kept, MOST_QUESTIONS_KEPT)
                self._kept[key] = rows
        return rows
