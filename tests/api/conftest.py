"""A street of shops that programs ask about."""

from datetime import UTC, datetime

import pytest
import time_machine

from businesses.choices import Source
from businesses.models import Category
from tests.factories import BusinessFactory, DirectoryFactory, DistrictFactory

FRIDAY_NOON = datetime(2026, 4, 24, 10, 0, tzinfo=UTC)
"""Friday, 24 April 2026, 12:00 in Berlin."""

OUTLINE = {
    "type": "Polygon",
    "coordinates": [
        [[7.8, 51.2], [8.0, 51.2], [8.0, 51.305], [7.8, 51.305], [7.8, 51.2]]
    ],
}


@pytest.fixture
def friday_noon():
    with time_machine.travel(FRIDAY_NOON, tick=False) as clock:
        yield clock


@pytest.fixture
def directory(db):
    return DirectoryFactory(title="Geschäfte", slug="geschaefte")


@pytest.fixture
def shop(directory):
    """Open a shop: `shop("Bäckerei Korn", "bakery", languages=["de"])`."""

    def open_shop(title, category="services", **fields):
        fields = {"parent": directory} | fields
        fields["category"] = Category.objects.get(slug=category)
        return BusinessFactory(title=title, **fields)

    return open_shop


@pytest.fixture
def street(shop, friday_noon):
    """Four shops on a Friday noon, the bakery from OpenStreetMap."""
    north = DistrictFactory(name="Nordhof", slug="nordhof", outline=OUTLINE)
    south = DistrictFactory(name="Südstadt", slug="suedstadt")
    shop(
        "Bäckerei Korn",
        "bakery",
        claim="Brot aus Sauerteig",
        street="Lange Straße",
        house_number="12",
        postcode="58089",
        town="Hagen",
        district=north,
        phone="+492331123456",
        website="https://korn.example",
        languages=["de", "tr"],
        payment=["cash", "girocard"],
        wheelchair="yes",
        opening_hours="Mo-Fr 06:00-18:30",
        latitude="51.300000",
        longitude="7.900000",
        source=Source.OSM,
        source_key="node/1",
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
        payment=["cash"],
        opening_hours="Mo-Su 09:00-22:00",
        latitude="51.310000",
        longitude="7.900000",
    )
    shop("Kiosk Can", "food", district=south, languages=["tr"])


@pytest.fixture
def ask(client, directory):
    """The answer to a question: `ask("businesses", q="brot")`."""

    def question(address, /, status=200, headers=None, **parameters):
        response = client.get(f"/api/v1/{address}", parameters, headers=headers or {})
        assert response.status_code == status, response.content
        return response.json()

    return question


@pytest.fixture
def names(ask):
    """The names of the businesses that are found."""

    def question(**parameters):
        return {hit["name"] for hit in ask("businesses", **parameters)["hits"]}

    return question
