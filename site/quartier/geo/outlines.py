"""Outlines of areas, such as a district's, as GeoJSON polygons (RFC 7946)."""

import json
import math
from dataclasses import dataclass
from typing import Any

import shapely
from django.utils.translation import gettext as _
from shapely.geometry import MultiPolygon, Polygon
from shapely.geometry.polygon import orient

from quartier.geo.positions import Bounds, Position

MOST_POINTS = 5_000
MOST_CHARACTERS = 500_000
SMALLEST_SIDE = 1e-4
"""Degrees: an outline less than about 10 m wide and high is a slip."""
DIGITS = 6
"""Decimal places that are kept: about 10 cm."""


class OutlineError(ValueError):
    """Says, in a sentence for the person who drew it, what is wrong with an outline."""


@dataclass(frozen=True)
class Outline:
    """A checked outline that answers questions about places."""

    shape: Polygon | MultiPolygon

    @classmethod
    def from_geojson(cls, geometry: dict[str, Any]) -> "Outline":
        """The outline of a geometry that `clean_outline` has returned."""
        shape = shapely.geometry.shape(geometry)
        if not isinstance(shape, Polygon | MultiPolygon):
            raise TypeError(f"an outline is an area, not a {shape.geom_type}")
        shapely.prepare(shape)
        return cls(shape)

    def contains(self, position: Position) -> bool:
        """Whether the position lies inside or on the edge."""
        return bool(shapely.intersects_xy(self.shape, position.lon, position.lat))

    @property
    def centroid(self) -> Position:
        """The middle of the area; it may lie outside of a bent one."""
        point = self.shape.centroid
        return Position(point.x, point.y)

    @property
    def label_position(self) -> Position:
        """A place inside, for a name."""
        point = self.shape.representative_point()
        return Position(point.x, point.y)

    @property
    def bounds(self) -> Bounds:
        """The box around the area."""
        return Bounds(*self.shape.bounds)


def outline_contains(
    outline: dict[str, Any] | None, longitude: float, latitude: float
) -> bool:
    """Whether a position in degrees lies in or on the edge of a cleaned outline.

    What has no outline contains nothing.
    """
    if outline is None:
        return False
    return Outline.from_geojson(outline).contains(Position(longitude, latitude))


def clean_outline(value: object) -> dict[str, Any]:
    """A Polygon or MultiPolygon geometry made of the given GeoJSON, in one form.

    Takes text, a geometry, a Feature or a FeatureCollection with one feature. The
    result has two-dimensional coordinates of six digits and outer rings that run
    counter-clockwise. Raises OutlineError with a sentence for the person who
    drew or uploaded it.
    """
    geometry = _geometry(_parsed(value))
    kind, coordinates = geometry.get("type"), geometry.get("coordinates")
    if kind not in ("Polygon", "MultiPolygon"):
        raise OutlineError(
            _("Ein Umriss muss eine Fläche sein (Polygon oder MultiPolygon).")
        )
    parts = [coordinates] if kind == "Polygon" else coordinates
    if not isinstance(parts, list) or not parts:
        raise _empty()
    budget = _Budget()
    polygons = [_polygon(part, budget) for part in parts]
    shape: Polygon | MultiPolygon = (
        polygons[0] if len(polygons) == 1 else MultiPolygon(polygons)
    )
    _check_shape(shape)
    return _as_geojson(shape)


def _parsed(value: object) -> object:
    if isinstance(value, bytes):
        value = value.decode("utf-8-sig", errors="replace")
    if not isinstance(value, str):
        return value
    if len(value) > MOST_CHARACTERS:
        raise _too_many_points()
    try:
        return json.loads(value)
    except (ValueError, RecursionError):
        raise OutlineError(
            _("Das ist kein lesbares GeoJSON. Prüfen Sie bitte die Datei.")
        ) from None


def _geometry(value: object) -> dict[str, Any]:
    """The geometry inside a Feature or a FeatureCollection of one."""
    if isinstance(value, dict) and value.get("type") == "FeatureCollection":
        features = value.get("features")
        if not isinstance(features, list) or len(features) != 1:
            raise OutlineError(_("Die Datei muss genau eine Fläche enthalten."))
        value = features[0]
    if isinstance(value, dict) and value.get("type") == "Feature":
        value = value.get("geometry")
    if not isinstance(value, dict):
        raise OutlineError(_("Das ist kein GeoJSON mit einer Fläche."))
    return value


class _Budget:
    """How many points an outline may still have."""

    def __init__(self) -> None:
        self.left = MOST_POINTS

    def spend(self, count: int) -> None:
        self.left -= count
        if self.left < 0:
            raise _too_many_points()


def _polygon(rings: object, budget: _Budget) -> Polygon:
    if not isinstance(rings, list) or not rings:
        raise _empty()
    shell, *holes = (_ring(ring, budget) for ring in rings)
    return Polygon(shell, holes)


def _ring(ring: object, budget: _Budget) -> list[tuple[float, float]]:
    if not isinstance(ring, list):
        raise _empty()
    budget.spend(len(ring))
    points = [_point(point) for point in ring]
    if len(points) < 4:
        raise OutlineError(_("Ein Umriss braucht mindestens drei verschiedene Ecken."))
    if points[0] != points[-1]:
        raise OutlineError(
            _("Der Umriss ist nicht geschlossen: Anfang und Ende sind verschieden.")
        )
    return points


def _point(point: object) -> tuple[float, float]:
    numbers = point[:2] if isinstance(point, list | tuple) else ()
    if len(numbers) != 2 or not all(_is_number(number) for number in numbers):
        raise OutlineError(
            _("Der Umriss enthält eine Stelle, die keine Koordinate ist.")
        )
    lon, lat = numbers
    if not (-180 <= lon <= 180 and -90 <= lat <= 90):
        raise OutlineError(
            _(
                "Der Umriss verlässt die Erde. Erwartet werden Längen- und "
                "Breitengrade, zuerst die Länge."
            )
        )
    return round(float(lon), DIGITS), round(float(lat), DIGITS)


def _is_number(value: object) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return isinstance(value, int) or math.isfinite(value)


def _check_shape(shape: Polygon | MultiPolygon) -> None:
    """Refuse what crosses itself and what is too small to be meant."""
    if not shape.is_valid:
        raise OutlineError(
            _("Der Umriss überschneidet sich selbst. Zeichnen Sie ihn bitte neu.")
        )
    west, south, east, north = shape.bounds
    if max(east - west, north - south) < SMALLEST_SIDE:
        raise OutlineError(
            _("Der Umriss ist kleiner als ein Haus. Zeichnen Sie ihn bitte neu.")
        )


def _as_geojson(shape: Polygon | MultiPolygon) -> dict[str, Any]:
    parts = shape.geoms if isinstance(shape, MultiPolygon) else [shape]
    coordinates = []
    for part in parts:
        turned = orient(part, 1.0)
        rings = [turned.exterior, *turned.interiors]
        coordinates.append([[[x, y] for x, y in ring.coords] for ring in rings])
    if isinstance(shape, MultiPolygon):
        return {"type": "MultiPolygon", "coordinates": coordinates}
    return {"type": "Polygon", "coordinates": coordinates[0]}


def _empty() -> OutlineError:
    return OutlineError(_("Der Umriss ist leer."))


def _too_many_points() -> OutlineError:
    return OutlineError(
        _("Der Umriss hat zu viele Punkte. Erlaubt sind %(most)s.")
        % {"most": MOST_POINTS}
    )
