"""How often a page of the portal asks the database; more changes ask no more often."""

from datetime import date

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from businesses.models import Claim, ErrorReport, ProfileChange, ProofWay
from businesses.moderation.lanes import save_part
from businesses.moderation.parts import PARTS
from businesses.moderation.values import as_typed, values_of
from businesses.moderation.versions import Versions
from tests.factories import BusinessFactory, UserFactory

pytestmark = pytest.mark.django_db

HOME_MOST = 20
PART_MOST = 20
HISTORY_MOST = 30
LIST_MOST = 50
DASHBOARD_MOST = 60
"""Wagtail's own panels and menus ask about forty times."""


def queries(client, url):
    client.get(url)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(url).status_code == 200
    return len(captured)


@pytest.fixture
def busy(shop, owner):
    """A team that changes a lot."""
    for number in range(12):
        ProfileChange.objects.create(
            business=shop,
            part="hours",
            before={"opening_hours": "off"},
            after={"opening_hours": f"Mo 0{number % 8}:00-18:00"},
            state="live",
            made_by=owner,
        )
    part = PARTS["text"]
    versions = Versions.of(shop.pk)
    today = date(2026, 4, 21)
    values = as_typed(values_of(versions.live, part, today)) | {"claim": "Neu"}
    version = versions.fingerprint(part, today)
    save_part(shop.pk, owner, "text", values, version)


def test_the_start(anna, address, busy):
    assert queries(anna, address("portal_home")) <= HOME_MOST


@pytest.mark.parametrize("part", ["hours", "special-days", "text", "pictures"])
def test_a_form(anna, address, busy, part):
    assert queries(anna, address("portal_part", part)) <= PART_MOST


def test_the_history(anna, address, busy):
    assert queries(anna, address("portal_history")) <= HISTORY_MOST


def test_the_editors_list(client, busy):
    editor = UserFactory()
    editor.groups.add(Group.objects.get(name="Moderators"))
    client.force_login(editor)
    assert queries(client, reverse("moderation")) <= LIST_MOST


def test_the_editors_dashboard_asks_no_more_often_when_more_waits(client, busy, shop):
    client.force_login(UserFactory(is_superuser=True))
    few = queries(client, reverse("wagtailadmin_home"))
    person = UserFactory()
    for number in range(12):
        other = BusinessFactory(title=f"Laden {number}", parent=shop.get_parent())
        Claim.objects.create(business=other, user=person, way=ProofWay.PHONE)
        ErrorReport.objects.create(business=other, part="hours")
    assert queries(client, reverse("wagtailadmin_home")) <= min(few + 1, DASHBOARD_MOST)
