"""Vector tiles of an OpenStreetMap extract, made by Debian's tilemaker."""

import gzip
import json
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import mapbox_vector_tile
from django.utils.translation import gettext as _

from quartier.geo.archives import in_archive_order
from quartier.geo.osm_tools import ExtractError, check_extract, program, run
from quartier.geo.positions import Bounds
from quartier.geo.tiles import EARTH_TILE, EXTENT, TileAddress, bounds_of

PROFILE = Path(__file__).parent / "tilemaker"
OSM_CREDIT = '<a href="https://www.openstreetmap.org/copyright">© OpenStreetMap</a>'
BOUNDS = "SELECT value FROM metadata WHERE name = 'bounds'"
ADDRESSES = "SELECT zoom_level, tile_column, tile_row FROM tiles"
TILE = (
    "SELECT tile_data FROM tiles"
    " WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?"
)
LAST_ZOOM = 15
"""tilemaker's profile ends here: OpenStreetMap's detail needs no more."""


@dataclass(frozen=True)
class Tileset:
    """The tiles tilemaker made, in an SQLite file (MBTiles 1.3)."""

    path: Path
    bounds: Bounds
    addresses: list[TileAddress]

    def tiles(self) -> Iterator[tuple[TileAddress, bytes]]:
        """Every tile with an earth layer under it; Protomaps styles need one for land.

        A vector tile is a list of layers, so one more is appended as bytes.
        """
        earth = _earth_layer()
        with closing(sqlite3.connect(f"file:{self.path}?mode=ro", uri=True)) as tileset:
            for address in self.addresses:
                stored = tileset.execute(TILE, _turned(address))
                (packed,) = stored.fetchone()
                layers = zlib.decompress(packed, wbits=47) + earth
                yield address, gzip.compress(layers, compresslevel=9, mtime=0)


def _turned(address: tuple[int, int, int]) -> tuple[int, int, int]:
    """MBTiles count rows from the south, everybody else from the north."""
    zoom, column, row = address
    return zoom, column, (1 << zoom) - 1 - row


def make_tileset(extract: Path, folder: Path, zooms: range) -> Tileset:
    """Run tilemaker on an extract; its files stay in the folder. Raises ExtractError.

    One thread only: with several, each run gives another file, and forests get lost.
    """
    check_extract(extract)
    tilemaker = program("tilemaker", "tilemaker")
    path = folder / "tiles.mbtiles"
    config = folder / "config.json"
    config.write_text(json.dumps(_config(zooms)))
    command = [tilemaker, "--threads", "1", "--input", str(extract)]
    command += ["--output", str(path), "--config", str(config)]
    command += ["--process", str(PROFILE / "process.lua")]
    run(command)
    with closing(sqlite3.connect(path)) as tileset:
        (box,) = tileset.execute(BOUNDS).fetchone() or ("0,0,0,0",)
        found = (TileAddress(*_turned(row)) for row in tileset.execute(ADDRESSES))
        addresses = in_archive_order(found)
    if not addresses:
        raise ExtractError(
            _("In %(file)s ist nichts, was auf eine Karte gehört.")
            % {"file": extract.name}
        )
    bounds = Bounds(*(float(edge) for edge in box.split(",")))
    if not bounds.area:  # the extract names no box of its own
        last = addresses[-1].z
        bounds = bounds_of(address for address in addresses if address.z == last)
    return Tileset(path, bounds, addresses)


def _config(zooms: range) -> dict[str, object]:
    """The profile's configuration, cut to the wanted zooms."""
    config: dict[str, dict[str, dict[str, object]]] = json.loads(
        (PROFILE / "config.json").read_text()
    )
    last = min(zooms[-1], LAST_ZOOM)
    for layer in config["layers"].values():
        layer["maxzoom"] = last
        layer["minzoom"] = min(int(str(layer["minzoom"])), last)
    settings = config["settings"] | {
        "minzoom": zooms[0],
        "maxzoom": last,
        "basezoom": last,
        "combine_below": last,
    }
    return {"layers": config["layers"], "settings": settings}


def _earth_layer() -> bytes:
    encoded: bytes = mapbox_vector_tile.encode(
        [
            {
                "name": "earth",
                "features": [{"geometry": EARTH_TILE, "properties": {"kind": "earth"}}],
            }
        ],
        default_options={"y_coord_down": True, "extents": EXTENT},
    )
    return encoded
