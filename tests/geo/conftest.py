"""A drawn village of a few features, and a folder for the basemaps made of it."""

import gzip
import os
import shutil
from pathlib import Path

import mapbox_vector_tile
import pytest
from django.core.management import call_command
from pmtiles.reader import MmapSource, Reader, all_tiles

VILLAGE = Path(__file__).parent / "village"


@pytest.fixture(autouse=True)
def basemap_root(settings, tmp_path):
    """An empty folder of basemaps."""
    settings.BASEMAP_ROOT = tmp_path / "basemaps"
    return settings.BASEMAP_ROOT


@pytest.fixture
def village(tmp_path):
    """The drawing, to be changed by a test."""
    return Path(shutil.copytree(VILLAGE, tmp_path / "village"))


@pytest.fixture
def build(basemap_root):
    """Runs build_basemap and returns the archive."""

    def run(source, *arguments, name="map"):
        call_command("build_basemap", str(source), "--output", name, *arguments)
        return basemap_root / f"{name}.pmtiles"

    return run


@pytest.fixture(scope="session")
def tool():
    """Asks for a Debian program: tests skip without it, but never in CI."""

    def need(name):
        if shutil.which(name) is None:
            if os.environ.get("CI"):
                pytest.fail(f"CI needs the program {name}.")
            pytest.skip(f"The program {name} is not installed.")
        return name

    return need


@pytest.fixture
def tiles_of():
    """Reads an archive: {(zoom, column, row): {layer: features}}."""

    def read(path):
        with path.open("rb") as file:
            return {
                address: {
                    name: layer["features"]
                    for name, layer in mapbox_vector_tile.decode(
                        gzip.decompress(tile), default_options={"y_coord_down": True}
                    ).items()
                }
                for address, tile in all_tiles(MmapSource(file))
            }

    return read


@pytest.fixture
def metadata_of():
    """Reads what an archive says of itself."""

    def read(path):
        with path.open("rb") as file:
            return Reader(MmapSource(file)).metadata()

    return read
