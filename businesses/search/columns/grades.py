"""How well one word finds a document: a single scale of fields and closeness.

What a business says of itself comes first: the word as such in its name or its tags,
then words that begin like it or are made of it, then what may have been meant, then
words of the same meaning. A category is said of many that differ, so it comes behind;
then the street, and last the long text.
"""

from collections.abc import Iterator
from typing import NamedTuple

from businesses.search.analysis import Closeness, Field
from businesses.search.columns.postings import Place

UNMATCHED = 255
"""The number of a document that a word does not find."""

_NEAREST_FIRST = (
    Closeness.EXACT,
    Closeness.STEM,
    Closeness.PREFIX,
    Closeness.PART,
    Closeness.SLIP,
    Closeness.SYNONYM,
    Closeness.INSIDE,
)
_AS_SUCH = (Closeness.EXACT, Closeness.STEM)


class Grade(NamedTuple):
    """Where a word was found, and how close what stands there is to it."""

    field: Field
    closeness: Closeness


def _scale() -> Iterator[Grade]:
    for field in (Field.NAME, Field.TAG):
        yield from (Grade(field, one) for one in _AS_SUCH)
    for closeness in _NEAREST_FIRST:
        if closeness not in _AS_SUCH:
            yield from (Grade(field, closeness) for field in (Field.NAME, Field.TAG))
    for field in (Field.KIND, Field.STREET, Field.TEXT):
        yield from (Grade(field, one) for one in _NEAREST_FIRST)


SCALE = tuple(_scale())
"""All grades, the best first; a grade's number is its place."""

_NUMBERS = {grade: number for number, grade in enumerate(SCALE)}


def grade_number(place: Place, closeness: Closeness) -> int:
    """The number of a grade; a part of a word is never nearer than `PART`."""
    if place.is_part:
        closeness = max(closeness, Closeness.PART, key=_NEAREST_FIRST.index)
    return _NUMBERS[Grade(place.field, closeness)]


NAME_WORD_BEGINS = _NUMBERS[Grade(Field.NAME, Closeness.PREFIX)]
"""The number of a word in a name that begins like the asked one."""
