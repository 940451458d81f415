"""Water, railway, open ground and the buildings drawn by hand, in metres."""

from shapely import LineString, Polygon
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from demo.drawing import sketch
from demo.drawing.frame import rectangle

RIVER_LINE = LineString(
    sketch.line(
        "-3400 560, -2700 300, -2100 420, -1500 210, -1000 40, -820 -36, -640 -66, "
        "-480 -140, -350 -268, -190 -350, 0 -366, 190 -332, 380 -332, 560 -402, "
        "700 -520, 860 -640, 1150 -760, 1600 -700, 2100 -930, 2700 -900, 3400 -1200",
        step=14,
    )
)
RIVER = RIVER_LINE.buffer(14)
MILL_RACE_LINE = LineString(
    sketch.line(
        "236 -326, 170 -292, 60 -276, -40 -282, -120 -314, -172 -342",
    )
)
MILL_RACE = MILL_RACE_LINE.buffer(3.5)

RAILWAY_LINE = LineString(
    sketch.line(
        "-3400 250, -2500 560, -1600 520, -1000 330, -700 266, -400 238, -100 228, "
        "200 240, 500 290, 800 384, 1200 560, 1800 680, 2600 620, 3400 760",
        step=14,
    )
)
STATION_YARD = Polygon(
    sketch.ring(
        "= -600 226, -420 205, -120 196, 120 206, 330 236, 340 268, 100 256, "
        "-100 252, -420 268, -600 276"
    )
)
RAILWAY_GROUND = RAILWAY_LINE.buffer(13).union(STATION_YARD)


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
