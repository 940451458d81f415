"""The demo's drawn quarter hangs together and can be walked through."""

import json
from collections import Counter
from pathlib import Path

import pytest
import shapely

from quartier.geo.drawn_layers import read_folder
from quartier.geo.outlines import Outline, clean_outline
from quartier.geo.positions import Bounds, Position

DRAWING = Path(__file__).resolve().parents[2] / "demo" / "geo"


@pytest.fixture(scope="module")
def drawn():
    """All features of the drawing."""
    return read_folder(DRAWING)


@pytest.fixture(scope="module")
def addresses():
    return features("addresses")


@pytest.fixture(scope="module")
def outlines():
    return {
        feature["properties"]["name"]: Outline.from_geojson(
            clean_outline(feature["geometry"])
        )
        for feature in features("districts")
    }


def features(name):
    return json.loads((DRAWING / f"{name}.geojson").read_text())["features"]


def test_it_is_small_enough_to_live_in_the_project():
    assert sum(path.stat().st_size for path in DRAWING.iterdir()) < 1_500_000


def test_two_districts_lie_side_by_side(outlines):
    assert set(outlines) == {"Mühlenviertel", "Nordhof"}
    north, south = outlines["Nordhof"].shape, outlines["Mühlenviertel"].shape
    assert north.intersection(south).area < north.area / 1000
    assert north.distance(south) < 1e-6


def test_about_forty_streets_or_more_have_house_numbers(addresses):
    streets = Counter(feature["properties"]["street"] for feature in addresses)
    assert len(streets) >= 40
    assert streets["Mühlenstraße"] >= 50
    assert min(streets.values()) >= 4


def test_no_house_number_exists_twice(addresses):
    numbers = Counter(
        (feature["properties"]["street"], feature["properties"]["housenumber"])
        for feature in addresses
    )
    assert max(numbers.values()) == 1


def test_every_house_number_is_on_a_house_in_its_district(addresses, outlines, drawn):
    houses = shapely.unary_union(
        [f.geometry for f in drawn if f.properties.get("kind") == "building"]
    )
    shapely.prepare(houses)
    for feature in addresses:
        lon, lat = feature["geometry"]["coordinates"]
        assert shapely.dwithin(houses, shapely.Point(lon, lat), 2e-6)
        assert outlines[feature["properties"]["district"]].contains(Position(lon, lat))


def test_every_street_with_house_numbers_is_drawn(addresses, drawn):
    drawn_names = {f.properties.get("name") for f in drawn if f.layer.name == "roads"}
    assert {f["properties"]["street"] for f in addresses} <= drawn_names


def test_the_bridges_lead_over_the_river(drawn):
    roads = [feature for feature in drawn if feature.layer.name == "roads"]
    bridges = {
        str(feature.properties["name"]): feature.geometry
        for feature in roads
        if feature.properties.get("is_bridge") and "name" in feature.properties
    }
    water = shapely.unary_union([f.geometry for f in drawn if f.layer.name == "water"])
    for name in ("Mühlenbrücke", "Neue Brücke"):
        assert bridges[name].intersects(water)


def test_the_drawing_reaches_well_beyond_the_quarter(drawn, outlines):
    everything = Bounds(*shapely.total_bounds([f.geometry for f in drawn]))
    for outline in outlines.values():
        assert outline.bounds.padded(3000).share_within(everything) == 1
