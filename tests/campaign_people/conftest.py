"""A campaign with a date of three places, a shop with its team, and an editor."""

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.contrib.auth.models import Group
from django.test import Client

from businesses.models import Role, TeamMember
from campaigns.models import (
    CampaignDate,
    CampaignIndexPage,
    CampaignPage,
    CampaignPhase,
)
from home.models import FrontPage
from tests.factories import BusinessFactory, DirectoryFactory, UserFactory

TUESDAY = datetime(2026, 4, 21, 8, 0, tzinfo=UTC)
SATURDAY = datetime(2026, 4, 25, 8, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _tuesday_morning(request):
    if request.node.get_closest_marker("browser"):
        yield
        return
    with time_machine.travel(TUESDAY, tick=False):
        yield


@pytest.fixture
def now():
    return TUESDAY


@pytest.fixture
def index(db):
    page = CampaignIndexPage(title="Aktionen", slug="aktionen")
    return FrontPage.objects.get().add_child(instance=page)


@pytest.fixture
def make_campaign(index):
    def make(title="Blumenkübel", live=True, **changes):
        values = {
            "teaser": "Wir bepflanzen Kübel.",
            "format_key": "flower-tubs",
            "first_day": date(2026, 3, 1),
            "last_day": date(2026, 10, 31),
        } | changes
        page = CampaignPage(title=title, **values)
        page.phases = [CampaignPhase(phase="call", first_day=date(2026, 3, 1))]
        index.add_child(instance=page)
        if live:
            page.save_revision().publish()
        else:
            page.unpublish()
        return CampaignPage.objects.get(pk=page.pk)

    return make


@pytest.fixture
def campaign(make_campaign):
    return make_campaign()


@pytest.fixture
def planting(campaign):
    """On Saturday, with three places."""
    return CampaignDate.objects.create(
        campaign=campaign,
        title="Gemeinsam pflanzen",
        starts_at=SATURDAY,
        ends_at=SATURDAY + timedelta(hours=3),
        place="Vor der Bäckerei",
        takes_sign_ups=True,
        capacity=3,
    )


@pytest.fixture
def directory(db):
    return DirectoryFactory(slug="geschaefte")


@pytest.fixture
def shop(directory):
    return BusinessFactory(parent=directory, title="Bäckerei Korn", slug="korn")


@pytest.fixture
def owner(shop):
    person = UserFactory(first_name="Anna")
    TeamMember.objects.create(business=shop, user=person, role=Role.OWNER)
    return person


@pytest.fixture
def helper(shop):
    person = UserFactory(first_name="Bert")
    TeamMember.objects.create(business=shop, user=person, role=Role.HELPER)
    return person


@pytest.fixture
def stranger(directory):
    person = UserFactory()
    other = BusinessFactory(parent=directory, title="Ein anderes Geschäft")
    TeamMember.objects.create(business=other, user=person, role=Role.OWNER)
    return person


@pytest.fixture
def editor(db):
    person = UserFactory(first_name="Rita")
    person.groups.add(Group.objects.get(name="Moderators"))
    return person


@pytest.fixture
def browser_of():
    """A browser in which a person has signed in."""

    def signed_in(person) -> Client:
        client = Client()
        client.force_login(person)
        return client

    return signed_in
