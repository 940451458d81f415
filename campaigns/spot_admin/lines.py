"""Places along a drawn line, evenly; arithmetic on positions."""

import re
from collections.abc import Sequence
from itertools import pairwise

from quartier.geo.positions import Position

NUMBER = re.compile(r"-?\d{1,3}(?:\.\d+)?")
MOST_CORNERS = 200


class LineError(ValueError):
    """A text that is no line; `row` is the row that can't be read, from 1, or 0."""

    def __init__(self, row: int = 0) -> None:
        super().__init__(row)
        self.row = row


def read_line(text: str) -> list[Position]:
    """A line from its corners, one in each row as "51.3599, 7.4621" (latitude first).

    That is how maps on the web tell positions. Raises LineError.
    """
    corners = []
    for row, words in enumerate(text.splitlines(), 1):
        if not words.strip():
            continue
        corners.append(read_position(words, row))
        if len(corners) > MOST_CORNERS:
            raise LineError(row)
    return corners


def read_position(text: str, row: int = 0) -> Position:
    """One position, latitude first. Raises LineError with that row."""
    numbers = NUMBER.findall(text)
    if len(numbers) != 2 or NUMBER.sub("", text).strip(" \t,;°/NnEeOo"):
        raise LineError(row)
    try:
        return Position(float(numbers[1]), float(numbers[0]))
    except ValueError as error:
        raise LineError(row) from error


def along(corners: Sequence[Position], count: int) -> list[Position]:
    """So many positions with equal steps along a line, its ends among them.

    One position is the line's beginning. Between two corners a street is short enough
    to be straight in degrees.
    """
    if not corners or count < 1:
        return []
    lengths = [here.distance_to(there) for here, there in pairwise(corners)]
    whole = sum(lengths)
    if count == 1 or whole == 0:
        return [corners[0]] * count
    step = whole / (count - 1)
    return [_at(corners, lengths, min(whole, number * step)) for number in range(count)]


def _at(
    corners: Sequence[Position], lengths: Sequence[float], metres: float
) -> Position:
    """The position after so many metres along the line."""
    left = metres
    for (here, there), length in zip(pairwise(corners), lengths, strict=True):
        if length and left <= length:
            share = left / length
            return Position(
                here.lon + (there.lon - here.lon) * share,
                here.lat + (there.lat - here.lat) * share,
            )
        left -= length
    return corners[-1]
