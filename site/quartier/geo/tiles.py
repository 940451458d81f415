"""Cuts drawn features into vector tiles (Mapbox Vector Tile 2).

Coordinates go through three frames: degrees, the world as a square from 0 to 1 with
its origin in the north-west (web Mercator), and the tile's grid of 4096 units.
"""

import gzip
import math
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import mapbox_vector_tile
import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from quartier.geo.drawn_layers import Drawn
from quartier.geo.positions import Bounds
from quartier.geo.schema import EARTH, LAYERS

EXTENT = 4096
BUFFER = 64
"""Units kept around a tile, so that lines and outlines do not end at its edge."""
COARSE, FINE = 6.0, 1.0
"""Units by which shapes are simplified below the last zoom and at it."""
SMALLEST_AREA = 24.0
"""Square units: a smaller area would be less than half a pixel on a screen."""
EARTH_TILE = shapely.box(-BUFFER, -BUFFER, EXTENT + BUFFER, EXTENT + BUFFER)


class TileAddress(NamedTuple):
    """Zoom, column and row of a tile; row 0 is in the north."""

    z: int
    x: int
    y: int


def to_world(geometry: BaseGeometry) -> BaseGeometry:
    """Degrees to the unit square of web Mercator."""

    def project(points: np.ndarray) -> np.ndarray:
        lat = np.radians(points[:, 1])
        north = np.arcsinh(np.tan(lat)) / math.pi
        return np.column_stack([points[:, 0] / 360 + 0.5, (1 - north) / 2])

    return shapely.transform(geometry, project)


def addresses(bounds: Bounds, zoom: int) -> Iterator[TileAddress]:
    """The tiles that a box in degrees touches at a zoom, column by column."""
    corners = shapely.MultiPoint(
        [(bounds.west, bounds.north), (bounds.east, bounds.south)]
    )
    west, north, east, south = to_world(corners).bounds
    count = 1 << zoom
    for x in range(_cell(west, count), _cell(east, count) + 1):
        for y in range(_cell(north, count), _cell(south, count) + 1):
            yield TileAddress(zoom, x, y)


def bounds_of(tiles: Iterable[TileAddress]) -> Bounds:
    """The box in degrees that tiles of one zoom fill together."""
    found = list(tiles)
    count = 1 << found[0].z
    columns = [tile.x for tile in found]
    rows = [tile.y for tile in found]
    return Bounds(
        min(columns) / count * 360 - 180,
        _latitude((max(rows) + 1) / count),
        (max(columns) + 1) / count * 360 - 180,
        _latitude(min(rows) / count),
    )


def _latitude(share: float) -> float:
    return math.degrees(math.atan(math.sinh(math.pi * (1 - 2 * share))))


def _cell(share: float, count: int) -> int:
    return min(count - 1, max(0, int(share * count)))


class ZoomLevel:
    """All features that show at one zoom, ready to be cut into its tiles."""

    def __init__(self, drawn: list[Drawn], zoom: int, last_zoom: int) -> None:
        self.zoom = zoom
        self.fills_earth = all(feature.layer is not EARTH for feature in drawn)
        self.features = [feature for feature in drawn if feature.min_zoom <= zoom]
        tolerance = FINE if zoom == last_zoom else COARSE
        self.shapes = [
            self._simplified(feature.geometry, tolerance) for feature in self.features
        ]
        self.tree = shapely.STRtree(self.shapes)

    def _simplified(self, geometry: BaseGeometry, tolerance: float) -> BaseGeometry:
        """The feature in units of this zoom's grid, without what nobody could see."""
        scale = EXTENT * (1 << self.zoom)
        shape = shapely.transform(to_world(geometry), lambda points: points * scale)
        if shape.geom_type.endswith("Point"):
            return shape
        shape = shapely.simplify(shape, tolerance, preserve_topology=True)
        if shape.geom_type.endswith("Polygon"):
            parts = shapely.get_parts(_areas(shape))
            seen = parts[shapely.area(parts) >= SMALLEST_AREA]
            return shapely.MultiPolygon(list(seen))
        return shape

    def tile(self, address: TileAddress) -> bytes:
        """One tile, gzipped; the same features always give the same bytes."""
        left, top = address.x * EXTENT, address.y * EXTENT
        window = shapely.box(
            left - BUFFER, top - BUFFER, left + EXTENT + BUFFER, top + EXTENT + BUFFER
        )
        found: dict[str, list[dict[str, Any]]] = {layer.name: [] for layer in LAYERS}
        if self.fills_earth:
            found[EARTH.name].append(_feature(EARTH_TILE, {"kind": "earth"}))
        for index in sorted(self.tree.query(window)):
            shape = cut(self.shapes[index], window, (left, top))
            if shape is not None:
                feature = self.features[index]
                found[feature.layer.name].append(_feature(shape, feature.properties))
        encoded = mapbox_vector_tile.encode(
            [{"name": n, "features": fs} for n, fs in found.items() if fs],
            default_options={"y_coord_down": True, "extents": EXTENT},
        )
        return gzip.compress(encoded, compresslevel=9, mtime=0)


def cut(
    shape: BaseGeometry, window: BaseGeometry, origin: tuple[float, float]
) -> BaseGeometry | None:
    """The part of a shape inside the window, on whole units from the origin.

    Areas stay areas and lines lines; None when nothing of the kind is left.
    """
    dimension = int(shapely.get_dimensions(shape))
    part = shapely.intersection(shape, window)
    if part.is_empty:
        return None
    moved = shapely.transform(part, lambda points: points - np.array(origin))
    if dimension == 2:
        snapped = _areas(shapely.set_precision(_areas(moved), 1.0))
    else:
        snapped = shapely.remove_repeated_points(
            shapely.set_precision(moved, 1.0, mode="pointwise")
        )
        snapped = _of_dimension(snapped, dimension)
    return None if snapped.is_empty else snapped


def _areas(shape: BaseGeometry) -> BaseGeometry:
    """The valid areas of a shape, without the lines and points of a repair."""
    if not shape.is_valid:
        shape = shapely.make_valid(shape)
    return _of_dimension(shape, 2)


def _of_dimension(shape: BaseGeometry, dimension: int) -> BaseGeometry:
    """The parts that are points (0), lines (1) or areas (2), as one multi-shape."""
    if shape.geom_type == "GeometryCollection":
        parts = shapely.get_parts(shapely.get_parts(shape))
    else:
        parts = shapely.get_parts(shape)
    same = parts[(shapely.get_dimensions(parts) == dimension)]
    if dimension == 1:
        same = same[shapely.length(same) > 0]
    collect = (shapely.MultiPoint, shapely.MultiLineString, shapely.MultiPolygon)
    return collect[dimension](list(same))


def _feature(shape: BaseGeometry, properties: dict[str, Any]) -> dict[str, Any]:
    return {"geometry": shape, "properties": properties}
