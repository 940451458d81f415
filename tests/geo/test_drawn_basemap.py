"""A basemap is made of hand-drawn GeoJSON, in pure Python and always the same."""

import json

import pytest
from django.core.management import CommandError, call_command

from quartier.geo.archives import describe

NAMES = {"earth", "water", "buildings", "roads", "places"}


def features(tiles, layer, zoom):
    return [
        feature
        for address, layers in tiles.items()
        if address[0] == zoom
        for feature in layers.get(layer, [])
    ]


def test_the_same_drawing_gives_the_same_bytes(build, village):
    first = build(village, name="village").read_bytes()
    assert build(village, name="village").read_bytes() == first


def test_all_layers_of_the_drawing_are_in_the_archive(build, village, tiles_of):
    tiles = tiles_of(build(village))
    assert {address[0] for address in tiles} == set(range(11, 17))
    assert {name for layers in tiles.values() for name in layers} == NAMES


def test_features_keep_what_the_schema_knows_and_nothing_else(build, village, tiles_of):
    tiles = tiles_of(build(village))
    road = features(tiles, "roads", 16)[0]["properties"]
    assert road == {
        "kind": "major_road",
        "kind_detail": "tertiary",
        "name": "Dorfstraße",
        "name:tr": "Köy Caddesi",
        "min_zoom": 11,
    }


def test_a_house_number_is_a_point_of_the_buildings_layer(build, village, tiles_of):
    tiles = tiles_of(build(village))
    numbers = [
        feature
        for feature in features(tiles, "buildings", 16)
        if feature["properties"]["kind"] == "address"
    ]
    assert numbers
    assert all(number["geometry"]["type"] == "Point" for number in numbers)
    assert numbers[0]["properties"]["addr_housenumber"] == "3a"
    assert numbers[0]["properties"]["addr_street"] == "Dorfstraße"


def test_small_things_wait_for_their_zoom(build, village, tiles_of):
    tiles = tiles_of(build(village))
    assert not features(tiles, "buildings", 13)
    assert features(tiles, "buildings", 14)
    kinds = {f["properties"]["kind"] for f in features(tiles, "roads", 12)}
    assert kinds == {"major_road"}


def test_land_fills_every_tile(build, village, tiles_of):
    for layers in tiles_of(build(village)).values():
        (earth,) = layers["earth"]
        (ring,) = earth["geometry"]["coordinates"]
        assert {x for x, _ in ring} == {-64, 4160}
        assert {y for _, y in ring} == {-64, 4160}


def test_the_archive_describes_itself(build, village, metadata_of):
    archive = build(village, "--attribution", "Zeichnung: Heimatverein")
    metadata = metadata_of(archive)
    assert {layer["id"] for layer in metadata["vector_layers"]} >= NAMES
    description = describe(archive)
    assert description.attribution == "Zeichnung: Heimatverein"
    assert description.bounds.as_list() == [7.8, 51.198, 7.81, 51.203]
    assert (description.min_zoom, description.max_zoom) == (11, 16)


def test_the_zooms_can_be_chosen(build, village):
    description = describe(build(village, "--min-zoom", "13", "--max-zoom", "14"))
    assert (description.min_zoom, description.max_zoom) == (13, 14)


def test_a_drawn_area_that_crosses_itself_is_mended(build, village, tiles_of):
    bow = [[7.801, 51.201], [7.803, 51.203], [7.803, 51.201], [7.801, 51.203]]
    write(village, "landuse", area([*bow, bow[0]]))
    assert features(tiles_of(build(village)), "landuse", 16)


def area(ring):
    return {"type": "Polygon", "coordinates": [ring]}


def write(folder, layer, *geometries):
    found = [{"type": "Feature", "properties": {}, "geometry": g} for g in geometries]
    collection = {"type": "FeatureCollection", "features": found}
    (folder / f"{layer}.geojson").write_text(json.dumps(collection))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("", "roads.geojson ist kein lesbares GeoJSON"),
        ("{]", "kein lesbares GeoJSON"),
        ("[" * 100_000, "kein lesbares GeoJSON"),
        ("\udcff\udcfe", "kein lesbares GeoJSON"),
        ("[1, 2]", "keine GeoJSON-Objekte"),
        ('{"type": "FeatureCollection"}', "keine GeoJSON-Objekte"),
        ('{"features": [7]}', "keine GeoJSON-Objekte"),
        ('{"features": [{"geometry": null}]}', "Objekt 1: Die Form ist nicht lesbar"),
        (
            '{"features": [{"geometry": {"type": "Point", "coordinates": ["a", 1]}}]}',
            "Objekt 1: Die Form ist nicht lesbar",
        ),
        (
            '{"features": [{"geometry": {"type": "Kringel", "coordinates": []}}]}',
            "Objekt 1: Die Form ist nicht lesbar",
        ),
        (
            '{"features": [{"geometry": {"type": "Point", "coordinates": [7, 91]}}]}',
            "Objekt 1: Die Koordinaten liegen nicht auf der Karte",
        ),
        (
            '{"features": [{"geometry": {"type": "Point", "coordinates": [NaN, 1]}}]}',
            "Objekt 1",
        ),
        (" " * (33 * 1024 * 1024), "größer als 32 MB"),
    ],
)
def test_a_layer_that_cannot_be_read_is_named(
    content, words, village, build, basemap_root
):
    roads = village / "roads.geojson"
    roads.write_bytes(content.encode(errors="surrogateescape"))
    with pytest.raises(CommandError, match=words):
        build(village)
    assert not list(basemap_root.glob("*"))


def test_an_empty_folder_is_told_what_belongs_in_it(build, tmp_path):
    with pytest.raises(CommandError, match=r"roads\.geojson"):
        build(tmp_path)


def test_a_point_on_the_other_side_of_the_world_is_noticed(village, build):
    write(village, "pois", {"type": "Point", "coordinates": [-7.8, -51.2]})
    with pytest.raises(CommandError, match="zu groß für Zoomstufe 16"):
        build(village)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nowhere"], "gibt es nicht"),
        ([__file__], "weder ein Ordner"),
        (["{village}", "--output", "../etwas"], "geht nicht"),
        (["{village}", "--output", "Mühle"], "geht nicht"),
        (["{village}", "--min-zoom", "17"], "Zoomstufen"),
        (["{village}", "--max-zoom", "25"], "Zoomstufen"),
        (["{village}", "--min-zoom", "-1"], "Zoomstufen"),
    ],
)
def test_a_wrong_order_gets_a_sentence(arguments, words, village):
    with pytest.raises(CommandError, match=words):
        call_command("build_basemap", *(a.format(village=village) for a in arguments))


def test_the_name_comes_from_the_source_when_none_is_given(village, basemap_root):
    call_command("build_basemap", str(village))
    assert (basemap_root / "village.pmtiles").is_file()
