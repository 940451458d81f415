"""Write the drawn quarter as GeoJSON into demo/geo."""

import json
from pathlib import Path
from typing import Any

from shapely import Point, prepare, transform
from shapely.geometry import mapping
from shapely.geometry.base import BaseGeometry

from demo.drawing.buildings import all_buildings
from demo.drawing.districts import districts
from demo.drawing.frame import to_lonlat
from demo.drawing.numbers import POSTCODE, addresses

TARGET = Path(__file__).parent.parent / "geo"


def feature(shape: BaseGeometry, **properties: object) -> dict[str, Any]:
    """A GeoJSON feature of a shape in metres."""
    placed = transform(shape, lambda points: [to_lonlat(tuple(p)) for p in points])
    return {"type": "Feature", "properties": properties, "geometry": mapping(placed)}


def write(name: str, features: list[dict[str, Any]]) -> None:
    """One file, one feature a line: changes stay readable."""
    lines = ",\n".join(
        json.dumps(f, ensure_ascii=False, separators=(",", ":")) for f in features
    )
    text = f'{{"type":"FeatureCollection","features":[\n{lines}\n]}}\n'
    (TARGET / f"{name}.geojson").write_text(text, encoding="utf-8")


def main() -> None:
    """Draw everything."""
    TARGET.mkdir(exist_ok=True)
    buildings = all_buildings()
    outlines = districts()
    write("districts", [feature(shape, name=n, colour=c) for n, c, shape in outlines])
    for _, _, outline in outlines:
        prepare(outline)
    doors = []
    for address in addresses(buildings):
        home = next((n for n, _, o in outlines if o.contains(address.position)), None)
        if home is None:
            continue
        doors.append(
            feature(
                Point(address.position),
                street=address.street,
                housenumber=address.housenumber,
                postcode=POSTCODE,
                district=home,
            )
        )
    write("addresses", doors)


if __name__ == "__main__":
    main()
