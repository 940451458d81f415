"""Twenty use the same code or invitation at the same moment: exactly one wins.

Real connections and real commits, on SQLite and on PostgreSQL.
"""

from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from django.db import connection
from django.utils import timezone
from factories import BusinessFactory, DirectoryFactory, UserFactory

from businesses.claims.granting import Became, use_code
from businesses.models import Claim, ClaimCode, ProofWay, Role, TeamMember
from businesses.single_use import stored_hash
from businesses.team.inviting import accept, invite
from businesses.team.joining import LastOwnerError, join, leave, owners_of
from quartier.accounts.models import Attempts, User
from quartier.mail.models import OutgoingMail
from tests.team.at_once import in_processes, in_threads

MANY = 20


@pytest.fixture
def shop(django_db_setup, django_db_blocker):
    """A shop that is really in the database, and gone with all its traces afterwards."""
    with django_db_blocker.unblock():
        assert "test" in str(connection.settings_dict["NAME"])
        directory = DirectoryFactory()
        shop = BusinessFactory(parent=directory)
        try:
            yield shop
        finally:
            directory.refresh_from_db()
            directory.delete()
            User.objects.all().delete()
            OutgoingMail.objects.all().delete()
            Attempts.objects.all().delete()


@pytest.fixture
def people(shop):
    return [UserFactory() for _ in range(MANY)]


@pytest.mark.django_db
def test_one_after_the_other_one_card_makes_one_owner(bakery):
    """The plain case; it also has pytest-django make the database for all others."""
    secret, now = card(bakery, "ABCDEFGHJK"), timezone.now()
    granted = [use_code(secret, UserFactory(), now) for _ in range(3)]
    assert [one and one.became for one in granted] == [Became.OWNER, None, None]


def card(shop, code):
    ClaimCode.objects.create(
        business=shop,
        way=ProofWay.CARD,
        secret_hash=stored_hash(code),
        expires_at=timezone.now() + timedelta(days=1),
    )
    return stored_hash(code)


@pytest.fixture(params=[in_threads, in_processes])
def all_at_once(request):
    """In threads of one web worker, or in workers of their own."""
    return request.param


def test_sqlite_is_a_file_here_as_on_a_real_site(shop):
    if connection.vendor == "sqlite":
        assert Path(connection.settings_dict["NAME"]).is_file()


def test_one_card_makes_one_owner(shop, people, all_at_once):
    secret, now = card(shop, "ABCDEFGHJK"), timezone.now()
    granted = all_at_once([partial(use_code, secret, user, now) for user in people])
    winners = [one for one in granted if one is not None]
    assert [one.became for one in winners] == [Became.OWNER]
    assert TeamMember.objects.filter(business=shop).count() == 1
    assert Claim.objects.filter(business=shop).count() == 1
    code = ClaimCode.objects.get(secret_hash=secret)
    assert [code.used_by] == owners_of(shop)


def test_many_cards_of_one_shop_make_one_owner_and_disputes(shop, people, all_at_once):
    secrets = [card(shop, f"CARD{n}") for n in range(MANY)]
    now = timezone.now()
    granted = all_at_once(
        [
            partial(use_code, secret, user, now)
            for secret, user in zip(secrets, people, strict=True)
        ]
    )
    became = [one.became for one in granted]
    assert became.count(Became.OWNER) == 1
    assert became.count(Became.DISPUTED) == MANY - 1
    assert len(owners_of(shop)) == 1


def test_one_invitation_lets_one_person_in(shop, people, all_at_once):
    owner = UserFactory()
    join(shop, owner, Role.OWNER)
    now = timezone.now()
    secret = stored_hash(invite(shop, owner, Role.HELPER, now))
    members = all_at_once([partial(accept, secret, user, now) for user in people])
    assert len([member for member in members if member is not None]) == 1
    assert TeamMember.objects.filter(business=shop, role=Role.HELPER).count() == 1


def test_one_person_who_presses_twenty_times_is_in_once(shop, all_at_once):
    user, now = UserFactory(), timezone.now()
    all_at_once([partial(join, shop, user, Role.HELPER) for _ in range(MANY)])
    secret = card(shop, "ABCDEFGHJK")
    all_at_once([partial(use_code, secret, user, now) for _ in range(MANY)])
    member = TeamMember.objects.get(business=shop)
    assert (member.user, member.role) == (user, Role.OWNER)


def test_of_two_owners_who_leave_at_once_one_stays(shop, all_at_once):
    members = [join(shop, UserFactory(), Role.OWNER) for _ in range(2)]

    def go(member):
        try:
            leave(member)
        except LastOwnerError:
            return False
        return True

    gone = all_at_once([partial(go, member) for member in members])
    assert sorted(gone) == [False, True]
    assert len(owners_of(shop)) == 1
