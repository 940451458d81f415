"""The part of the Protomaps basemap schema (version 4) that our archives hold.

Layer names, kinds and property names are those of
https://docs.protomaps.com/basemaps/layers, so a style made for Protomaps fits.
"""

from dataclasses import dataclass
from typing import Any

Properties = dict[str, str | int | float | bool]

LANGUAGES = ("de", "en", "tr", "ar", "uk", "pl", "ru")
NAMES = ("name", *(f"name:{language}" for language in LANGUAGES))


@dataclass(frozen=True)
class Layer:
    """One layer of the tiles.

    `min_zoom` is the first zoom of a feature whose kind has none of its own in
    `kinds`; `fields` are the properties that are kept, with their MVT type.
    """

    name: str
    min_zoom: int
    fields: dict[str, str]
    kinds: dict[str, int]


def _fields(*texts: str, **others: str) -> dict[str, str]:
    return {"kind": "String"} | dict.fromkeys(texts, "String") | others


EARTH = Layer("earth", 0, _fields(), {})
LAYERS = (
    EARTH,
    Layer("landuse", 9, _fields(*NAMES), {"pedestrian": 13, "playground": 14}),
    Layer("water", 6, _fields(*NAMES), {"stream": 13}),
    Layer(
        "buildings",
        14,
        _fields("addr_housenumber", "addr_street", height="Number"),
        {"address": 15},
    ),
    Layer(
        "roads",
        12,
        _fields(
            "kind_detail",
            "oneway",
            *NAMES,
            is_bridge="Boolean",
            is_tunnel="Boolean",
            min_zoom="Number",
        ),
        {"highway": 4, "major_road": 9, "rail": 11, "path": 13},
    ),
    Layer("boundaries", 11, _fields(*NAMES, kind_detail="Number"), {}),
    Layer(
        "places",
        12,
        _fields("kind_detail", *NAMES, min_zoom="Number", population_rank="Number"),
        {"locality": 7},
    ),
    Layer("pois", 15, _fields(*NAMES, min_zoom="Number"), {}),
)
BY_NAME = {layer.name: layer for layer in LAYERS}


def first_zoom(layer: Layer, properties: Properties) -> int:
    """The zoom from which a feature is drawn: its own min_zoom or its kind's."""
    own = properties.get("min_zoom")
    if isinstance(own, int | float) and not isinstance(own, bool):
        return int(own)
    return layer.kinds.get(str(properties.get("kind", "")), layer.min_zoom)


def kept(layer: Layer, given: dict[str, Any]) -> Properties:
    """The properties the layer has, of the type it has; the rest is left out."""
    types: dict[str, type | tuple[type, ...]] = {
        "String": str,
        "Number": (int, float),
        "Boolean": bool,
    }
    found: dict[str, Any] = {}
    for field, kind in layer.fields.items():
        value = given.get(field)
        if (
            value is None
            or value == ""
            or isinstance(value, bool) != (types[kind] is bool)
        ):
            continue
        if isinstance(value, types[kind]):
            found[field] = value
    return found


def vector_layers() -> list[dict[str, Any]]:
    """The description of the layers for an archive's metadata (TileJSON 3)."""
    return [{"id": layer.name, "fields": dict(layer.fields)} for layer in LAYERS]
