"""PMTiles archives (version 3): written whole or not at all, and looked at again."""

import fcntl
import gzip
import json
import os
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from django.utils.translation import gettext as _
from pmtiles.reader import MmapSource, Reader, all_tiles
from pmtiles.tile import (
    Compression,
    MagicNumberNotFound,
    SpecVersionUnsupported,
    TileType,
    deserialize_header,
    zxy_to_tileid,
)
from pmtiles.writer import Writer

from quartier.geo.positions import Bounds
from quartier.geo.schema import BY_NAME, vector_layers
from quartier.geo.tiles import TileAddress

HEADER_LENGTH = 127
LONGEST_METADATA = 1024 * 1024


class ArchiveError(Exception):
    """A file that is no basemap we can show; the text says why."""


class AlreadyBuildingError(Exception):
    """Another process writes the same archive at this moment."""


@dataclass(frozen=True)
class Description:
    """What an archive says of itself; the attribution is HTML as OSM asks for it."""

    bounds: Bounds
    min_zoom: int
    max_zoom: int
    attribution: str


@contextmanager
def replacing(target: Path) -> Iterator[IO[bytes]]:
    """A file that takes the target's place when the block ends well.

    The part file has a fixed name and is locked: a build that was killed leaves at
    most one, which nobody serves and the next build takes over.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f".{target.name}.part")
    with part.open("ab") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if part.stat().st_ino != os.fstat(file.fileno()).st_ino:
                raise BlockingIOError
        except (BlockingIOError, FileNotFoundError):
            raise AlreadyBuildingError(target.stem) from None
        try:
            file.truncate(0)
            yield file
            file.flush()
            os.fsync(file.fileno())
            part.replace(target)
        except BaseException:
            part.unlink(missing_ok=True)
            raise


def write(
    target: Path,
    tiles: Iterator[tuple[TileAddress, bytes]],
    bounds: Bounds,
    attribution: str,
) -> None:
    """Write gzipped vector tiles as an archive; its bytes depend on them alone."""
    with replacing(target) as file:
        writer = Writer(file)
        for address, tile in tiles:
            writer.write_tile(zxy_to_tileid(address.z, address.x, address.y), tile)
        centre = bounds.centre
        writer.finalize(
            {
                "tile_type": TileType.MVT,
                "tile_compression": Compression.GZIP,
                "min_lon_e7": _e7(bounds.west),
                "min_lat_e7": _e7(bounds.south),
                "max_lon_e7": _e7(bounds.east),
                "max_lat_e7": _e7(bounds.north),
                "center_zoom": 15,
                "center_lon_e7": _e7(centre.lon),
                "center_lat_e7": _e7(centre.lat),
            },
            {
                "name": target.stem,
                "type": "baselayer",
                "attribution": attribution,
                "vector_layers": vector_layers(),
            },
        )


def in_archive_order(addresses: Iterator[TileAddress]) -> list[TileAddress]:
    """Tiles along the Hilbert curve, the order in which an archive keeps them."""
    return sorted(addresses, key=lambda tile: zxy_to_tileid(tile.z, tile.x, tile.y))


def _e7(degrees: float) -> int:
    return round(degrees * 10_000_000)


def describe(path: Path) -> Description:
    """What the header and the metadata of an archive say. Raises ArchiveError."""
    with path.open("rb") as file:
        head = file.read(HEADER_LENGTH)
        try:
            header = deserialize_header(head)
        except (
            MagicNumberNotFound,
            SpecVersionUnsupported,
            ValueError,
            IndexError,
        ):
            raise ArchiveError(
                _("%(file)s ist kein PMTiles-Archiv der Version 3.")
                % {"file": path.name}
            ) from None
        end = header["tile_data_offset"] + header["tile_data_length"]
        if end > path.stat().st_size:
            raise ArchiveError(_("%(file)s ist unvollständig.") % {"file": path.name})
        if header["tile_type"] is not TileType.MVT:
            raise ArchiveError(
                _("%(file)s enthält keine Vektorkacheln.") % {"file": path.name}
            )
        metadata = _metadata(file, header, path)
    corners = (
        header["min_lon_e7"],
        header["min_lat_e7"],
        header["max_lon_e7"],
        header["max_lat_e7"],
    )
    return Description(
        Bounds(*(corner / 10_000_000 for corner in corners)),
        header["min_zoom"],
        header["max_zoom"],
        str(metadata.get("attribution") or ""),
    )


def _metadata(file: IO[bytes], header: Any, path: Path) -> dict[str, Any]:
    try:
        if header["metadata_length"] > LONGEST_METADATA:
            raise ValueError
        file.seek(header["metadata_offset"])
        packed = file.read(header["metadata_length"])
        if header["internal_compression"] is Compression.GZIP:
            unpacker = zlib.decompressobj(wbits=31)
            packed = unpacker.decompress(packed, LONGEST_METADATA)
        metadata = json.loads(packed)
    except (ValueError, RecursionError, zlib.error):
        metadata = None
    if not isinstance(metadata, dict):
        raise ArchiveError(
            _("Die Beschreibung in %(file)s ist nicht lesbar.") % {"file": path.name}
        )
    return metadata


def check(path: Path) -> Description:
    """Refuse an archive a browser could not draw: layers, directories, first tile."""
    description = describe(path)
    with path.open("rb") as file:
        source = MmapSource(file)
        reader = Reader(source)
        layers = reader.metadata().get("vector_layers")
        if isinstance(layers, list):
            names = {layer.get("id") for layer in layers if isinstance(layer, dict)}
            if not names & set(BY_NAME):
                raise ArchiveError(
                    _("%(file)s hat keine Ebene, die unsere Karte kennt: %(names)s.")
                    % {"file": path.name, "names": ", ".join(BY_NAME)}
                )
        try:
            _address, tile = next(all_tiles(source))
            if reader.header()["tile_compression"] is Compression.GZIP:
                gzip.decompress(tile)
        except (StopIteration, ValueError, EOFError, OSError, zlib.error):
            raise ArchiveError(
                _("Die Kacheln in %(file)s sind nicht lesbar.") % {"file": path.name}
            ) from None
    return description


def copy(source: Path, target: Path, step: Callable[[int], object]) -> None:
    """Copy an archive after a check; step is told the bytes of each piece."""
    check(source)
    with source.open("rb") as original, replacing(target) as file:
        while piece := original.read(1024 * 1024):
            file.write(piece)
            step(len(piece))
