"""The two districts of the quarter, divided by the railway."""

from shapely import Point, Polygon
from shapely.ops import substring

from demo.drawing.ground import RAILWAY_LINE

WEST, EAST = (-884.0, 300.0), (826.0, 390.0)


def _along_the_railway() -> list[tuple[float, float]]:
    start, end = (RAILWAY_LINE.project(Point(p)) for p in (WEST, EAST))
    return [(x, y) for x, y in substring(RAILWAY_LINE, start, end).simplify(1.5).coords]


def districts() -> list[tuple[str, str, Polygon]]:
    """Name, colour and outline of each district, in metres."""
    railway = _along_the_railway()
    south = [
        (830, 205),
        (812, 60),
        (806, -130),
        (800, -300),
        (764, -520),
        (760, -610),
        (660, -668),
        (480, -662),
        (300, -600),
        (140, -640),
        (-120, -672),
        (-310, -662),
        (-470, -640),
        (-600, -400),
        (-690, -240),
        (-870, -160),
        (-888, 90),
        (-886, 230),
    ]
    north = [
        (-872, 404),
        (-856, 480),
        (-700, 560),
        (-600, 640),
        (-420, 622),
        (-240, 618),
        (-60, 640),
        (120, 660),
        (340, 650),
        (540, 640),
        (786, 620),
        (786, 460),
    ]
    return [
        ("Mühlenviertel", "#9c3f28", Polygon([*railway, *south])),
        ("Nordhof", "#1f5f3f", Polygon([*reversed(railway), *north])),
    ]
