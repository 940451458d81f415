"""A business with everything, and one with nothing but a name."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
import time_machine

from businesses.models import Category, GalleryPicture, SocialLink
from tests.factories import (
    BusinessFactory,
    DirectoryFactory,
    DistrictFactory,
    PictureFactory,
)

TUESDAY_NOON = datetime(2026, 4, 21, 10, 0, tzinfo=UTC)


@pytest.fixture
def tuesday_noon():
    """Tuesday, 21 April 2026, 12:00 in Berlin."""
    with time_machine.travel(TUESDAY_NOON, tick=False):
        yield TUESDAY_NOON


@pytest.fixture
def directory(db):
    return DirectoryFactory(title="Geschäfte", slug="geschaefte")


@pytest.fixture
def bare(directory):
    return BusinessFactory(parent=directory, title="Zum Eck", slug="zum-eck")


@pytest.fixture
def bakery(directory):
    """A bakery with every field filled in."""
    page = BusinessFactory(
        parent=directory,
        title="Bäckerei Sonnenschein",
        slug="sonnenschein",
        claim="Brot, das nach Brot schmeckt.",
        category=Category.objects.get(slug="bakery"),
        district=DistrictFactory(name="Nordhof", slug="nordhof"),
        logo=PictureFactory(title="Ofen", credit="Erika Beispiel"),
        description=[
            ("text", "<p>Seit 1962 mitten im Viertel.</p>"),
            ("list", ["Brot", "Kuchen"]),
        ],
        street="Lange Straße",
        house_number="12 a",
        postcode="58999",
        town="Ellerbrück",
        latitude=Decimal("51.3001"),
        longitude=Decimal("7.9002"),
        phone="+49233112345",
        email="brot@sonnenschein.example",
        website="https://www.sonnenschein.example/",
        imprint_url="https://www.sonnenschein.example/impressum",
        languages=["de", "tr"],
        wheelchair="yes",
        wheelchair_note="Klingel links neben der Tür",
        payment=["cash", "girocard"],
        opening_hours="Tu-Fr 07:00-18:00; Sa 07:00-13:00; PH off",
        last_confirmed_at=datetime(2026, 3, 1, 12, 0, tzinfo=UTC),
        last_confirmed_by="team",
        published=False,
    )
    page.tags.add("Sauerteig", "Frühstück")
    page.gallery.add(GalleryPicture(image=PictureFactory(), caption="Die Theke"))
    page.social_links.add(SocialLink(url="https://www.instagram.com/sonnenschein"))
    page.save_revision().publish()
    return page


@pytest.fixture
def april():
    return lambda day: date(2026, 4, day)
