"""A folder of GeoJSON files drawn by hand, one file for each layer of the basemap."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import shapely
from django.utils.translation import gettext as _
from shapely.geometry.base import BaseGeometry

from quartier.geo.schema import BY_NAME, LAYERS, Layer, Properties, first_zoom, kept

BIGGEST_FILE = 32 * 1024 * 1024
"""Bytes of one layer: a drawn quarter has one, a town about ten million."""
MERCATOR_LAT = 85.0511287798
"""The latitude in degrees at which a square web map ends."""
ADDRESSES = "addresses"
"""The name of a file of house numbers; they become points of the buildings layer."""


class DrawingError(Exception):
    """A drawn layer that cannot be read; the text says where and why."""


@dataclass(frozen=True)
class Drawn:
    """One drawn feature, in degrees."""

    layer: Layer
    geometry: BaseGeometry
    properties: Properties
    min_zoom: int


def read_folder(folder: Path) -> list[Drawn]:
    """All features of a folder, layer by layer in the order of the schema.

    Files whose names are no layer's are left alone. Raises DrawingError.
    """
    drawn: list[Drawn] = []
    for layer in LAYERS:
        drawn.extend(_read_layer(folder / f"{layer.name}.geojson", layer))
        if layer.name == "buildings":
            drawn.extend(_read_layer(folder / f"{ADDRESSES}.geojson", layer))
    if not drawn:
        raise DrawingError(
            _("Im Ordner %(folder)s ist nichts gezeichnet. Erwartet werden: %(names)s.")
            % {
                "folder": folder,
                "names": ", ".join(f"{name}.geojson" for name in BY_NAME),
            }
        )
    return drawn


def _read_layer(path: Path, layer: Layer) -> Iterator[Drawn]:
    if not path.is_file():
        return
    for number, feature in enumerate(_features(path), start=1):
        given = feature.get("properties") or {}
        if path.stem == ADDRESSES:
            given = _as_address(given)
        properties = kept(layer, given)
        geometry = _geometry(feature, path, number)
        yield Drawn(layer, geometry, properties, first_zoom(layer, properties))


def _as_address(given: dict[str, Any]) -> dict[str, Any]:
    """The properties of a house number in the words of the schema."""
    return {
        "kind": "address",
        "addr_housenumber": given.get("housenumber"),
        "addr_street": given.get("street"),
    }


def _features(path: Path) -> list[dict[str, Any]]:
    if path.stat().st_size > BIGGEST_FILE:
        raise DrawingError(
            _("%(file)s ist größer als %(most)s MB. Teilen Sie die Zeichnung auf.")
            % {"file": path.name, "most": BIGGEST_FILE // 1024 // 1024}
        )
    try:
        collection = json.loads(path.read_bytes())
    except (ValueError, RecursionError):
        raise DrawingError(
            _("%(file)s ist kein lesbares GeoJSON.") % {"file": path.name}
        ) from None
    features = collection.get("features") if isinstance(collection, dict) else None
    if not isinstance(features, list) or not all(isinstance(f, dict) for f in features):
        raise DrawingError(
            _("%(file)s enthält keine GeoJSON-Objekte (FeatureCollection).")
            % {"file": path.name}
        )
    return features


def _geometry(feature: dict[str, Any], path: Path, number: int) -> BaseGeometry:
    place = {"file": path.name, "number": number}
    try:
        with_height = shapely.from_geojson(json.dumps(feature.get("geometry")))
        geometry: BaseGeometry = shapely.force_2d(with_height)
    except (shapely.errors.ShapelyError, ValueError, TypeError, RecursionError):
        geometry = shapely.Point()
    if geometry is None or geometry.is_empty:
        raise DrawingError(
            _("%(file)s, Objekt %(number)s: Die Form ist nicht lesbar.") % place
        )
    west, south, east, north = geometry.bounds
    on_map = -180 <= west <= east <= 180 and -MERCATOR_LAT <= south <= north
    if not (on_map and north <= MERCATOR_LAT):
        raise DrawingError(
            _(
                "%(file)s, Objekt %(number)s: "
                "Die Koordinaten liegen nicht auf der Karte."
            )
            % place
        )
    return geometry
