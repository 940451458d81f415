"""A shop with an owner and a helper, a stranger with another shop, and editors."""

import pytest
from django.contrib.auth.models import Group
from factories import BusinessFactory, UserFactory

from businesses.models import Role
from businesses.team.joining import join


@pytest.fixture
def bakery(db):
    return BusinessFactory(title="Bäckerei Sonnenschein", slug="sonnenschein")


@pytest.fixture
def owner(bakery):
    user = UserFactory(email="olga@quartier.example")
    join(bakery, user, Role.OWNER)
    return user


@pytest.fixture
def helper(bakery):
    user = UserFactory(email="hamid@quartier.example")
    join(bakery, user, Role.HELPER)
    return user


@pytest.fixture
def stranger(bakery):
    """Owner of another shop in the same directory."""
    user = UserFactory(email="sven@quartier.example")
    other = BusinessFactory(title="Blumen Huber", parent=bakery.get_parent())
    join(other, user, Role.OWNER)
    return user


@pytest.fixture
def editor(db):
    user = UserFactory(email="rosa@quartier.example")
    user.groups.add(Group.objects.get(name="Moderators"))
    return user
