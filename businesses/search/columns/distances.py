"""How far documents are from a place, and which lie in a box."""

from math import cos, radians

import numpy as np
import numpy.typing as npt

from businesses.search.columns.columns import Columns
from businesses.search.columns.facet_columns import Mask
from businesses.search.curve import DEGREE, NOWHERE
from quartier.geo.positions import EARTH_RADIUS, Bounds, Position

METRES_PER_STEP = radians(1 / DEGREE) * EARTH_RADIUS


def metres_from(start: Position, columns: Columns) -> npt.NDArray[np.float64]:
    """Metres to each document as on a flat map around the start; nowhere is infinite.

    Within 100 km this is less than half a percent off the great circle.
    """
    north = (columns.lats - start.lat * DEGREE) * METRES_PER_STEP
    stretch = METRES_PER_STEP * cos(radians(start.lat))
    east = (columns.lons - start.lon * DEGREE) * stretch
    metres = np.sqrt(north * north + east * east)
    metres[columns.lats == NOWHERE] = np.inf
    return metres


def inside(box: Bounds, columns: Columns) -> Mask:
    """Documents in a box or on its edge."""
    west, south, east, north = (round(edge * DEGREE) for edge in box.as_list())
    lats, lons = columns.lats, columns.lons
    return (lats >= south) & (lats <= north) & (lons >= west) & (lons <= east)
