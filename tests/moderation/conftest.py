"""A shop with its team, an editor, and the one door through which teams write."""

from datetime import UTC, datetime

import pytest
import time_machine
from django.contrib.auth.models import Group
from django.utils import timezone

from businesses.models import BusinessPage, Role, TeamMember
from businesses.moderation.lanes import save_part
from businesses.moderation.parts import PARTS
from businesses.moderation.values import as_typed, values_of
from businesses.moderation.versions import Versions
from tests.factories import BusinessFactory, UserFactory

TUESDAY = datetime(2026, 4, 21, 8, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _tuesday_morning():
    with time_machine.travel(TUESDAY, tick=True):
        yield


@pytest.fixture
def shop(db):
    return BusinessFactory(
        title="Bäckerei Korn",
        slug="korn",
        opening_hours="Mo-Fr 07:00-18:00",
        claim="Brot seit 1962",
        phone="+49 2331 12345",
    )


@pytest.fixture
def owner(shop):
    person = UserFactory(first_name="Anna", last_name="Acker")
    TeamMember.objects.create(business=shop, user=person, role=Role.OWNER)
    return person


@pytest.fixture
def helper(shop):
    person = UserFactory(first_name="Bert", last_name="Bach")
    TeamMember.objects.create(business=shop, user=person, role=Role.HELPER)
    return person


@pytest.fixture
def stranger(db):
    person = UserFactory()
    other = BusinessFactory(title="Ein anderes Geschäft")
    TeamMember.objects.create(business=other, user=person, role=Role.OWNER)
    return person


@pytest.fixture
def editor(db):
    person = UserFactory(first_name="Rita", last_name="Redaktion")
    person.groups.add(Group.objects.get(name="Moderators"))
    return person


@pytest.fixture
def public():
    """What everybody sees of a shop."""

    def look(shop):
        return BusinessPage.objects.get(pk=shop.pk)

    return look


@pytest.fixture
def version():
    """What the form of a part is opened with."""

    def of(shop, part):
        return Versions.of(shop.pk).fingerprint(PARTS[part], timezone.localdate())

    return of


@pytest.fixture
def save(version):
    """Change some fields of a part, as somebody does who has just opened its form."""

    def change(shop, person, part, **fields):
        versions = Versions.of(shop.pk)
        page = versions.shown(PARTS[part])
        values = as_typed(values_of(page, PARTS[part], timezone.localdate()))
        return save_part(shop.pk, person, part, values | fields, version(shop, part))

    return change
