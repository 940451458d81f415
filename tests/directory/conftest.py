"""A directory with a few shops, asked by a browser's address bar."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
import time_machine
from django.test import Client
from django.utils import translation

from businesses.directory.view import DirectoryView
from businesses.models import Category, DirectoryPage
from tests.factories import BusinessFactory, DirectoryFactory, DistrictFactory

FRIDAY_NOON = datetime(2026, 4, 24, 10, 0, tzinfo=UTC)
"""Friday, 24 April 2026, 12:00 in Berlin."""


@pytest.fixture
def friday_noon():
    with time_machine.travel(FRIDAY_NOON, tick=False):
        yield FRIDAY_NOON


@pytest.fixture(autouse=True)
def _german():
    """A request leaves its language behind for the next test."""
    with translation.override("de"):
        yield


@pytest.fixture
def directory(db) -> DirectoryPage:
    return DirectoryFactory(title="Geschäfte", slug="geschaefte")


@pytest.fixture
def shop(directory):
    """Open a shop: `shop("Bäckerei Korn", "bakery", languages=["de"])`."""

    def open_shop(title, category="services", **fields):
        fields["category"] = Category.objects.get(slug=category)
        return BusinessFactory(parent=directory, title=title, **fields)

    return open_shop


@pytest.fixture
def street(shop, friday_noon):
    """Five shops on a Friday noon."""
    north = DistrictFactory(name="Nordhof", slug="nordhof")
    south = DistrictFactory(name="Südstadt", slug="suedstadt")
    shop(
        "Bäckerei Korn",
        "bakery",
        claim="Brot aus Sauerteig",
        street="Lange Straße",
        house_number="12",
        district=north,
        languages=["de", "tr"],
        wheelchair="yes",
        opening_hours="Mo-Fr 06:00-18:30",
        latitude="51.300000",
        longitude="7.900000",
    )
    shop(
        "Buch & Blatt",
        "books",
        district=north,
        languages=["de"],
        opening_hours="Sa 10:00-14:00",
        latitude="51.302000",
        longitude="7.900000",
    )
    shop(
        "Café Lina",
        "gastronomy",
        district=south,
        opening_hours="Mo-Su 09:00-22:00",
        wheelchair="limited",
        latitude="51.310000",
        longitude="7.900000",
    )
    shop("Kiosk Can", "food", district=south, languages=["tr"])
    shop("Atelier Ada", "craft", opening_hours='"nach Vereinbarung"')


@pytest.fixture
def visit(directory, client: Client) -> Callable[..., DirectoryView]:
    """What the page's template is given: `visit(q="brot").hits`."""

    def ask(**parameters) -> DirectoryView:
        response = client.get(directory.url, parameters)
        assert response.status_code == 200
        return response.context["search"]

    return ask


@pytest.fixture
def names(visit) -> Callable[..., list[str]]:
    """The names of the hits on the page."""

    def ask(**parameters) -> list[str]:
        return [hit.name for hit in visit(**parameters).hits]

    return ask
