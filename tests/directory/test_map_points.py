"""The points of the map: the same shops as the list, in columns."""

from itertools import accumulate

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from businesses.search.curve import DEGREE, map_steps, places_on_curve

pytestmark = pytest.mark.usefixtures("street")


@pytest.fixture
def points(client, directory):
    def ask(**parameters):
        response = client.get(directory.url + "karte.json", parameters)
        assert response["Content-Type"] == "application/json"
        return response.json()

    return ask


def shops(payload):
    """The columns as one entry for each name."""
    columns = zip(
        payload["name"],
        accumulate(payload["lat"]),
        accumulate(payload["lon"]),
        payload["category"],
        payload["state"],
        payload["url"],
        payload["ids"],
        strict=True,
    )
    return {
        name: {
            "place": (lat / 1e5, lon / 1e5),
            "category": payload["categories"][category]["slug"],
            "state": state,
            "url": url,
            "id": id_,
        }
        for name, lat, lon, category, state, url, id_ in columns
    }


def test_each_shop_with_a_position_is_a_point(points, visit):
    payload = points()
    assert set(shops(payload)) == {"Bäckerei Korn", "Buch & Blatt", "Café Lina"}
    assert payload["total"] == 5
    bakery = shops(payload)["Bäckerei Korn"]
    (hit,) = visit(q="korn").hits
    assert bakery == {
        "place": (51.3, 7.9),
        "category": "bakery",
        "state": 1,
        "url": hit.url,
        "id": hit.id,
    }


def test_states_are_numbers(points, shop):
    shop(
        "Termin",
        opening_hours='"nach Vereinbarung"',
        latitude="51.300000",
        longitude="7.910000",
    )
    shop("Rätsel", latitude="51.300000", longitude="7.920000")
    found = shops(points())
    states = {name: one["state"] for name, one in found.items()}
    assert states == {
        "Bäckerei Korn": 1,
        "Buch & Blatt": 2,
        "Café Lina": 1,
        "Termin": 3,
        "Rätsel": 0,
    }


def test_states_are_those_of_the_chosen_time(points):
    found = shops(points(offen="um", offen_um="2026-04-25T11:00"))
    assert {name: one["state"] for name, one in found.items()} == {
        "Buch & Blatt": 1,
        "Café Lina": 1,
    }


def test_categories_come_with_name_mark_and_colour(points):
    (category,) = points(q="korn")["categories"]
    assert category["name"] == "Bäckerei & Konditorei"
    assert category["icon"] == "category-bakery"
    assert category["colour"].startswith("#")


def test_in_english(client):
    payload = client.get("/en/geschaefte/karte.json", {"q": "korn"}).json()
    assert payload["categories"][0]["name"] == "Bakery"
    assert payload["url"] == ["/en/geschaefte/backerei-korn/"]


def test_the_map_shows_what_the_list_shows_on_all_its_pages(visit, points, client):
    for parameters in ({"q": "b"}, {"stadtteil": "nordhof"}, {"offen": "jetzt"}):
        search = visit(**parameters)
        listed = {hit.name for hit in [*search.hits, *search.unknown_hours_hits]}
        payload = client.get(search.map_url).json()
        assert set(payload["name"]) <= listed
        assert payload["total"] == len(listed)


def test_the_map_knows_neither_page_nor_order(visit):
    search = visit(q="b", sort="name", seite="2")
    assert search.map_url == "/geschaefte/karte.json?q=b"


def test_unchanged_points_are_not_sent_again(client, directory):
    url = directory.url + "karte.json"
    first = client.get(url)
    assert first["Cache-Control"] == "public, no-cache"
    again = client.get(url, headers={"if-none-match": first["ETag"]})
    assert again.status_code == 304
    assert again.content == b""


def test_changed_points_are_sent(client, directory, shop):
    url = directory.url + "karte.json"
    tag = client.get(url)["ETag"]
    shop("Neu", latitude="51.300000", longitude="7.950000")
    assert client.get(url, headers={"if-none-match": tag}).status_code == 200


def test_the_map_has_its_words_and_its_middle(client, directory):
    found = client.get(directory.url).context["map"]
    assert '"searchHere": "Diesen Ausschnitt durchsuchen"' in found.strings
    assert (found.latitude, found.longitude) == (51.305, 7.9)


def test_the_points_have_an_english_address_too(client, directory):
    found = client.get("/en/geschaefte/").context["search"]
    assert found.map_url == "/en/geschaefte/karte.json"
    assert client.get(found.map_url).json()["total"] == 5


places = st.tuples(
    st.integers(-90 * DEGREE, 90 * DEGREE), st.integers(-180 * DEGREE, 180 * DEGREE)
)


@settings(deadline=None)
@given(st.lists(places, min_size=2, max_size=2))
def test_only_the_same_step_on_the_map_has_the_same_place_on_the_curve(pair):
    lats, lons = (np.array(degrees, np.int32) for degrees in zip(*pair, strict=True))
    one, other = places_on_curve(lats, lons).tolist()
    steps = zip(map_steps(lats).tolist(), map_steps(lons).tolist(), strict=True)
    assert (one == other) == (len(set(steps)) == 1)
