"""The town and the country around the quarter, drawn with fewer strokes."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from shapely import (
    LineString,
    MultiPoint,
    Point,
    Polygon,
    box,
    prepare,
    voronoi_polygons,
)
from shapely.geometry.base import BaseGeometry
from shapely.ops import split, unary_union

from demo.drawing import ground, sketch
from demo.drawing.blocks import QUARTER, polygons
from demo.drawing.districts import districts
from demo.drawing.frame import between, chance, rectangle
from demo.drawing.streets import STREETS

SMALLEST_BLOCK, LARGEST_BLOCK = 11_000.0, 24_000.0
FRAME = box(-7000, -5500, 7000, 5500)
"""How far the drawing reaches, in metres."""
HOUSES_WITHIN = 430.0
"""Metres around the quarter in which houses are drawn, too."""


@dataclass(frozen=True)
class Stroke:
    """One thing of the sketch: what it is, its kind, its name and its shape."""

    what: str
    kind: str
    name: str
    shape: BaseGeometry


@cache
def strokes() -> list[Stroke]:
    """Everything that is drawn by hand around the quarter."""
    found = []
    for what, kind, name, course in sketch.rows("surroundings"):
        shape: BaseGeometry
        if what == "road":
            shape = LineString(sketch.line(course, step=22)).simplify(1.2)
        elif what == "place":
            shape = Point(sketch.points(course)[0])
        elif kind in ("forest", "residential"):
            shape = _ragged(sketch.ring(course, step=40))
        else:
            shape = Polygon(sketch.ring(course, step=30))
        found.append(Stroke(what, kind, name, shape))
    return found


def _ragged(outline: list[tuple[float, float]]) -> Polygon:
    """An outline as nature leaves it: waves of three lengths across the drawn one."""
    drawn = Polygon(outline)
    key = tuple(round(number) for number in outline[0])
    height = min(60.0, drawn.area**0.5 / 28)
    waves = [
        (round(drawn.length / length), height / (1 + n), chance(key, n))
        for n, length in enumerate((2300, 900, 420))
    ]
    middle = drawn.centroid
    moved = []
    for number, (x, y) in enumerate(outline[:-1]):
        share = number / len(outline)
        push = sum(
            math.sin(2 * math.pi * (count * share + phase)) * size
            for count, size, phase in waves
        )
        scale = 1 + push / max(math.dist((x, y), (middle.x, middle.y)), 1.0)
        moved.append(
            (middle.x + (x - middle.x) * scale, middle.y + (y - middle.y) * scale)
        )
    return polygons(Polygon(moved).buffer(0).simplify(3))[0]


def fields() -> Iterator[tuple[str, Polygon]]:
    """Fields and meadows between the towns and the forests, as a patchwork."""
    taken = unary_union(
        [
            quarter(),
            *(s.shape.buffer(20) for s in (*of("town"), *of("area"), *of("water"))),
            *(stroke.shape.buffer(10) for stroke in of("road")),
            ground.RIVER.buffer(40),
            ground.RAILWAY_GROUND.buffer(10),
        ]
    )
    seeds = [
        Point(between(-380, 380, x, y, "x") + x, between(-380, 380, x, y, "y") + y)
        for x in range(-7600, 8000, 620)
        for y in range(-6100, 6500, 620)
    ]
    for cell in voronoi_polygons(MultiPoint(seeds)).geoms:
        key = (round(cell.centroid.x), round(cell.centroid.y))
        dice = chance(key, "use")
        kind = "farmland" if dice < 0.42 else "grassland" if dice < 0.72 else ""
        for field in polygons(cell.buffer(-6).intersection(FRAME).difference(taken)):
            if kind and field.area > 30_000:
                yield kind, polygons(field.simplify(9))[0]


def of(what: str) -> list[Stroke]:
    """The strokes of one sort."""
    return [stroke for stroke in strokes() if stroke.what == what]


@cache
def quarter() -> BaseGeometry:
    """The ground that is drawn in detail."""
    outlines = [outline for _, _, outline in districts()]
    streets = [street.line.buffer(48) for street in STREETS]
    filled = [Polygon(p.exterior) for p in polygons(unary_union([*outlines, *streets]))]
    return unary_union([*filled, QUARTER.buffer(-60)])


def town_blocks() -> tuple[list[Polygon], list[LineString]]:
    """The blocks of the towns outside the quarter, and the small streets between."""
    taken = unary_union(
        [
            quarter(),
            ground.RIVER.buffer(34),
            ground.RAILWAY_GROUND.buffer(14),
            *(stroke.shape for stroke in (*of("area"), *of("water"))),
            *(stroke.shape.buffer(0.6) for stroke in of("road")),
        ]
    )
    blocks: list[Polygon] = []
    streets: list[LineString] = []
    for town in of("town"):
        for cell in polygons(town.shape.difference(taken)):
            _divide(cell, blocks, streets)
    return blocks, streets


def _divide(cell: Polygon, blocks: list[Polygon], streets: list[LineString]) -> None:
    """Cut a cell across by bent streets until its parts are blocks."""
    key = (round(cell.centroid.x), round(cell.centroid.y))
    if cell.area < between(SMALLEST_BLOCK, LARGEST_BLOCK, key, "size"):
        if cell.area > 2_500:
            blocks.append(cell)
        return
    cut = _cut(cell, key)
    parts = [part for piece in split(cell, cut).geoms for part in polygons(piece)]
    if len(parts) < 2:
        blocks.append(cell)
        return
    inside = cut.intersection(cell)
    for piece in getattr(inside, "geoms", [inside]):
        if isinstance(piece, LineString) and piece.length > 30:
            streets.append(piece)
    for part in parts:
        _divide(part, blocks, streets)


def _cut(cell: Polygon, key: tuple[int, int]) -> LineString:
    """A bent line across the long side of a cell."""
    frame = polygons(cell.minimum_rotated_rectangle)[0]
    corners = list(frame.exterior.coords)[:4]
    if math.dist(corners[0], corners[1]) < math.dist(corners[1], corners[2]):
        corners = corners[1:] + corners[:1]
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = corners
    near, far = between(0.4, 0.6, key, "near"), between(0.4, 0.6, key, "far")
    start = (ax + (bx - ax) * near, ay + (by - ay) * near)
    end = (dx + (cx - dx) * far, dy + (cy - dy) * far)
    across = (end[0] - start[0], end[1] - start[1])
    bend = between(-0.09, 0.09, key, "bend")
    middle = (
        (start[0] + end[0]) / 2 - across[1] * bend,
        (start[1] + end[1]) / 2 + across[0] * bend,
    )
    first = (start[0] - across[0] * 0.1, start[1] - across[1] * 0.1)
    last = (end[0] + across[0] * 0.1, end[1] + across[1] * 0.1)
    return LineString([first, middle, last])


def houses(blocks: list[Polygon]) -> Iterator[Polygon]:
    """Houses in the blocks next to the quarter."""
    near = quarter().buffer(HOUSES_WITHIN)
    prepare(near)
    for block in blocks:
        if near.contains(block.centroid):
            yield from _houses_of(block)


def _houses_of(block: Polygon) -> Iterator[Polygon]:
    """Houses along the edge of a block: all of one kind."""
    key = (round(block.centroid.x), round(block.centroid.y))
    dice = chance(key, "kind")
    if dice < 0.07:
        return
    width, depth, pitch = (15.0, 11.5, 25.0) if dice < 0.62 else (40.0, 11.5, 50.0)
    land = block.buffer(-8.0)
    placed: list[Polygon] = []
    for lawn in polygons(land.buffer(-depth / 2 - between(2, 6, key, "garden"))):
        ring = lawn.exterior
        count = int(ring.length // pitch)
        for number in range(count):
            if chance(key, number) < 0.08:
                continue
            at = ring.length * number / count
            one, two = ring.interpolate(at), ring.interpolate((at + 6) % ring.length)
            angle = math.degrees(math.atan2(two.y - one.y, two.x - one.x))
            house = rectangle((one.x, one.y), width, depth, angle)
            clear = all(house.distance(other) > 5 for other in placed[-3:] + placed[:2])
            if clear and land.contains(house):
                placed.append(house)
    yield from placed
