"""House numbers: odd on the left, even on the right, rising along the street."""

from dataclasses import dataclass

from shapely import LineString, Point
from shapely.ops import nearest_points

from demo.drawing.buildings import Building
from demo.drawing.frame import chance
from demo.drawing.streets import STREETS, Street

POSTCODE = "58999"


@dataclass(frozen=True)
class Address:
    """One house number at a point inside its building, in metres."""

    street: str
    housenumber: str
    position: Point


def addresses(buildings: list[Building]) -> list[Address]:
    """The addresses of all numbered buildings, street by street."""
    found: list[Address] = []
    for street in STREETS:
        houses = [
            b for b in buildings if b.street == street.name and b.front is not None
        ]
        found.extend(_along(street, houses))
    return found


def _along(street: Street, houses: list[Building]) -> list[Address]:
    sides: dict[int, list[tuple[float, Building]]] = {1: [], -1: []}
    for house in houses:
        if house.front is not None:
            at = street.line.project(house.front)
            sides[_hand(street.line, at, house.front)].append((at, house))
    left, right = (sorted(sides[hand], key=lambda pair: pair[0]) for hand in (1, -1))
    if not left or not right:
        numbered = [(n, "", h) for n, (_, h) in enumerate(left or right, start=1)]
    else:
        pace = max(len(left), len(right)) / street.line.length
        numbered = [*_side(left, 1, pace), *_side(right, 2, pace)]
    return [
        Address(street.name, f"{number}{letter}", _door(house))
        for number, letter, house in sorted(numbered, key=lambda found: found[:2])
    ]


def _side(
    houses: list[tuple[float, Building]], first: int, pace: float
) -> list[tuple[int, str, Building]]:
    """Numbers of one side: they skip ahead over gaps, and a late-comer has a letter."""
    numbered: list[tuple[int, str, Building]] = []
    number = first
    for at, house in houses:
        expected = first + 2 * int(at * pace * 0.92)
        if expected - number > 6:
            number = expected - 2
        if (
            numbered
            and not numbered[-1][1]
            and chance(house.street, first, round(at)) < 0.05
        ):
            numbered.append((numbered[-1][0], "a", house))
            continue
        numbered.append((number, "", house))
        number += 2
    return numbered


def _hand(line: LineString, at: float, spot: Point) -> int:
    """1 when the spot lies left of the street's direction, else -1."""
    one, two = (
        line.interpolate(max(0, at - 2)),
        line.interpolate(min(line.length, at + 2)),
    )
    cross = (two.x - one.x) * (spot.y - one.y) - (two.y - one.y) * (spot.x - one.x)
    return 1 if cross > 0 else -1


def _door(house: Building) -> Point:
    """A point inside the house, four metres behind its front where that is possible."""
    centre = house.footprint.representative_point()
    if house.front is None:
        return centre
    edge = nearest_points(house.footprint, house.front)[0]
    middle = house.footprint.centroid
    reach = max(edge.distance(middle), 1e-6)
    share = min(1.0, 4.0 / reach)
    door = Point(
        edge.x + (middle.x - edge.x) * share, edge.y + (middle.y - edge.y) * share
    )
    return door if house.footprint.contains(door) else centre
