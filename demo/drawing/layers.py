"""The drawing as layers of a basemap: what is shown, of which kind, from which zoom."""

from collections.abc import Iterator
from typing import Any

from shapely import LineString, MultiPolygon, Point, Polygon
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from demo.drawing import ground, sketch, surroundings
from demo.drawing.blocks import building_land
from demo.drawing.buildings import Building
from demo.drawing.districts import districts
from demo.drawing.frame import between, chance, rectangle
from demo.drawing.streets import STREETS

Drawn = tuple[BaseGeometry, dict[str, Any]]
"""A shape in metres and its properties in the words of the Protomaps schema."""

# OSM highway: kind of road, first zoom
RANKS = {
    "primary": ("major_road", 9),
    "secondary": ("major_road", 10),
    "tertiary": ("major_road", 11),
    "residential": ("minor_road", 12),
    "living_street": ("minor_road", 13),
    "service": ("minor_road", 14),
    "pedestrian": ("path", 13),
    "footway": ("path", 14),
    "cycleway": ("path", 14),
    "track": ("path", 14),
    "steps": ("path", 15),
}
BRIDGES = {
    "Mühlenstraße": "Mühlenbrücke",
    "Ostring": "Neue Brücke",
    "Westring": "Hammerbrücke",
}
WATER = ground.RIVER.union(ground.MILL_RACE).buffer(5)
RAILS = ground.RAILWAY_GROUND.buffer(2)


def landuse() -> Iterator[Drawn]:
    """Ground by its use, the large areas first."""
    for stroke in surroundings.of("town"):
        yield stroke.shape, {"kind": "residential"}
    for kind, field in surroundings.fields():
        yield field, {"kind": kind}
    for stroke in surroundings.of("area"):
        yield _within(stroke.shape), _named(stroke.kind, stroke.name)
    yield ground.OLD_TOWN, {"kind": "commercial"}
    yield _within(ground.RAILWAY_GROUND), {"kind": "railway"}
    for kind, name, area in ground.OPEN_GROUND:
        yield area, _named(kind, name)
    for lawn in _courtyards():
        yield lawn, {"kind": "grass", "min_zoom": 14}
    for kind, name, outline in sketch.rows("details"):
        yield Polygon(sketch.ring(outline)), _named(kind, name)


def _courtyards() -> Iterator[BaseGeometry]:
    """The green inside of the larger blocks, behind the houses and their sheds."""
    for land in building_land():
        lawn = land.buffer(-19, join_style="mitre")
        key = (round(land.centroid.x), round(land.centroid.y))
        if 700 < lawn.area < 14_000 and chance(key, "lawn") < 0.62:
            yield lawn.buffer(-4).buffer(4)


def water() -> Iterator[Drawn]:
    """The river and its race as areas; their courses carry the names."""
    yield _within(ground.RIVER), {"kind": "river"}
    yield ground.MILL_RACE, {"kind": "stream", "min_zoom": 13}
    yield ground.FOUNTAIN, {"kind": "basin", "min_zoom": 15}
    yield ground.POND, {"kind": "lake", "min_zoom": 13}
    for stroke in surroundings.of("water"):
        yield stroke.shape, {"kind": stroke.kind}
        yield stroke.shape.centroid, _named(stroke.kind, stroke.name)
    yield _within(ground.RIVER_LINE), _named("river", "Eller")
    yield ground.MILL_RACE_LINE, _named("stream", "Mühlgraben")


def roads() -> Iterator[Drawn]:
    """Railway, streets and paths; bridges and the underpass are pieces of their own."""
    for stroke in surroundings.of("road"):
        yield from _road(_within(stroke.shape), stroke.kind, stroke.name)
    _, small_streets = surroundings.town_blocks()
    for line in small_streets:
        yield from _road(line, "residential", "")
    for street in STREETS:
        yield from _road(street.line, street.rank, street.name)
    for name, rank, course in sketch.rows("paths"):
        yield from _road(LineString(sketch.line(course)), rank, name)
    yield _within(ground.RAILWAY_LINE), _rail(11)
    for track in ground.sidings():
        yield track, _rail(14)


def _rail(zoom: int) -> dict[str, Any]:
    return {"kind": "rail", "kind_detail": "rail", "min_zoom": zoom}


def _road(line: BaseGeometry, rank: str, name: str) -> Iterator[Drawn]:
    """A road in up to three sorts of pieces: on the ground, bridge and underpass."""
    kind, zoom = RANKS[rank]
    properties = _named(kind, name) | {"kind_detail": rank, "min_zoom": zoom}
    over: BaseGeometry = WATER
    under: BaseGeometry = Polygon()
    if name == "Nordhofer Straße":
        under = RAILS
    elif rank in ("primary", "secondary", "tertiary"):
        over = over.union(RAILS)
    for piece in _lines(line.difference(over).difference(under)):
        yield piece, properties
    for piece in _lines(line.intersection(over)):
        bridge = BRIDGES.get(name, name) if piece.intersects(WATER) else name
        yield piece, properties | _named(kind, bridge) | {"is_bridge": True}
    for piece in _lines(line.intersection(under)):
        yield piece, properties | {"is_tunnel": True}


def _within(shape: BaseGeometry) -> BaseGeometry:
    return shape.intersection(surroundings.FRAME)


def _lines(shape: BaseGeometry) -> list[LineString]:
    parts = getattr(shape, "geoms", [shape])
    return [p for p in parts if isinstance(p, LineString) and p.length > 1]


def buildings(drawn: list[Building]) -> Iterator[Drawn]:
    """Footprints, many to a feature: they differ in nothing a map shows."""
    named = [b for b in drawn if b.kind not in ("house", "outbuilding")]
    for building in named:
        yield building.footprint, {"kind": "building"}
    footprints = [b.footprint for b in drawn if b not in named]
    blocks, _ = surroundings.town_blocks()
    footprints += [*_garden_huts(), *surroundings.houses(blocks)]
    for start in range(0, len(footprints), 40):
        yield MultiPolygon(footprints[start : start + 40]), {"kind": "building"}


def _garden_huts() -> Iterator[Polygon]:
    """The small houses of the allotments, in two uneven rows."""
    for kind, _, area in ground.OPEN_GROUND:
        if kind != "allotments":
            continue
        lawn = area.buffer(-7)
        west, south, east, north = lawn.bounds
        for column in range(int((east - west) // 19)):
            for row in range(int((north - south) // 19)):
                key = (column, row)
                x = west + 19 * column + between(3, 12, key, "x")
                y = south + 19 * row + between(3, 12, key, "y")
                hut = rectangle((x, y), 5, 4, between(-15, 15, key))
                if chance(key, "built") < 0.8 and lawn.contains(hut):
                    yield hut


def boundaries() -> Iterator[Drawn]:
    """The line between the districts and around them."""
    edge = unary_union([outline.exterior for _, _, outline in districts()])
    yield edge, {"kind": "locality", "kind_detail": 9}


def places() -> Iterator[Drawn]:
    """Names of towns, villages and districts."""
    zooms = {"town": 9, "village": 11, "suburb": 12}
    for stroke in surroundings.of("place"):
        yield stroke.shape, _place(stroke.kind, stroke.name, zooms[stroke.kind])
    yield Point(-60, -40), _place("suburb", "Mühlenviertel", 12)
    yield Point(-20, 430), _place("suburb", "Nordhof", 12)


def _place(detail: str, name: str, zoom: int) -> dict[str, Any]:
    kind = "neighbourhood" if detail == "suburb" else "locality"
    rank = {"town": 8, "village": 5, "suburb": 4}[detail]
    return _named(kind, name) | {
        "kind_detail": detail,
        "min_zoom": zoom,
        "population_rank": rank,
    }


def pois(drawn: list[Building]) -> Iterator[Drawn]:
    """Landmarks and parks that have a name."""
    seen = set()
    for building in drawn:
        if building.name and building.name not in seen:
            seen.add(building.name)
            yield (
                building.footprint.representative_point(),
                _named(building.kind, building.name) | {"min_zoom": 15},
            )
    for street in STREETS:
        bridge = street.line.intersection(ground.RIVER)
        if street.name in BRIDGES:
            name = BRIDGES[street.name]
            yield bridge.centroid, _named("bridge", name) | {"min_zoom": 16}
    for kind, name, area in ground.OPEN_GROUND:
        if name and name not in seen:
            seen.add(name)
            yield area.representative_point(), _named(kind, name) | {"min_zoom": 15}


def _named(kind: str, name: str) -> dict[str, Any]:
    return {"kind": kind} | ({"name": name} if name else {})
