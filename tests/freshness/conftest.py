"""A shop, its owner, and people who report."""

import re
from datetime import UTC, datetime

import pytest
import time_machine

from businesses.models import Role, TeamMember
from tests.factories import BusinessFactory, DirectoryFactory, UserFactory

NOON = datetime(2026, 4, 21, 10, 0, tzinfo=UTC)


@pytest.fixture
def noon():
    """Tuesday, 21 April 2026, 12:00 in Berlin; moved on by `shift`."""
    with time_machine.travel(NOON, tick=False) as traveller:
        yield traveller


@pytest.fixture
def directory(db):
    return DirectoryFactory(title="Geschäfte", slug="geschaefte")


@pytest.fixture
def shop(directory):
    return BusinessFactory(
        parent=directory,
        title="Bäckerei Korn",
        slug="korn",
        email="laden@korn.example",
        phone="+49233112345",
        opening_hours="Tu-Fr 07:00-18:00",
    )


def member_of(business, role=Role.OWNER, **fields):
    person = UserFactory(**fields)
    TeamMember.objects.create(business=business, user=person, role=role)
    return person


@pytest.fixture
def owner(shop):
    return member_of(shop, email="anna@korn.example")


@pytest.fixture
def links():
    """The three links of a mail, by the words of their purpose, as paths."""

    def of(mail):
        from businesses.freshness.links import read_link

        paths = re.findall(
            r"https?://[^/\s]+((?:/en)?/geschaeft/antwort/[^/\s]+/)", mail.text
        )
        return {read_link(path.split("/")[-2]).purpose.value: path for path in paths}

    return of
