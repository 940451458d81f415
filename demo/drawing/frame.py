"""The drawing's frame: metres east and north of the centre of the quarter."""

import hashlib
import math
from collections.abc import Iterable
from itertools import pairwise

from shapely import Polygon

Point = tuple[float, float]

CENTRE_LON = 7.9
CENTRE_LAT = 51.3
METRES_PER_DEGREE = math.pi * 6_371_000 / 180


def to_lonlat(point: Point) -> Point:
    """Longitude and latitude in degrees of a point in metres, to about 10 cm."""
    x, y = point[0], point[1]
    lon = CENTRE_LON + x / (METRES_PER_DEGREE * math.cos(math.radians(CENTRE_LAT)))
    return (round(lon, 6), round(CENTRE_LAT + y / METRES_PER_DEGREE, 6))


def chance(*key: object) -> float:
    """A number in [0, 1) that depends on the key alone: the drawing's dice."""
    digest = hashlib.sha256(repr(key).encode()).digest()
    return int.from_bytes(digest[:6], "big") / 2**48


def between(low: float, high: float, *key: object) -> float:
    """A number between the two bounds that depends on the key alone."""
    return low + (high - low) * chance(*key)


def curve(
    points: Iterable[Point], step: float = 9.0, closed: bool = False
) -> list[Point]:
    """A smooth line through the points (Catmull-Rom): a vertex every step metres."""
    given = [(float(x), float(y)) for x, y in points]
    if len(given) < 3:
        return given
    if closed:
        padded = [given[-1], *given, given[0], given[1]]
    else:
        (ax, ay), (bx, by) = given[0], given[1]
        (yx, yy), (zx, zy) = given[-2], given[-1]
        padded = [(2 * ax - bx, 2 * ay - by), *given, (2 * zx - yx, 2 * zy - yy)]
    line: list[Point] = []
    for index in range(1, len(padded) - 2):
        line.extend(_span(padded[index - 1 : index + 3], step))
    line.append(padded[-2])
    return line


def _span(control: list[Point], step: float) -> list[Point]:
    """The vertices of one centripetal Catmull-Rom span, without its end.

    The four points are the one before the span, its start, its end and the one after.
    """
    _, start, end, _ = control
    knots = [0.0]
    for one, two in pairwise(control):
        knots.append(knots[-1] + max(math.dist(one, two), 1e-6) ** 0.5)
    count = max(1, round(math.dist(start, end) / step))
    return [
        _at(control, knots, knots[1] + (knots[2] - knots[1]) * index / count)
        for index in range(count)
    ]


def _at(control: list[Point], knots: list[float], t: float) -> Point:
    """The curve's point at t by the pyramid of Barry and Goldman."""
    k0, k1, k2, k3 = knots
    first = _mix(control[0], control[1], k0, k1, t)
    second = _mix(control[1], control[2], k1, k2, t)
    third = _mix(control[2], control[3], k2, k3, t)
    return _mix(
        _mix(first, second, k0, k2, t), _mix(second, third, k1, k3, t), k1, k2, t
    )


def _mix(one: Point, two: Point, start: float, end: float, t: float) -> Point:
    share = (t - start) / (end - start)
    return (one[0] + (two[0] - one[0]) * share, one[1] + (two[1] - one[1]) * share)


def rectangle(
    centre: Point, width: float, height: float, degrees: float = 0
) -> Polygon:
    """A rectangle in metres, turned counter-clockwise about its centre."""
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    corners = [(-1, -1), (1, -1), (1, 1), (-1, 1)]
    return Polygon(
        (
            centre[0] + cos * sx * width / 2 - sin * sy * height / 2,
            centre[1] + sin * sx * width / 2 + cos * sy * height / 2,
        )
        for sx, sy in corners
    )
