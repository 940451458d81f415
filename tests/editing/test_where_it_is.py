"""Editors pick a place: on the map, by an address, never by degrees."""

from decimal import Decimal

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from businesses.models import BusinessPage
from quartier.places.models import Address
from tests.factories import BusinessFactory, DistrictFactory, UserFactory

pytestmark = pytest.mark.django_db

SQUARE = {
    "type": "Polygon",
    "coordinates": [[[7.8, 51.2], [8.0, 51.2], [8.0, 51.4], [7.8, 51.4], [7.8, 51.2]]],
}


def address(street="Lange Straße", number="12", lat="51.3", lon="7.9", **more):
    Address.objects.learn(
        [
            Address(
                street=street,
                house_number=number,
                postcode="58999",
                town="Ellerbrück",
                latitude=Decimal(lat),
                longitude=Decimal(lon),
                **more,
            )
        ],
        "Test",
    )


@pytest.fixture
def search(client, editor):
    client.force_login(editor)

    def ask(text):
        response = client.get(reverse("address_search"), {"q": text})
        assert response.status_code == 200
        return response.json()["results"]

    return ask


def test_the_beginning_of_a_street_finds_its_houses(search):
    address()
    assert search("lange str") == [
        {
            "label": "Lange Straße 12, 58999 Ellerbrück",
            "latitude": 51.3,
            "longitude": 7.9,
        }
    ]


@pytest.mark.parametrize("text", ["Strasse lang 12", "LANGE STRAẞE", "58999 lange"])
def test_spelling_and_order_do_not_matter(search, text):
    address()
    assert len(search(text)) == 1


@pytest.mark.parametrize("text", ["", "   ", "\x00", "%", "_", "'", "x" * 5000])
def test_questions_without_sense_find_nothing(search, text):
    address()
    assert search(text) == []


def test_no_more_than_ten_are_offered(search):
    for number in range(30):
        address(number=str(number))
    assert len(search("lange")) == 10


def test_houses_come_in_the_order_of_the_street(search):
    for number in ("10", "2", "10a", "1"):
        address(number=number)
    labels = [found["label"].split(",")[0].split()[-1] for found in search("lange")]
    assert labels == ["1", "2", "10", "10a"]


def test_only_people_of_the_admin_may_ask(client):
    url = reverse("address_search")
    assert client.get(url, {"q": "a"}).status_code == 302
    client.force_login(UserFactory())
    assert client.get(url, {"q": "a"}).status_code == 302


def test_the_search_only_reads(client, editor):
    client.force_login(editor)
    assert client.post(reverse("address_search")).status_code == 405


def test_a_published_business_teaches_its_address(search):
    BusinessFactory(
        street="Am Markt",
        house_number="1",
        town="Ellerbrück",
        latitude="51.3",
        longitude="7.9",
    )
    BusinessFactory(street="Ohne Ort", house_number="2")
    assert [found["label"] for found in search("markt")] == ["Am Markt 1, Ellerbrück"]
    assert search("ohne") == []


def test_the_form_has_a_map_and_hides_the_degrees(client, editor, edit_url):
    DistrictFactory(outline=SQUARE)
    client.force_login(editor)
    soup = BeautifulSoup(client.get(edit_url).content, "html.parser")
    picker = soup.find("fieldset", attrs={"data-position-picker": True})
    for axis in ("latitude", "longitude"):
        field = picker.find("input", attrs={"name": axis})
        assert field["type"] == "hidden"
        assert field["data-position"] == axis
    assert picker["data-search-url"] == reverse("address_search")
    assert (picker["data-latitude"], picker["data-longitude"]) == ("51.3", "7.9")
    assert picker.find("input", attrs={"data-position-search": True})


def test_without_a_script_the_typed_address_is_looked_up(
    client, moderator, edit_url, business, posted
):
    address()
    client.force_login(moderator)
    client.post(
        edit_url,
        posted(business, position_search="Lange Straße 12", **{"action-publish": "1"}),
    )
    page = BusinessPage.objects.get(pk=business.pk)
    assert (page.latitude, page.longitude) == (
        Decimal("51.300000"),
        Decimal("7.900000"),
    )


@pytest.mark.parametrize(
    ("text", "answer"),
    [("Lange", "gibt es mehrmals"), ("Nirgends", "kennen wir nicht")],
)
def test_an_unclear_address_is_asked_for_again(
    client, moderator, edit_url, business, posted, text, answer
):
    address()
    address(number="13")
    client.force_login(moderator)
    response = client.post(edit_url, posted(business, position_search=text))
    html = response.content.decode()
    assert answer in html
    assert f'value="{text}"' in html


def test_a_position_decides_the_district_when_nobody_chose_one(
    client, moderator, edit_url, business, posted
):
    nordhof = DistrictFactory(name="Nordhof", outline=SQUARE)
    client.force_login(moderator)
    client.post(
        edit_url,
        posted(business, latitude="51.3", longitude="7.9", **{"action-publish": "1"}),
    )
    business.refresh_from_db()
    assert business.district == nordhof


def test_a_chosen_district_stays_chosen(client, moderator, edit_url, business, posted):
    DistrictFactory(name="Nordhof", outline=SQUARE)
    other = DistrictFactory(name="Mühlenviertel")
    client.force_login(moderator)
    client.post(
        edit_url,
        posted(
            business,
            district=other.pk,
            latitude="51.3",
            longitude="7.9",
            **{"action-publish": "1"},
        ),
    )
    business.refresh_from_db()
    assert business.district == other
