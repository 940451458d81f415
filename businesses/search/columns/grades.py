"""How well one word finds a document: a single scale of fields and closeness.

What a business says of itself comes first: the word as such in its name or its tags,
then words that begin like it or are made of it, then what may have been meant, then
words of the same meaning. A category is said of many that differ, so it comes behind;
then letters in the middle of words, the street, and last the long text.
"""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from businesses.search.analysis import Closeness, Field
from businesses.search.columns.postings import Place

Grades = npt.NDArray[np.uint8]
"""The number of a grade for each document."""

UNMATCHED = 255
"""The number of a document that a word does not find."""

_AS_SUCH = (Closeness.EXACT, Closeness.STEM)
_MEANT = (Closeness.SLIP, Closeness.SLIP_PREFIX, Closeness.SYNONYM)
_NEAR = (*_AS_SUCH, Closeness.PREFIX, Closeness.PART, *_MEANT)
_SURE = (*_AS_SUCH, Closeness.PREFIX, Closeness.PART)
_OWN = (Field.NAME, Field.TAG)


class Grade(NamedTuple):
    """Where a word was found, and how close what stands there is to it."""

    field: Field
    closeness: Closeness


def _scale() -> Iterator[Grade]:
    yield from (Grade(field, closeness) for field in _OWN for closeness in _AS_SUCH)
    own = (Grade(field, closeness) for closeness in _NEAR for field in _OWN)
    yield from (grade for grade in own if grade.closeness not in _AS_SUCH)
    yield from (Grade(Field.KIND, closeness) for closeness in _NEAR)
    yield from (Grade(field, Closeness.INSIDE) for field in (*_OWN, Field.KIND))
    for field in (Field.STREET, Field.TEXT):
        yield from (Grade(field, one) for one in (*_NEAR, Closeness.INSIDE))


SCALE = tuple(_scale())
"""All grades, the best first; a grade's number is its place."""

_NUMBERS = {grade: number for number, grade in enumerate(SCALE)}


def grade_number(place: Place, closeness: Closeness) -> int:
    """The number of a grade.

    A part of a word is never nearer than `PART`; one that is no more than similar, or
    means the same, counts like letters in the middle.
    """
    if place.is_part:
        closeness = Closeness.PART if closeness in _SURE else Closeness.INSIDE
    return _NUMBERS[Grade(place.field, closeness)]


NAME_WORD_BEGINS = _NUMBERS[Grade(Field.NAME, Closeness.PREFIX)]
"""The number of a word in a name that begins like the asked one."""
