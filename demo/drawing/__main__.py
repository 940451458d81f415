"""Write the drawn quarter as GeoJSON into demo/geo."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
from shapely import Point, prepare, transform
from shapely.geometry import mapping
from shapely.geometry.base import BaseGeometry

from demo.drawing import layers
from demo.drawing.buildings import Building, all_buildings
from demo.drawing.districts import districts
from demo.drawing.frame import to_lonlat
from demo.drawing.layers import Drawn
from demo.drawing.numbers import POSTCODE, addresses

TARGET = Path(__file__).parent.parent / "geo"


def feature(shape: BaseGeometry, properties: dict[str, Any]) -> dict[str, Any]:
    """A GeoJSON feature of a shape in metres."""
    placed = transform(shape, lambda points: np.array([to_lonlat(p) for p in points]))
    return {"type": "Feature", "properties": properties, "geometry": mapping(placed)}


def write(name: str, drawn: Iterable[Drawn], slack: float = 0.35) -> None:
    """One file, one feature a line: changes stay readable.

    Lines may leave their course by the slack, in metres, to be shorter to write.
    """
    lines = ",\n".join(
        json.dumps(
            feature(shape.simplify(slack), properties),
            ensure_ascii=False,
            separators=(",", ":"),
        )
        for shape, properties in drawn
        if not shape.is_empty
    )
    text = f'{{"type":"FeatureCollection","features":[\n{lines}\n]}}\n'
    (TARGET / f"{name}.geojson").write_text(text, encoding="utf-8")


def doors(buildings: list[Building]) -> Iterable[Drawn]:
    """The house numbers that lie in one of the districts."""
    outlines = districts()
    for _, _, outline in outlines:
        prepare(outline)
    for address in addresses(buildings):
        home = next((n for n, _, o in outlines if o.contains(address.position)), None)
        if home is not None:
            yield (
                Point(address.position),
                {
                    "street": address.street,
                    "housenumber": address.housenumber,
                    "postcode": POSTCODE,
                    "district": home,
                },
            )


def main() -> None:
    """Draw everything."""
    TARGET.mkdir(exist_ok=True)
    buildings = all_buildings()
    write("districts", [(o, {"name": n, "colour": c}) for n, c, o in districts()], 0)
    write("addresses", doors(buildings))
    write("landuse", layers.landuse())
    write("water", layers.water())
    write("buildings", layers.buildings(buildings))
    write("roads", layers.roads())
    write("boundaries", layers.boundaries())
    write("places", layers.places())
    write("pois", layers.pois(buildings))


if __name__ == "__main__":
    main()
