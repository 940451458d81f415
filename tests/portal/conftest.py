"""A shop with its team, and the telephone of each of them."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.urls import reverse
from portal.phones import SHOP
from running_site import RunningSite, free_port

from businesses.models import BusinessPage, Role, TeamMember
from tests.factories import BusinessFactory, DirectoryFactory, UserFactory

TUESDAY = datetime(2026, 4, 21, 8, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _tuesday_morning(request):
    if request.node.get_closest_marker("browser"):
        yield
        return
    with time_machine.travel(TUESDAY, tick=True):
        yield


@pytest.fixture(scope="session")
def make_site(django_db_setup, tmp_path_factory):
    """Makes sites with one shop; they start far sooner than the whole demo."""
    if connection.vendor != "sqlite":
        pytest.skip("Only SQLite's database can be copied as a file.")

    def made() -> RunningSite:
        site = RunningSite(tmp_path_factory.mktemp("small-site"), free_port())
        with (
            closing(sqlite3.connect(connection.settings_dict["NAME"])) as empty,
            closing(sqlite3.connect(site.data / "quartier.sqlite3")) as copy,
        ):
            empty.backup(copy)
        site.run_inside(SHOP)
        return site

    return made


@pytest.fixture(scope="session")
def small_site(make_site):
    """One of them, running."""
    site = make_site()
    site.start()
    yield site
    site.stop()


@pytest.fixture
def shop(db):
    return BusinessFactory(
        title="Bäckerei Korn",
        slug="korn",
        parent=DirectoryFactory(slug="geschaefte"),
        opening_hours="Mo-Fr 07:00-18:00",
        claim="Brot seit 1962",
        phone="+492331123",
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
def phone_of():
    """A browser in which a person has signed in."""

    def signed_in(person) -> Client:
        client = Client()
        client.force_login(person)
        return client

    return signed_in


@pytest.fixture
def anna(owner, phone_of) -> Client:
    return phone_of(owner)


@pytest.fixture
def bert(helper, phone_of) -> Client:
    return phone_of(helper)


@pytest.fixture
def public(shop):
    """What everybody sees of the shop."""
    return lambda: BusinessPage.objects.get(pk=shop.pk)


@pytest.fixture
def address(shop):
    """Where a page of the shop's portal is."""

    def of(name, *args):
        return reverse(name, args=[shop.pk, *args])

    return of


@pytest.fixture
def opened(address):
    """The inputs of a part's form as they stand there when somebody opens it."""

    def of(client, part):
        context = client.get(address("portal_part", part)).context
        form, data = context["form"], {"loaded_version": context["version"]}
        for field in form:
            value = field.value()
            if field.name == "opening_hours":
                data |= {"opening_hours": value, "opening_hours_original": value}
            else:
                data[field.name] = "" if value is None else value
        for relation, rows in form.formsets.items():
            data |= {
                f"{relation}-TOTAL_FORMS": len(rows.forms),
                f"{relation}-INITIAL_FORMS": 0,
            }
            for row in rows.forms:
                data |= {
                    field.html_name: field.value() or ""
                    for field in row
                    if field.name not in ("id", "DELETE")
                }
        return data

    return of
