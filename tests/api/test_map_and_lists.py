"""Points, suggestions, categories and districts."""

from itertools import accumulate

import pytest

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


def test_suggestions_after_the_first_letter(ask, shop):
    shop("Radhaus", tags=["Brotbackkurs"], street="Brotgasse", house_number="3 a")
    assert ask("suggest")["suggestions"] == []
    shops = [
        one for one in ask("suggest", q="b")["suggestions"] if one["kind"] == "shop"
    ]
    assert {"Bäckerei Korn", "Buch & Blatt"} <= {one["label"] for one in shops}


def test_suggestions_lead_to_pages(ask, shop):
    shop("Radhaus", street="Brotgasse", house_number="3 a")
    found = {one["kind"]: one for one in ask("suggest", q="Bäck")["suggestions"]}
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
