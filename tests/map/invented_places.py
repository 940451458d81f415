"""Eight shops that don't exist, around a crossing that doesn't either."""

import gzip
import math
from pathlib import Path
from typing import Any

import mapbox_vector_tile
from pmtiles.tile import Compression, TileType, zxy_to_tileid
from pmtiles.writer import Writer

CENTRE = (51.3, 7.9)

CATEGORIES = [
    ("bakery", "Bäckerei", "category-bakery", "#9c3f28"),
    ("books", "Bücher & Papier", "category-books", "#2a5573"),
    ("flowers", "Blumen & Garten", "category-flowers", "#1f5f3f"),
]
# id, name, category, state (0 unknown, 1 open, 2 closed, 3 by appointment),
# metres east, metres north
SHOPS = [
    (1, "Bäckerei Korn", 0, 1, -200, 220),
    (2, "Lindenbuch", 1, 2, 160, 200),
    (3, "Blumen am Eck", 2, 3, -180, -40),
    (4, "Papierladen", 1, 0, 120, -60),
    (5, "Backstube Nord", 0, 1, 260, -260),
    (6, "Backstube Nord Café", 0, 1, 276, -268),
    (7, "Rosenhof", 2, 2, -240, -250),
    (8, "Rosenhof Werkstatt", 2, 1, -240, -250),
]


def place(east: float, north: float) -> tuple[float, float]:
    """Latitude and longitude so many metres from the centre."""
    latitude = CENTRE[0] + north / 111_320
    return latitude, CENTRE[1] + east / (111_320 * math.cos(math.radians(CENTRE[0])))


def payload(shops: list[tuple[int, str, int, int, float, float]]) -> dict[str, Any]:
    """The points as the server sends them: columns, positions as differences."""
    places = [place(east, north) for *_, east, north in shops]
    columns = [
        [round(value * 1e5) for value in axis] for axis in zip(*places, strict=True)
    ]
    deltas = [
        [value - before for before, value in zip([0, *axis], axis, strict=False)]
        for axis in columns or [[], []]
    ]
    names = ("slug", "name", "icon", "colour")
    return {
        "version": "1",
        "categories": [dict(zip(names, row, strict=True)) for row in CATEGORIES],
        "ids": [shop[0] for shop in shops],
        "lat": deltas[0] if shops else [],
        "lon": deltas[1] if shops else [],
        "category": [shop[2] for shop in shops],
        "name": [shop[1] for shop in shops],
        "url": [f"/geschaefte/{shop[0]}/" for shop in shops],
        "state": [shop[3] for shop in shops],
        "total": len(shops),
    }


def tile_features(z: int, x: int, y: int) -> list[dict[str, Any]]:
    """Two crossing streets and a park around the centre, in the tile's own grid."""
    scale = 4096 * 2**z

    def grid(east: float, north: float) -> tuple[float, float]:
        latitude, longitude = place(east, north)
        mercator = math.asinh(math.tan(math.radians(latitude))) / math.pi
        return (longitude + 180) / 360 * scale - x * 4096, (
            1 - mercator
        ) / 2 * scale - y * 4096

    def line(points: list[tuple[float, float]], **tags: Any) -> dict[str, Any]:
        inside = ", ".join("{:.0f} {:.0f}".format(*grid(*point)) for point in points)
        return {"geometry": f"LINESTRING ({inside})", "properties": tags}

    park = [(-400, 80), (-60, 80), (-60, 380), (-400, 380), (-400, 80)]
    ring = ", ".join("{:.0f} {:.0f}".format(*grid(*point)) for point in park)
    green = {"geometry": f"POLYGON (({ring}))", "properties": {"kind": "park"}}
    main = line([(-900, 0), (900, 0)], kind="major_road", name="Lange Straße")
    side = line([(0, -900), (0, 900)], kind="minor_road", name="Kurze Straße")
    return [
        {"name": "roads", "features": [main, side]},
        {"name": "landuse", "features": [green]},
    ]


def build_archive(path: Path) -> None:
    """A PMTiles archive of one crossing, zoom 15 only."""
    z, n = 15, 2**15
    latitude, longitude = CENTRE
    column = int((longitude + 180) / 360 * n)
    row = int((1 - math.asinh(math.tan(math.radians(latitude))) / math.pi) / 2 * n)
    tiles = {}
    for x in range(column - 1, column + 2):
        for y in range(row - 1, row + 2):
            encoded = mapbox_vector_tile.encode(
                tile_features(z, x, y), default_options={"y_coord_down": True}
            )
            tiles[zxy_to_tileid(z, x, y)] = gzip.compress(encoded, mtime=0)
    with path.open("wb") as file:
        writer = Writer(file)
        for tile_id, data in sorted(tiles.items()):
            writer.write_tile(tile_id, data)
        header = {
            "tile_type": TileType.MVT,
            "tile_compression": Compression.GZIP,
            "min_zoom": z,
            "max_zoom": z,
            "min_lon_e7": 78_000_000,
            "min_lat_e7": 512_000_000,
            "max_lon_e7": 80_000_000,
            "max_lat_e7": 514_000_000,
            "center_zoom": z,
            "center_lon_e7": 79_000_000,
            "center_lat_e7": 513_000_000,
        }
        writer.finalize(header, {"attribution": "© Erfundenes Amt"})
