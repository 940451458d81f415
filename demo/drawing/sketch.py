"""The hand-drawn lines of the quarter, read from the text files beside this module.

A line holds fields parted by "|"; the last one is a course: "62 -470, 34 -420", in
metres east and north of the centre. Lines that begin with "#" explain.
"""

from collections.abc import Iterator
from pathlib import Path

from demo.drawing.frame import Point, curve

HERE = Path(__file__).parent


def rows(name: str) -> Iterator[list[str]]:
    """The fields of every line of a sketch, without the explanations."""
    for line in (HERE / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield [field.strip() for field in line.split("|")]


def points(course: str) -> list[Point]:
    """The points of a course as they were drawn."""
    pairs = (pair.split() for pair in course.removeprefix("=").split(","))
    return [(float(x), float(y)) for x, y in pairs]


def line(course: str, step: float = 9.0) -> list[Point]:
    """The course as a line: smooth, or straight when it begins with "="."""
    drawn = points(course)
    return drawn if course.startswith("=") else curve(drawn, step)


def ring(course: str, step: float = 9.0) -> list[Point]:
    """The course as a closed outline: smooth, or straight when it begins with "="."""
    drawn = points(course)
    return drawn if course.startswith("=") else curve(drawn, step, closed=True)
