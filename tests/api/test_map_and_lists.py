"""Points, suggestions, categories and districts."""

from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from businesses.api import map_points
from quartier.geo.positions import Bounds
from tests.factories import DirectoryFactory

pytestmark = pytest.mark.usefixtures("street")


def places(answer):
    columns = zip(
        answer["name"],
        accumulate(answer["lat"]),
        accumulate(answer["lon"]),
        answer["category"],
        strict=True,
    )
    return {
        name: (lat, lon, answer["categories"][category]["slug"])
        for name, lat, lon, category in columns
    }


def test_points_are_those_of_the_page(ask, client):
    mine, pages = ask("points", category="bakery"), "/geschaefte/karte.json"
    theirs = client.get(pages, {"kategorie": "bakery"}).json()
    assert {name: mine[name] for name in theirs if name != "url"} == {
        name: theirs[name] for name in theirs if name != "url"
    }
    assert mine["url"] == [f"http://localhost:8000{url}" for url in theirs["url"]]
    assert mine["attribution"]


def test_points_of_several_directories_come_as_one_answer(ask, shop):
    shop(
        "Anderswo",
        "bakery",
        parent=DirectoryFactory(slug="anderswo"),
        latitude="51.400000",
        longitude="7.800000",
    )
    answer = ask("points", category=["bakery", "gastronomy", "moon"])
    assert answer["total"] == 3
    assert places(answer) == {
        "Bäckerei Korn": (5_130_000, 790_000, "bakery"),
        "Café Lina": (5_131_000, 790_000, "gastronomy"),
        "Anderswo": (5_140_000, 780_000, "bakery"),
    }
    assert answer["ignored"] == [{"parameter": "category", "value": "moon"}]


def test_a_map_of_few_shops_gets_each_of_them(ask):
    answer = ask("points", bbox="7.8,51.2,8,51.4", zoom=12)
    assert len(answer["ids"]) == 3
    assert answer["clusters"] == []


def test_a_map_of_too_many_shops_gets_circles(ask, monkeypatch):
    monkeypatch.setattr(map_points, "MOST_SINGLE", 2)
    answer = ask("points", bbox="7.8,51.2,8,51.4", zoom=10)
    assert answer["ids"] == []
    assert answer["total"] == 3
    (circle,) = answer["clusters"]
    assert circle == {"size": 3, "lat": 51.304, "lng": 7.9, "id": None}
    nearer = ask("points", bbox="7.89,51.295,7.91,51.315", zoom=16)["clusters"]
    assert sum(one["size"] for one in nearer) == 3
    assert len(nearer) > 1


@given(
    width=st.floats(0, 360),
    height=st.floats(0, 180),
    zoom=st.integers(0, 22),
)
def test_there_are_never_too_many_circles(width, height, zoom):
    box = Bounds(-180, -90, width - 180, height - 90)
    across = map_points.cells_across(box, zoom)
    assert 1 <= across <= map_points.MOST_CELLS


def test_a_zoom_belongs_to_a_part_of_the_map(ask):
    answer = ask("points", status=422, zoom=10)
    assert answer["errors"][0]["parameter"] == "zoom"


def test_suggestions_after_the_first_letter(ask, shop):
    shop("Radhaus", tags=["Brotbackkurs"], street="Brotgasse", house_number="3 a")
    assert ask("suggest")["suggestions"] == []
    shops = [
        one for one in ask("suggest", q="b")["suggestions"] if one["kind"] == "shop"
    ]
    assert {"Bäckerei Korn", "Buch & Blatt"} <= {one["label"] for one in shops}


def test_suggestions_lead_to_pages(ask, shop):
    shop("Radhaus", street="Brotgasse", house_number="3 a")
    best = reversed(ask("suggest", q="Bäck")["suggestions"])
    found = {one["kind"]: one for one in best}
    assert found["shop"]["marks"] == [[0, 4]]
    assert found["shop"]["url"].endswith("/geschaefte/backerei-korn/")
    assert found["category"]["url"].endswith("/geschaefte/?kategorie=bakery")
    (street,) = [
        one
        for one in ask("suggest", q="brotg")["suggestions"]
        if one["kind"] == "street"
    ]
    assert street["label"] == "Brotgasse"
    assert street["url"].endswith("/geschaefte/?q=Brotgasse")


def test_suggestions_forgive_a_slip_as_the_search_box_does(ask):
    found = ask("suggest", q="bäkcerei")["suggestions"]
    assert [(one["label"], one["marks"]) for one in found] == [
        ("Bäckerei & Konditorei", [[0, 8]]),
        ("Bäckerei Korn", [[0, 8]]),
    ]


def test_conditions_among_the_typed_words_go_with_the_suggestions(ask):
    category, *others = ask("suggest", q="jetzt offen bäck")["suggestions"]
    assert category["url"].endswith("/geschaefte/?kategorie=bakery&offen=jetzt")
    assert [one["label"] for one in others] == ["Bäckerei Korn"]


def test_a_blank_behind_a_word_ends_it(ask, shop):
    shop("Zum Wi")
    shop("Zum Wirt")
    labels = [
        {one["label"] for one in ask("suggest", q=typed)["suggestions"]}
        for typed in ("wi", "wi ")
    ]
    assert labels == [{"Zum Wi", "Zum Wirt"}, {"Zum Wi"}]


def test_eight_suggestions_at_most(ask, shop):
    for number in range(12):
        shop(f"Blumen {number}")
    assert len(ask("suggest", q="b")["suggestions"]) == 8


def test_all_categories_with_their_numbers(ask):
    found = {one["slug"]: one for one in ask("categories")["categories"]}
    assert found["bakery"]["count"] == 1
    assert found["health"]["count"] == 0
    assert found["bakery"]["name_en"] == "Bakery"
    assert "shop=bakery" in found["bakery"]["osm_tags"]


def test_districts_are_a_map(ask, client):
    assert client.get("/api/v1/districts")["Content-Type"] == "application/geo+json"
    north, south = ask("districts")["features"]
    assert north["geometry"]["type"] == "Polygon"
    assert north["properties"]["name"] == "Nordhof"
    assert north["properties"]["count"] == 2
    assert south["geometry"] is None
