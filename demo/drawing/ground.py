"""Water, railway, open ground and the buildings drawn by hand, in metres."""

import shapely
from shapely import LineString, Point, Polygon
from shapely.geometry.base import BaseGeometry
from shapely.ops import substring, unary_union

from demo.drawing import sketch
from demo.drawing.frame import rectangle

_COURSES = dict(sketch.rows("courses"))


def _course(name: str) -> LineString:
    return LineString(sketch.line(_COURSES[name], step=14))


RIVER_LINE = _course("river")
RIVER = RIVER_LINE.buffer(14)
MILL_RACE_LINE = LineString(sketch.line(_COURSES["mill race"]))
MILL_RACE = MILL_RACE_LINE.buffer(3.5)
POND = Polygon(sketch.ring(_COURSES["pond"]))
FOUNTAIN = Point(-70, -119).buffer(4.5, quad_segs=4)
RAILWAY_LINE = _course("railway")
STATION_YARD = Polygon(sketch.ring(_COURSES["station yard"]))
RAILWAY_GROUND = RAILWAY_LINE.buffer(13).union(STATION_YARD)
OLD_TOWN = Polygon(sketch.ring(_COURSES["old town"]))


def sidings() -> list[LineString]:
    """The station's tracks beside the main line: two platforms and a goods yard."""
    found = []
    for west, east, aside in ((-560, 320, 5.5), (-560, 300, -5.5), (-520, -60, -13.0)):
        start, end = (RAILWAY_LINE.project(Point(x, 235)) for x in (west, east))
        track = shapely.offset_curve(substring(RAILWAY_LINE, start, end), aside)
        if isinstance(track, LineString):
            first = RAILWAY_LINE.interpolate(start - 150)
            last = RAILWAY_LINE.interpolate(end + 150)
            found.append(LineString([first, *track.simplify(0.3).coords, last]))
    return found


def _ellerpark() -> Polygon:
    """The park between the riverside street and the river."""
    street = sketch.line(
        "232 -268, 330 -264, 450 -296, 560 -351, 655 -431, 746 -516", step=20
    )
    bank = sketch.points("730 -532, 655 -468, 560 -386, 470 -334, 380 -316, 236 -318")
    return Polygon([*street, *bank])


OPEN_GROUND: list[tuple[str, str, Polygon]] = [
    ("park", "Ellerpark", _ellerpark()),
    *(
        (kind, name, Polygon(sketch.ring(outline)))
        for kind, name, outline in sketch.rows("areas")
    ),
]


def _joined(rectangles: str) -> BaseGeometry:
    """Rectangles given as "x y width height degrees", joined into one footprint."""
    parts = []
    for text in rectangles.split(","):
        x, y, width, height, degrees = (float(number) for number in text.split())
        parts.append(rectangle((x, y), width, height, degrees))
    return unary_union(parts)


LANDMARKS: list[tuple[str, str, BaseGeometry]] = [
    (kind, name, _joined(rectangles))
    for kind, name, rectangles in sketch.rows("landmarks")
]
