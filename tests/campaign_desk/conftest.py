"""An editor at the desk, and a campaign to look after."""

from datetime import UTC, date, datetime

import pytest
import time_machine
from django.contrib.auth.models import Group
from django.test import Client
from factories import UserFactory

from campaigns.models import CampaignIndexPage, CampaignPage, CampaignPhase
from home.models import FrontPage

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
    """Under way since the first of April, until the end of October."""
    page = CampaignPage(
        title="Blumenkübel für die Lange Straße",
        slug="blumenkuebel",
        teaser="Wir bepflanzen 24 Kübel.",
        format_key="flower-tubs",
        first_day=date(2026, 3, 1),
        last_day=date(2026, 10, 31),
    )
    page.phases = [
        CampaignPhase(phase="under_way", first_day=date(2026, 4, 1)),
        CampaignPhase(phase="finished", first_day=date(2026, 11, 1)),
    ]
    index.add_child(instance=page)
    page.save_revision().publish()
    return CampaignPage.objects.get(pk=page.pk)


@pytest.fixture
def editor(db):
    user = UserFactory()
    user.groups.add(Group.objects.get(name="Moderators"))
    return user


@pytest.fixture
def desk(editor):
    client = Client()
    client.force_login(editor)
    return client
