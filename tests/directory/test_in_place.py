"""Results that change in place keep an address that can be shared."""

import pytest

pytestmark = pytest.mark.usefixtures("street")

HTMX = {"HX-Request": "true"}


def test_a_script_learns_the_address_without_empty_parameters(client, directory):
    asked = {
        "q": "brot",
        "offen": "",
        "offen_um": "",
        "lat": "",
        "lon": "",
        "sort": "relevanz",
        "kategorie": ["bakery"],
    }
    response = client.get(directory.url, asked, headers=HTMX)
    assert response["HX-Push-Url"] == "/geschaefte/?q=brot&kategorie=bakery"
    assert "HX-Request" in response["Vary"]


def test_the_shared_address_shows_the_same(client, directory, visit):
    asked = {
        "q": "a",
        "stadtteil": "nordhof",
        "offen": "um",
        "offen_um": "2026-04-25T11:00",
        "lat": "51.3",
        "lon": "7.9",
        "sort": "name",
        "seite": "1",
    }
    first = visit(**asked)
    shared = client.get(first.addresses.here).context["search"]
    assert [hit.name for hit in shared.hits] == [hit.name for hit in first.hits]
    assert shared.query.search_query(1) == first.query.search_query(1)
    assert shared.addresses.here == first.addresses.here


def test_a_time_that_is_not_yet_typed_stays_out_of_the_address(client, directory):
    response = client.get(directory.url, {"offen": "um", "offen_um": ""}, headers=HTMX)
    assert response["HX-Push-Url"] == "/geschaefte/?offen=um"


def test_a_page_for_a_reader_pushes_nothing(client, directory):
    assert "HX-Push-Url" not in client.get(directory.url)
