"""Blocks: the land between the streets, and the lots along their sides."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from shapely import LineString, MultiPolygon, Point, Polygon, STRtree, box
from shapely.geometry.base import BaseGeometry
from shapely.geometry.polygon import orient
from shapely.ops import substring, unary_union

from demo.drawing import ground
from demo.drawing.frame import between
from demo.drawing.streets import STREETS, Street

QUARTER = box(-900, -640, 860, 660)
CORNER = 38.0


@dataclass(frozen=True)
class Side:
    """A block's side between two corners: its line runs with the block at its left."""

    line: LineString
    street: Street
    key: tuple[int, int]


@dataclass(frozen=True)
class Lot:
    """A piece of a side: its front, the directions into the block, and its street."""

    start: Point
    end: Point
    into_start: tuple[float, float]
    into_end: tuple[float, float]
    street: Street
    key: tuple[int, ...]

    def quad(self, setback: float, depth: float) -> Polygon:
        """The part of the lot from setback to setback + depth behind the front."""
        ends = ((self.start, self.into_start), (self.end, self.into_end))
        near = [(p.x + d[0] * setback, p.y + d[1] * setback) for p, d in ends]
        far = [
            (p.x + d[0] * (setback + depth), p.y + d[1] * (setback + depth))
            for p, d in ends
        ]
        return Polygon([near[0], near[1], far[1], far[0]])


def polygons(area: BaseGeometry) -> list[Polygon]:
    """The polygons of an area, largest first."""
    parts = area.geoms if isinstance(area, MultiPolygon) else [area]
    return sorted(
        (p for p in parts if isinstance(p, Polygon) and not p.is_empty),
        key=lambda p: (-round(p.area, 3), p.bounds),
    )


def street_ground() -> BaseGeometry:
    """All ground that streets take up."""
    return unary_union([s.line.buffer(s.width / 2) for s in STREETS])


def building_land() -> list[Polygon]:
    """The land on which houses may stand, block by block."""
    taken = unary_union(
        [
            street_ground(),
            ground.RIVER.buffer(9),
            ground.MILL_RACE.buffer(4),
            ground.RAILWAY_GROUND.buffer(3),
            *(area.buffer(1.5) for _, _, area in ground.OPEN_GROUND),
        ]
    )
    return [p for p in polygons(QUARTER.difference(taken)) if p.area > 150]


def sides(block: Polygon) -> Iterator[Side]:
    """The sides of a block that lie along a street."""
    tree = STRtree([street.line for street in STREETS])
    outline = polygons(Polygon(block.exterior).simplify(0.6))[0]
    ring = list(orient(outline, 1.0).exterior.coords)[:-1]
    corners = [i for i in range(len(ring)) if abs(_turn(ring, i)) > CORNER] or [0]
    for corner, following in zip(
        corners, [*corners[1:], corners[0] + len(ring)], strict=True
    ):
        line = LineString([ring[i % len(ring)] for i in range(corner, following + 1)])
        if line.length < 7:
            continue
        street = _street_beside(line, tree)
        if street is not None:
            first = line.coords[0]
            yield Side(line, street, (round(first[0]), round(first[1])))


def _turn(ring: list[tuple[float, ...]], index: int) -> float:
    """Degrees by which the ring turns at a vertex."""
    before, here, after = ring[index - 1], ring[index], ring[(index + 1) % len(ring)]
    arriving = math.atan2(here[1] - before[1], here[0] - before[0])
    leaving = math.atan2(after[1] - here[1], after[0] - here[0])
    return (math.degrees(leaving - arriving) + 180) % 360 - 180


def _street_beside(line: LineString, tree: STRtree) -> Street | None:
    """The street this line lies along, if any: measured at its middle."""
    votes: dict[str, int] = {}
    for share in (0.3, 0.5, 0.7):
        spot = line.interpolate(share, normalized=True)
        near = [
            STREETS[i]
            for i in tree.query(spot.buffer(14))
            if STREETS[i].line.distance(spot) < STREETS[i].width / 2 + 2.2
        ]
        if near:
            street = min(near, key=lambda s: s.line.distance(spot) - s.width / 2)
            votes[street.name] = votes.get(street.name, 0) + 1
    if not votes:
        return None
    name = max(votes, key=lambda n: (votes[n], n))
    return next(street for street in STREETS if street.name == name)


def lots(side: Side, low: float, high: float) -> Iterator[Lot]:
    """Cut a side into lots of a width between the two bounds, in metres."""
    length = side.line.length
    count = max(1, round(length / ((low + high) / 2)))
    widths = [between(low, high, side.key, n) for n in range(count)]
    scale = length / sum(widths)
    at = 0.0
    for number, width in enumerate(widths):
        end = length if number == count - 1 else at + width * scale
        yield _lot(side, at, end, number)
        at = end


def _lot(side: Side, start: float, end: float, number: int) -> Lot:
    piece = substring(side.line, start, end)
    return Lot(
        Point(piece.coords[0]),
        Point(piece.coords[-1]),
        _inward(side.line, start),
        _inward(side.line, end),
        side.street,
        (*side.key, number),
    )


def _inward(line: LineString, at: float) -> tuple[float, float]:
    """The direction into the block at a distance along the side."""
    one = line.interpolate(max(0.0, at - 4))
    two = line.interpolate(min(line.length, at + 4))
    length = max(one.distance(two), 1e-9)
    return (-(two.y - one.y) / length, (two.x - one.x) / length)
