"""Houses along the sides of the blocks: old town, courtyards, rows, villas."""

import math
from dataclasses import dataclass

from shapely import LineString, Point, Polygon
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from demo.drawing import ground
from demo.drawing.blocks import Lot, building_land, lots, polygons, sides
from demo.drawing.frame import between, chance, rectangle

LOT_WIDTHS = {
    "old": (8.5, 14.0),
    "block": (14.0, 21.0),
    "row": (9.0, 12.0),
    "villa": (24.0, 30.0),
    "house": (18.5, 23.0),
}
SMALLEST = 42.0


@dataclass
class Building:
    """A footprint in metres and, where it has a door number, its street and front."""

    footprint: Polygon
    kind: str
    front: Point | None = None
    street: str = ""
    name: str = ""


def landmarks() -> list[Building]:
    """The buildings drawn by hand."""
    return [
        Building(polygons(shape)[0], kind, name=name)
        for kind, name, shape in ground.LANDMARKS
    ]


def all_buildings() -> list[Building]:
    """Every building of the quarter; a block's houses do not depend on other blocks."""
    placed = landmarks()
    standing = unary_union([b.footprint.buffer(4) for b in placed])
    for land in building_land():
        placed.extend(houses_of(land, standing))
    return placed


def houses_of(land: Polygon, standing: BaseGeometry) -> list[Building]:
    """The houses of one block, side by side, clear of what stands already."""
    houses: list[Building] = []
    free: BaseGeometry = land.difference(standing)
    all_lots = [
        lot
        for side in sides(land)
        if side.street.front in LOT_WIDTHS
        for lot in lots(side, *LOT_WIDTHS[side.street.front])
    ]
    for lot in all_lots:
        house = _house(lot, free)
        if house is None:
            continue
        houses.append(house)
        gap = 0.0 if lot.street.front in ("old", "block", "row") else 4.0
        free = free.difference(
            house.footprint.buffer(max(gap, 0.02), join_style="mitre")
        )
    houses.extend(_behind(all_lots, houses, free))
    return houses


def _house(lot: Lot, free: BaseGeometry) -> Building | None:
    """The house on a lot, or None for a yard entrance or a lot too small."""
    shape = _shape(lot)
    if shape is None:
        return None
    parts = polygons(shape.intersection(free))
    if not parts:
        return None
    footprint = _tidy(parts[0])
    if footprint is None:
        return None
    front = LineString([lot.start, lot.end]).interpolate(0.5, normalized=True)
    return Building(footprint, "house", front, lot.street.name)


def _tidy(footprint: Polygon) -> Polygon | None:
    """A footprint without slivers; None when no house is left."""
    opened = polygons(
        footprint.buffer(-1.4, join_style="mitre").buffer(1.4, join_style="mitre")
    )
    if not opened:
        return None
    tidy = polygons(Polygon(opened[0].exterior).simplify(0.5))[0]
    if tidy.area < SMALLEST or 4 * math.pi * tidy.area / tidy.length**2 < 0.42:
        return None
    return tidy


def _shape(lot: Lot) -> Polygon | None:
    """What would be built on the lot if nothing were in the way."""
    dice = chance(lot.key, "kind")
    match lot.street.front:
        case "old":
            return (
                None
                if dice < 0.05
                else lot.quad(0, between(8.5, 12.5, lot.key, "depth"))
            )
        case "block":
            return (
                None
                if dice < 0.06
                else lot.quad(1.0, between(11.0, 13.0, lot.key, "depth"))
            )
        case "row":
            if lot.key[2] % 5 == 4:
                return None
            return lot.quad(4.5, between(9.5, 11.0, lot.key[:2], lot.key[2] // 5))
        case "villa":
            return _detached(lot, (12.5, 17), (11.5, 14), (7, 10))
        case _:
            return None if dice < 0.07 else _detached(lot, (9, 12.5), (8.5, 11), (5, 9))


def _detached(
    lot: Lot,
    widths: tuple[float, float],
    depths: tuple[float, float],
    setbacks: tuple[float, float],
) -> Polygon:
    """A house of its own in its garden."""
    width, depth = between(*widths, lot.key, "w"), between(*depths, lot.key, "d")
    back = between(*setbacks, lot.key, "s") + depth / 2
    x = (lot.start.x + lot.end.x) / 2 + (lot.into_start[0] + lot.into_end[0]) / 2 * back
    y = (lot.start.y + lot.end.y) / 2 + (lot.into_start[1] + lot.into_end[1]) / 2 * back
    angle = math.degrees(math.atan2(lot.end.y - lot.start.y, lot.end.x - lot.start.x))
    return rectangle((x, y), width, depth, angle)


def _behind(
    all_lots: list[Lot], houses: list[Building], free: BaseGeometry
) -> list[Building]:
    """Wings and workshops in the courtyards, sheds and garages in the gardens."""
    added: list[Building] = []
    for lot in all_lots:
        front, dice = lot.street.front, chance(lot.key, "behind")
        if front in ("old", "block") and dice < 0.34:
            deep = between(8, 15, lot.key, "wing")
            shape = _narrowed(lot, 13.2 if front == "block" else 12.6, deep, 0.5)
        elif front in ("house", "villa") and dice < 0.55:
            shape = _narrowed(lot, between(5, 20, lot.key, "garage"), 6.0, 0.16)
        else:
            continue
        space = free.buffer(-0.8)
        if _stands(shape) and shape.within(space):
            added.append(Building(shape, "outbuilding"))
            free = free.difference(shape.buffer(1.0))
    return added


def _stands(shape: Polygon) -> bool:
    """Whether a shed of this shape could be built: no sliver, no knot."""
    return shape.is_valid and shape.area > 16 and shape.area / shape.length**2 > 0.03


def _narrowed(lot: Lot, setback: float, depth: float, share: float) -> Polygon:
    """A part of the lot's width, from its end, behind the house."""
    quad = list(lot.quad(setback, depth).exterior.coords)
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = quad[:4]
    return Polygon(
        [
            (bx + (ax - bx) * share, by + (ay - by) * share),
            (bx, by),
            (cx, cy),
            (cx + (dx - cx) * share, cy + (dy - cy) * share),
        ]
    )
