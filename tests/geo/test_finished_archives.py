"""A finished PMTiles archive is looked at before it is taken over."""

import gzip
import json
import os

import pytest
from django.core.management import CommandError
from pmtiles.tile import Compression, TileType
from pmtiles.writer import Writer

from quartier.geo.archives import describe


@pytest.fixture
def made(build, village, tmp_path):
    """A good archive somewhere else."""
    archive = build(village, "--attribution", "Wir", name="made")
    return archive.rename(tmp_path / "made.pmtiles")


def archive(path, *, tile, kind=TileType.MVT, layers=("roads",)):
    """An archive with one tile, written by the library itself."""
    with path.open("wb") as file:
        writer = Writer(file)
        writer.write_tile(0, tile)
        writer.finalize(
            {"tile_type": kind, "tile_compression": Compression.GZIP},
            {"vector_layers": [{"id": layer} for layer in layers]},
        )
    return path


def test_a_good_archive_is_taken_over_as_it_is(made, build):
    assert build(made).read_bytes() == made.read_bytes()


@pytest.mark.parametrize("length", [0, 5, 126, 400])
def test_a_piece_of_an_archive_is_refused(made, build, basemap_root, length):
    made.write_bytes(made.read_bytes()[:length])
    with pytest.raises(CommandError, match=r"PMTiles-Archiv|unvollständig"):
        build(made)
    assert not list(basemap_root.glob("*.pmtiles"))


def test_junk_is_refused(build, tmp_path):
    junk = tmp_path / "junk.pmtiles"
    junk.write_bytes(os.urandom(1024) * 1024 * 50)
    with pytest.raises(CommandError, match="kein PMTiles-Archiv"):
        build(junk)


def test_broken_directories_are_refused(made, build):
    content = bytearray(made.read_bytes())
    content[127:140] = b"\x00" * 13
    made.write_bytes(content)
    with pytest.raises(CommandError, match="nicht lesbar"):
        build(made)


def test_broken_metadata_are_refused(made, build):
    content = bytearray(made.read_bytes())
    start = int.from_bytes(content[24:32], "little")
    content[start : start + 12] = b"\x00" * 12
    made.write_bytes(content)
    with pytest.raises(CommandError, match="Beschreibung"):
        build(made)


def test_metadata_that_swell_are_refused(tmp_path, build):
    bomb = archive(tmp_path / "bomb.pmtiles", tile=gzip.compress(b""))
    content = bytearray(bomb.read_bytes())
    swollen = gzip.compress(b'{"a": "' + b"a" * 60_000_000 + b'"}')
    content[24:32] = len(content).to_bytes(8, "little")
    content[32:40] = len(swollen).to_bytes(8, "little")
    bomb.write_bytes(content + swollen)
    with pytest.raises(CommandError, match="Beschreibung"):
        build(bomb)


def test_pictures_are_refused(tmp_path, build):
    pictures = archive(tmp_path / "a.pmtiles", tile=b"x", kind=TileType.PNG)
    with pytest.raises(CommandError, match="keine Vektorkacheln"):
        build(pictures)


def test_foreign_layers_are_refused(tmp_path, build):
    foreign = archive(
        tmp_path / "a.pmtiles", tile=gzip.compress(b""), layers=["transportation"]
    )
    with pytest.raises(CommandError, match="keine Ebene"):
        build(foreign)


def test_unreadable_tiles_are_refused(tmp_path, build):
    with pytest.raises(CommandError, match="Kacheln"):
        build(archive(tmp_path / "a.pmtiles", tile=b"no gzip"))


def test_a_real_archive_is_taken_over(shared_data, build):
    source = shared_data / "basemap" / "berlin-leipziger-strasse.pmtiles"
    description = describe(build(source))
    assert "OpenStreetMap" in description.attribution
    assert description.bounds.contains(description.bounds.centre)


def test_metadata_are_plain_json(made, metadata_of):
    assert json.loads(json.dumps(metadata_of(made)))["type"] == "baselayer"
