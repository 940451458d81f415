"""Campaigns of each kind, with places, shops and people."""

from datetime import UTC, date, datetime

import pytest
import time_machine
from django.contrib.auth.models import Group
from django.test import Client
from factories import BusinessFactory, DirectoryFactory, UserFactory

from businesses.models import Role, TeamMember
from campaigns.models import CampaignIndexPage, CampaignPage, Spot
from home.models import FrontPage

TUESDAY = datetime(2026, 6, 16, 10, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _tuesday_noon(request):
    if request.node.get_closest_marker("browser"):
        yield
        return
    with time_machine.travel(TUESDAY, tick=False):
        yield


@pytest.fixture
def index(db):
    page = CampaignIndexPage(title="Aktionen", slug="aktionen")
    FrontPage.objects.get().add_child(instance=page)
    return page


@pytest.fixture
def make_campaign(index):
    """A live campaign of one format."""

    def make(format_key, **changes):
        values = {
            "title": "Blumenkübel für unsere Straße",
            "teaser": "Wir bepflanzen Kübel.",
            "first_day": date(2026, 3, 1),
            "last_day": date(2026, 10, 31),
        } | changes
        page = CampaignPage(format_key=format_key, **values)
        index.add_child(instance=page)
        page.save_revision().publish()
        return CampaignPage.objects.get(pk=page.pk)

    return make


@pytest.fixture
def tubs(make_campaign):
    return make_campaign("flower-tubs")


@pytest.fixture
def make_spot():
    def make(campaign, number=1, **values):
        return Spot.objects.create(campaign=campaign, number=number, **values)

    return make


@pytest.fixture
def tub(tubs, make_spot):
    return make_spot(
        tubs, 7, label="Ecke Lange Straße", latitude="51.3599", longitude="7.4621"
    )


@pytest.fixture
def directory(db):
    return DirectoryFactory(slug="geschaefte")


@pytest.fixture
def bakery(directory):
    return BusinessFactory(
        title="Bäckerei Korn",
        slug="korn",
        parent=directory,
        street="Lange Straße",
        house_number="12",
        latitude="51.36",
        longitude="7.46",
    )


@pytest.fixture
def florist(directory):
    return BusinessFactory(title="Blumen Huber", slug="huber", parent=directory)


@pytest.fixture
def owner(bakery):
    person = UserFactory(first_name="Anna")
    TeamMember.objects.create(business=bakery, user=person, role=Role.OWNER)
    return person


@pytest.fixture
def stranger(florist):
    person = UserFactory(first_name="Bert")
    TeamMember.objects.create(business=florist, user=person, role=Role.OWNER)
    return person


@pytest.fixture
def editor(db):
    person = UserFactory(email="rosa@quartier.example")
    person.groups.add(Group.objects.get(name="Moderators"))
    return person


@pytest.fixture
def phone_of():
    """A browser in which a person has signed in."""

    def signed_in(person) -> Client:
        client = Client()
        client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return signed_in
