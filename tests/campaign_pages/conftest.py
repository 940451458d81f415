"""A campaign that has begun, shops that take part, and an editor."""

from datetime import UTC, date, datetime

import pytest
import time_machine
from django.contrib.auth.models import Group

from campaigns.models import (
    CampaignIndexPage,
    CampaignPage,
    CampaignPhase,
    Participation,
)
from home.models import FrontPage
from tests.factories import BusinessFactory, DirectoryFactory, UserFactory

TUESDAY = datetime(2026, 4, 21, 8, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _tuesday_morning():
    with time_machine.travel(TUESDAY, tick=False):
        yield


@pytest.fixture
def index(db):
    front = FrontPage.objects.get()
    return front.add_child(
        instance=CampaignIndexPage(title="Aktionen", slug="aktionen")
    )


@pytest.fixture
def campaign(index):
    """Under way since the first of April, in care from May on."""
    page = CampaignPage(
        title="Blumenkübel für die Lange Straße",
        slug="blumenkuebel",
        teaser="Wir bepflanzen 24 Kübel.",
        format_key="flower-tubs",
        first_day=date(2026, 3, 1),
        last_day=date(2026, 10, 31),
        body=[("text", "<p>Die Straße wird bunt.</p>")],
    )
    page.phases = [
        CampaignPhase(phase="call", first_day=date(2026, 3, 1)),
        CampaignPhase(phase="under_way", first_day=date(2026, 4, 1)),
        CampaignPhase(phase="care", first_day=date(2026, 5, 1)),
        CampaignPhase(phase="finished", first_day=date(2026, 11, 1)),
    ]
    index.add_child(instance=page)
    page.save_revision().publish()
    return CampaignPage.objects.get(pk=page.pk)


@pytest.fixture
def directory(index):
    return DirectoryFactory(slug="geschaefte")


@pytest.fixture
def shop(directory, campaign):
    """A bakery that takes part."""
    page = BusinessFactory(parent=directory, title="Bäckerei Korn", slug="korn")
    Participation.objects.create(campaign=campaign, business=page)
    return page


@pytest.fixture
def person(db):
    return UserFactory(first_name="Anna")


@pytest.fixture
def editor(db):
    user = UserFactory()
    user.groups.add(Group.objects.get(name="Moderators"))
    return user
