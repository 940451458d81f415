"""From the numbers of a hit back to what they mean."""

import numpy as np

from businesses.search.analysis import AskedWord
from businesses.search.columns.answering import Answering
from businesses.search.columns.grades import SCALE, UNMATCHED
from businesses.search.columns.matching import (
    EXACT_NAME,
    NAME_BEGINS,
    NAME_BEGINS_INSIDE,
)
from businesses.search.explanation import Explanation, NameMatch, WordFound

_NAME_MATCHES = {
    EXACT_NAME: NameMatch.EXACT,
    NAME_BEGINS: NameMatch.FIRST_WORDS,
    NAME_BEGINS_INSIDE: NameMatch.BEGINS,
}


def explanation(answering: Answering, page_id: int) -> Explanation | None:
    """Why a page is among the hits of an answer; None if it is not."""
    pages = answering.snapshot.columns.page_ids == page_id
    rows = np.flatnonzero(pages & answering.matching)
    if not len(rows):
        return None
    row = rows.item(0)
    matches = answering.matches
    if matches is None:
        return Explanation(later=tuple(answering.ordering.reasons(row)))
    return Explanation(
        _NAME_MATCHES.get(matches.tiers.item(row), NameMatch.NONE),
        tuple(_found(answering, word, row) for word in matches.words),
        tuple(answering.ordering.reasons(row)),
    )


def _found(answering: Answering, word: AskedWord, row: int) -> WordFound:
    guessed = bool(answering.matches and word in answering.matches.guessed)
    number = answering.matching_words.grades(word, guessed=guessed).item(row)
    if number == UNMATCHED:
        return WordFound(word.text, None, None, guessed)
    return WordFound(word.text, *SCALE[number], guessed)
