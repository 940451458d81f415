"""Volunteers see which entries need care."""

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from businesses.models import Category
from tests.factories import BusinessFactory, DirectoryFactory, DistrictFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def directory():
    return DirectoryFactory()


@pytest.fixture
def listing(client, editor, directory):
    client.force_login(editor)

    def rows(**filters):
        url = reverse("wagtailadmin_explore", args=[directory.pk])
        response = client.get(url, filters)
        assert response.status_code == 200
        soup = BeautifulSoup(response.content, "html.parser")
        return {
            row.find(class_="title-wrapper").get_text(strip=True): row.get_text(" ")
            for row in soup.select("table.listing tbody tr")
        }

    return rows


@pytest.fixture
def two(directory):
    BusinessFactory(
        parent=directory,
        title="Vollständig",
        category=Category.objects.get(slug="bakery"),
        district=DistrictFactory(name="Nordhof"),
        opening_hours="Mo-Fr 09:00-18:00",
        phone="+49233112345",
        latitude="51.3",
        longitude="7.9",
        last_confirmed_at=timezone.now(),
        last_confirmed_by="team",
    )
    BusinessFactory(parent=directory, title="Nackt")


def test_each_row_says_what_it_is_and_what_is_missing(listing, two):
    rows = listing()
    assert "Bäckerei & Konditorei" in rows["Vollständig"]
    assert "Nordhof" in rows["Vollständig"]
    assert "vom Geschäft" in rows["Vollständig"]
    assert "Öffnungszeiten" not in rows["Vollständig"]
    assert (
        "Öffnungszeiten, Position auf der Karte, Bild, Telefon oder E-Mail"
        in rows["Nackt"]
    )
    assert "noch nie" in rows["Nackt"]


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"without_hours": "true"}, {"Nackt"}),
        ({"without_hours": "false"}, {"Vollständig"}),
        ({"confirmed": "never"}, {"Nackt"}),
        ({"confirmed": "once"}, {"Vollständig"}),
        ({"q": "Nackt"}, {"Nackt"}),
    ],
)
def test_the_list_is_narrowed_down(listing, two, filters, found):
    assert set(listing(**filters)) == found


def test_by_category_and_district(listing, two):
    bakery = Category.objects.get(slug="bakery").pk
    assert set(listing(category=bakery)) == {"Vollständig"}


@pytest.mark.parametrize(
    "order", ["title", "-category", "district", "last_confirmed_at"]
)
def test_every_column_can_be_sorted(listing, two, order):
    assert len(listing(ordering=order)) == 2


def test_a_longer_list_asks_no_more_for_what_it_shows(listing, directory, two):
    def queries():
        listing()
        with CaptureQueriesContext(connection) as captured:
            listing()
            asked = [query["sql"] for query in captured]
        ours = "businesses_", "places_", "media_"
        return len([sql for sql in asked if any(name in sql for name in ours)])

    with_two = queries()
    for _number in range(6):
        BusinessFactory(parent=directory, district=DistrictFactory())
    assert queries() == with_two
