"""A shop that nobody looks after yet, cards for it, and people."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.utils import timezone
from factories import BusinessFactory, UserFactory

from businesses.models import ClaimCode, ProofWay, Role
from businesses.single_use import stored_hash
from businesses.team.joining import join

CODE = "ABCDEFGHJK"


@pytest.fixture
def bakery(db):
    return BusinessFactory(
        title="Bäckerei Sonnenschein",
        slug="sonnenschein",
        street="Lange Straße",
        house_number="12",
        website="https://www.sonnenschein.example/",
    )


@pytest.fixture
def other_shop(bakery):
    return BusinessFactory(title="Blumen Huber", parent=bakery.get_parent())


@pytest.fixture
def make_card():
    """A card as an adviser hands it over."""

    def make(business, code=CODE, way=ProofWay.CARD, **changes):
        values = {"expires_at": timezone.now() + timedelta(days=90)} | changes
        return ClaimCode.objects.create(
            business=business, way=way, secret_hash=stored_hash(code), **values
        )

    return make


@pytest.fixture
def card(bakery, make_card):
    return make_card(bakery)


@pytest.fixture
def olga(db):
    return UserFactory(email="olga@quartier.example")


@pytest.fixture
def owner(bakery):
    """Somebody who looks after the bakery already."""
    user = UserFactory(email="otto@quartier.example")
    join(bakery, user, Role.OWNER)
    return user


@pytest.fixture
def editor(db):
    user = UserFactory(email="rosa@quartier.example")
    user.groups.add(Group.objects.get(name="Moderators"))
    return user
