"""Makes a basemap archive of a drawing, an OpenStreetMap extract or an archive."""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import shapely
from django.utils.translation import gettext as _

from quartier.geo import archives, extracts
from quartier.geo.archives import ArchiveError, Description
from quartier.geo.drawn_layers import DrawingError, Drawn, read_folder
from quartier.geo.osm_tools import ExtractError
from quartier.geo.positions import Bounds
from quartier.geo.tiles import TileAddress, ZoomLevel, addresses

MOST_TILES = 200_000
"""More than a large city has at zoom 16; a stray point far away would have more."""
PROBLEMS = (ArchiveError, DrawingError, ExtractError)


class Progress(Protocol):
    """Shows how far the work is, such as a tqdm bar."""

    total: float | None

    def update(self, n: float = 1) -> object:
        """So many steps more are done."""


def build(
    source: Path, target: Path, zooms: range, attribution: str, progress: Progress
) -> Description:
    """Build the archive that fits the source and return what was made.

    `attribution` is for a drawing; extracts and archives bring their own. Raises
    DrawingError, ExtractError, ArchiveError or AlreadyBuildingError.
    """
    if source.is_dir():
        _from_drawing(source, target, zooms, attribution, progress)
    elif source.name.endswith(".osm.pbf"):
        _from_extract(source, target, zooms, progress)
    elif source.suffix == ".pmtiles":
        progress.total = source.stat().st_size
        archives.copy(source, target, progress.update)
    else:
        raise DrawingError(
            _(
                "%(source)s ist weder ein Ordner mit GeoJSON noch ein Auszug "
                "(.osm.pbf) noch ein Archiv (.pmtiles)."
            )
            % {"source": source.name}
        )
    return archives.describe(target)


def _from_drawing(
    folder: Path, target: Path, zooms: range, attribution: str, progress: Progress
) -> None:
    drawn = read_folder(folder)
    west, south, east, north = shapely.total_bounds([d.geometry for d in drawn])
    bounds = Bounds(*(float(edge) for edge in (west, south, east, north)))
    if _tile_count(bounds, zooms[-1]) > MOST_TILES:
        raise DrawingError(
            _(
                "Die Zeichnung ist zu groß für Zoomstufe %(zoom)s. Liegt ein Objekt "
                "weit außerhalb? Sonst hilft ein kleineres --max-zoom."
            )
            % {"zoom": zooms[-1]}
        )
    plan = {zoom: archives.in_archive_order(addresses(bounds, zoom)) for zoom in zooms}
    progress.total = sum(len(tiles) for tiles in plan.values())
    archives.write(target, _cut(drawn, plan, progress), bounds, attribution)


def _tile_count(bounds: Bounds, zoom: int) -> float:
    """About how many tiles a box touches, without listing them."""
    share = (bounds.east - bounds.west) / 360 * (bounds.north - bounds.south) / 170
    return share * 4.0**zoom


def _cut(
    drawn: list[Drawn], plan: dict[int, list[TileAddress]], progress: Progress
) -> Iterator[tuple[TileAddress, bytes]]:
    for zoom, tiles in plan.items():
        level = ZoomLevel(drawn, zoom, max(plan))
        for address in tiles:
            yield address, level.tile(address)
            progress.update()


def _from_extract(
    extract: Path, target: Path, zooms: range, progress: Progress
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        tileset = extracts.make_tileset(extract, Path(folder), zooms)
        progress.total = len(tileset.addresses)
        archives.write(
            target,
            _counted(tileset.tiles(), progress),
            tileset.bounds,
            extracts.OSM_CREDIT,
        )


def _counted(
    tiles: Iterator[tuple[TileAddress, bytes]], progress: Progress
) -> Iterator[tuple[TileAddress, bytes]]:
    for tile in tiles:
        yield tile
        progress.update()
