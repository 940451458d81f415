"""A bakery and an organisation that look for people, on a Tuesday in April."""

from datetime import UTC, date, datetime

import pytest
import time_machine

from home.models import FrontPage
from quartier.partners.models import PartnerPage, PartnersPage
from quartier.work.choices import German, Kind
from quartier.work.models import OpeningPage, WorkPage
from tests.factories import BusinessFactory, DistrictFactory

TUESDAY = datetime(2026, 4, 21, 8, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _tuesday_morning():
    with time_machine.travel(TUESDAY, tick=False):
        yield


@pytest.fixture
def work(db):
    page = WorkPage(title="Arbeit und Ausbildung", slug="arbeit")
    FrontPage.objects.get().add_child(instance=page)
    return page


@pytest.fixture
def bakery(db):
    district = DistrictFactory(name="Mühlenviertel", slug="muehlenviertel")
    return BusinessFactory(
        title="Bäckerei Korn",
        street="Lange Straße",
        house_number="12",
        postcode="58999",
        town="Ellerbrück",
        district=district,
    )


@pytest.fixture
def college(db):
    index = PartnersPage(title="Partner", slug="partner")
    FrontPage.objects.get().add_child(instance=index)
    return index.add_child(instance=PartnerPage(title="Volkshochschule"))


@pytest.fixture
def offer(work, bakery):
    """Publish an offer; without more it is the bakery's apprenticeship."""

    def new(title: str = "Ausbildung in der Backstube", **values) -> OpeningPage:
        usual = {
            "kind": Kind.APPRENTICESHIP,
            "summary": "Sie lernen Brot backen. Der Tag beginnt früh.",
            "german": German.A2,
            "contact_name": "Anna Korn",
            "contact_phone": "+4923314711",
            "shown_until": date(2026, 5, 31),
        }
        if "partner" not in values:
            usual["business"] = bakery
        page = work.add_child(instance=OpeningPage(title=title, **usual | values))
        page.save_revision().publish()
        return OpeningPage.objects.get(pk=page.pk)

    return new
