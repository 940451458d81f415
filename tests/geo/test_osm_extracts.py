"""An OpenStreetMap extract becomes a basemap and a list of its house numbers."""

import shutil
import subprocess
from pathlib import Path

import pytest
from django.core.management import CommandError

from quartier.geo.archives import describe
from quartier.geo.osm_addresses import addresses
from quartier.geo.osm_tools import ExtractError
from quartier.geo.positions import Position

DRAWN = Path(__file__).parent / "village.osm"


@pytest.fixture
def extract(tool, tmp_path):
    """The village as OpenStreetMap would deliver it."""
    path = tmp_path / "village.osm.pbf"
    subprocess.run([tool("osmium"), "cat", DRAWN, "-o", path], check=True)
    return path


def layer(tiles, name):
    return [f for layers in tiles.values() for f in layers.get(name, [])]


def test_a_village_becomes_a_basemap(tool, extract, build, tiles_of, metadata_of):
    tool("tilemaker")
    archive = build(extract)
    tiles = tiles_of(archive)
    assert {address[0] for address in tiles} == set(range(11, 16))
    assert all("earth" in layers for layers in tiles.values())
    (name,) = {f["properties"].get("name") for f in layer(tiles, "roads")}
    assert name == "Dorfstraße"
    kinds = {f["properties"]["kind"] for f in layer(tiles, "buildings")}
    assert kinds == {"building", "address"}
    assert "Kleinellern" in {f["properties"]["name"] for f in layer(tiles, "places")}
    assert {x["id"] for x in metadata_of(archive)["vector_layers"]} >= {
        "earth",
        "roads",
    }


def test_the_credit_is_openstreetmap_s_and_a_link(tool, extract, build):
    tool("tilemaker")
    description = describe(build(extract, "--attribution", "Ich"))
    assert description.attribution == (
        '<a href="https://www.openstreetmap.org/copyright">© OpenStreetMap</a>'
    )
    assert description.bounds.contains(Position(7.803, 51.201))


def test_the_same_extract_gives_the_same_bytes(tool, extract, build):
    tool("tilemaker")
    first = build(extract).read_bytes()
    assert build(extract).read_bytes() == first


def test_lower_zooms_can_be_left_out(tool, extract, build):
    tool("tilemaker")
    description = describe(build(extract, "--min-zoom", "13", "--max-zoom", "14"))
    assert (description.min_zoom, description.max_zoom) == (13, 14)


def test_without_tilemaker_a_sentence_says_how_to_get_it(
    tmp_path, build, monkeypatch, basemap_root
):
    path = tmp_path / "town.osm.pbf"
    path.write_bytes(b"\x00\x00\x00\x0d\x0a\x09OSMHeader\x18\x7c")
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(CommandError, match="apt install tilemaker"):
        build(path)
    assert not list(basemap_root.glob("*"))


@pytest.mark.parametrize("content", [b"", b"<osm></osm>", b"PMTiles\x03" * 100])
def test_what_is_no_extract_is_refused(content, tmp_path, build):
    path = tmp_path / "town.osm.pbf"
    path.write_bytes(content)
    with pytest.raises(CommandError, match="kein OpenStreetMap-Auszug"):
        build(path)
    with pytest.raises(ExtractError, match="kein OpenStreetMap-Auszug"):
        list(addresses(path))


def test_a_damaged_extract_is_reported(tool, extract, build, basemap_root):
    tool("tilemaker")
    extract.write_bytes(extract.read_bytes()[:-200] + b"\x00" * 200)
    with pytest.raises(CommandError, match="gescheitert"):
        build(extract)
    assert not list(basemap_root.glob("*"))
    with pytest.raises(ExtractError, match="gescheitert"):
        list(addresses(extract))


def test_house_numbers_come_out_once_each(extract):
    found = {(a.street, a.number): a for a in addresses(extract)}
    assert set(found) == {
        ("Dorfstraße", "3"),
        ("Alter Hof", "12"),
        ("Alter Hof", "14a"),
    }
    assert len(list(addresses(extract))) == 3
    assert found["Dorfstraße", "3"].position == Position(7.80325, 51.20125)


def test_a_building_s_postcode_is_not_lost_to_a_shop_without(extract):
    found = {(a.street, a.number): a for a in addresses(extract)}
    assert found["Dorfstraße", "3"].postcode == "58999"
    assert found["Dorfstraße", "3"].town == "Kleinellern"


def test_a_real_quarter_becomes_a_basemap(tool, shared_data, build, tiles_of):
    tool("tilemaker")
    archive = build(shared_data / "berlin-leipziger-strasse.osm.pbf")
    tiles = tiles_of(archive)
    names = {f["properties"].get("name") for f in layer(tiles, "roads")}
    assert {"Leipziger Straße", "Friedrichstraße", "Krausenstraße"} <= names
    assert len(layer(tiles, "buildings")) > 300
    assert describe(archive).bounds.contains(Position(13.39, 52.51))


def test_a_real_quarter_has_its_house_numbers(tool, shared_data):
    tool("osmium")
    found = list(addresses(shared_data / "berlin-leipziger-strasse.osm.pbf"))
    assert len(found) > 400
    assert {"10117", "10969"} <= {address.postcode for address in found}
    keys = [(a.street, a.number, a.position) for a in found]
    assert len(keys) == len(set(keys))
