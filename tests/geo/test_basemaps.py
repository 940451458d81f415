"""The site knows which basemaps it has and which one shows a place."""

import os

import pytest

from quartier.geo import basemaps
from quartier.geo.archives import describe
from quartier.geo.basemaps import Basemap, Credit, available, covering
from quartier.geo.positions import Bounds, Position

VILLAGE_CENTRE = Position(7.803, 51.201)


@pytest.fixture
def maps(build, village):
    """Two basemaps: the village, and the village with a far-off farm."""
    small = build(village, "--max-zoom", "12", name="dorf")
    farm = '{"type": "Point", "coordinates": [8.2, 51.4]}'
    (village / "pois.geojson").write_text(f'{{"features": [{{"geometry": {farm}}}]}}')
    large = build(village, "--max-zoom", "12", name="umland")
    return small, large


def test_without_the_folder_there_are_no_basemaps():
    assert available() == []
    assert covering([VILLAGE_CENTRE]) is None


def test_basemaps_are_listed_by_name_with_what_a_map_needs(maps):
    first, second = available()
    assert (first.name, second.name) == ("dorf", "umland")
    assert (first.min_zoom, first.max_zoom) == (11, 12)
    assert first.bounds.contains(VILLAGE_CENTRE)
    assert first.url == f"/karte/grundkarte/dorf.pmtiles?v={first.version}"


def test_the_address_leads_to_the_file(maps, client):
    response = client.get(available()[0].url, headers={"range": "bytes=0-6"})
    assert b"".join(response.streaming_content) == b"PMTiles"
    assert "immutable" in response.headers["Cache-Control"]


def test_broken_and_unfinished_files_are_left_out(maps, caplog):
    folder = maps[0].parent
    (folder / "kaputt.pmtiles").write_bytes(b"junk")
    (folder / ".dorf.pmtiles.part").write_bytes(b"half")
    assert [basemap.name for basemap in available()] == ["dorf", "umland"]
    assert "kaputt.pmtiles" in caplog.text


def test_headers_are_read_once_for_each_state_of_a_file(maps, monkeypatch):
    read = []

    def remembered(path):
        read.append(path.stem)
        return describe(path)

    monkeypatch.setattr(basemaps, "describe", remembered)
    available()
    available()
    assert sorted(read) == ["dorf", "umland"]
    os.utime(maps[0], (1, 1))
    available()
    assert sorted(read) == ["dorf", "dorf", "umland"]


def test_a_changed_file_is_read_again(maps, village, build):
    before = available()[0]
    os.utime(maps[0], (1, 1))
    after = available()[0]
    assert before.version != after.version
    assert before.url != after.url


def test_the_smallest_basemap_that_shows_all_points_is_taken(maps):
    assert covering([VILLAGE_CENTRE]).name == "dorf"
    assert covering([VILLAGE_CENTRE, Position(8.1, 51.3)]).name == "umland"


def test_a_stray_point_does_not_take_the_map_away(maps):
    places = [VILLAGE_CENTRE, VILLAGE_CENTRE, Position(0, 0)]
    assert covering(places).name == "dorf"


def test_a_box_is_covered_by_what_it_overlaps_most(maps):
    assert covering(Bounds(7.801, 51.199, 7.805, 51.202)).name == "dorf"
    assert covering(Bounds(7.79, 51.19, 8.1, 51.3)).name == "umland"
    assert covering(Bounds(0, 0, 1, 1)) is None


def test_places_elsewhere_have_no_basemap(maps):
    assert covering([Position(0, 0)]) is None
    assert covering([]) is None


@pytest.mark.parametrize(
    ("attribution", "credits_shown"),
    [
        ("", ()),
        ("Zeichnung: Heimatverein", (Credit("Zeichnung: Heimatverein"),)),
        (
            '<a href="https://osm.org/c">© OpenStreetMap</a> &amp; Stadt',
            (Credit("© OpenStreetMap", "https://osm.org/c"), Credit("& Stadt")),
        ),
        ('<a href="javascript:alert(1)">x</a>', (Credit("x"),)),
        ("<b onclick='x()'>fett</b>", (Credit("fett"),)),
    ],
)
def test_the_credit_is_plain_words_and_web_links(attribution, credits_shown, tmp_path):
    basemap = Basemap("a", tmp_path, Bounds(0, 0, 1, 1), 0, 1, attribution, "version")
    assert basemap.credits == credits_shown
