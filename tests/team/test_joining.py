"""Who is in a team, and what happens when somebody goes."""

from datetime import timedelta

import pytest
from django.utils import timezone
from factories import UserFactory
from wagtail.models import PageLogEntry

from businesses.models import BusinessPage, Doing, Invitation, Role, TeamMember
from businesses.single_use import stored_hash
from businesses.team.guards import membership, own_business
from businesses.team.inviting import TooManyError, accept, invite
from businesses.team.joining import (
    LastOwnerError,
    NotInTeamError,
    change_role,
    clear,
    hand_over,
    join,
    leave,
    owners_of,
)
from quartier.mail.models import OutgoingMail, Undeliverable
from quartier.mail.undeliverable import is_undeliverable


def member(user, business):
    return TeamMember.objects.get(user=user, business=business)


def roles(business):
    rows = business.team.values_list("user__email", "role")
    return {email.split("@")[0]: role for email, role in rows}


def test_joining_twice_changes_nothing(bakery, owner, editor):
    first = member(owner, bakery)
    assert join(bakery, owner, Role.HELPER, invited_by=editor) == first
    assert roles(bakery) == {"olga": "owner"}
    assert member(owner, bakery).invited_by is None


def test_a_helper_who_proves_to_be_the_owner_becomes_owner(bakery, helper):
    join(bakery, helper, Role.OWNER)
    assert roles(bakery) == {"hamid": "owner"}


def test_the_last_owner_can_not_just_go(bakery, owner, helper):
    with pytest.raises(LastOwnerError):
        leave(member(owner, bakery))
    with pytest.raises(LastOwnerError):
        change_role(member(owner, bakery), Role.HELPER)
    assert roles(bakery) == {"olga": "owner", "hamid": "helper"}


def test_an_owner_whose_account_is_locked_answers_for_nothing(bakery, owner):
    join(bakery, UserFactory(is_active=False), Role.OWNER)
    with pytest.raises(LastOwnerError):
        leave(member(owner, bakery))


def test_after_handing_over_the_former_owner_can_go(bakery, owner, helper):
    hand_over(member(owner, bakery), member(helper, bakery))
    assert roles(bakery) == {"olga": "helper", "hamid": "owner"}
    leave(member(owner, bakery))
    assert roles(bakery) == {"hamid": "owner"}


def test_nobody_hands_over_to_somebody_of_another_team(bakery, owner, stranger):
    theirs = TeamMember.objects.get(user=stranger)
    with pytest.raises(NotInTeamError):
        hand_over(member(owner, bakery), theirs)
    assert roles(bakery) == {"olga": "owner"}


def test_a_helper_can_not_hand_over(bakery, owner, helper):
    with pytest.raises(NotInTeamError):
        hand_over(member(helper, bakery), member(owner, bakery))


def test_who_was_removed_meanwhile_is_not_made_owner(bakery, owner, helper):
    gone = member(helper, bakery)
    leave(gone)
    with pytest.raises(NotInTeamError):
        change_role(gone, Role.OWNER)


def test_who_leaves_has_no_rights_from_that_moment_on(bakery, owner, helper):
    assert own_business(helper, bakery.pk, Doing.HOURS) == bakery
    leave(member(helper, bakery))
    assert membership(helper, bakery.pk) is None


def test_the_history_of_the_page_tells_keys_and_no_names(bakery, owner, helper):
    leave(member(helper, bakery))
    entries = PageLogEntry.objects.filter(page=bakery.pk, action__contains="team")
    assert [entry.action.rsplit(".")[-1] for entry in entries.order_by("pk")] == [
        "join",
        "join",
        "leave",
    ]
    assert "hamid" not in str([entry.data for entry in entries])


class TestWhenAnAccountIsDeleted:
    def test_another_owner_goes_on_and_nobody_is_told(self, bakery, owner, editor):
        join(bakery, UserFactory(), Role.OWNER)
        owner.delete()
        assert len(owners_of(bakery)) == 1
        assert not OutgoingMail.objects.exists()

    def test_helpers_stay_helpers_and_the_editors_are_told(
        self, bakery, owner, helper, editor
    ):
        owner.delete()
        assert roles(bakery) == {"hamid": "helper"}
        mail = OutgoingMail.objects.get(to=editor.email)
        assert "Sonnenschein" in mail.subject
        assert f"/admin/pages/{bakery.pk}/edit/" in mail.text

    def test_a_deleted_helper_is_no_news(self, bakery, owner, helper, editor):
        helper.delete()
        assert not OutgoingMail.objects.exists()

    def test_what_they_wrote_on_the_page_stays(self, bakery, owner):
        bakery.claim = "Brot, das nach Brot schmeckt."
        bakery.save_revision(user=owner).publish()
        owner.delete()
        assert BusinessPage.objects.get(pk=bakery.pk).claim.startswith("Brot")


def test_who_comes_by_a_mailed_invitation_shows_that_mail_arrives(bakery, owner):
    Undeliverable.objects.create(address="neu@quartier.example")
    Undeliverable.objects.create(address="andere@quartier.example")
    now = timezone.now()
    secret = invite(bakery, owner, Role.HELPER, now, email="neu@quartier.example")
    accept(stored_hash(secret), UserFactory(), now)
    assert not is_undeliverable("neu@quartier.example")
    assert is_undeliverable("andere@quartier.example")


class TestInvitationsOfSomebodyWhoGoes:
    @pytest.fixture
    def secret(self, bakery, owner):
        return stored_hash(invite(bakery, owner, Role.OWNER, timezone.now()))

    def comes_in(self, secret):
        return accept(secret, UserFactory(), timezone.now()) is not None

    def test_end_with_their_account(self, bakery, owner, secret):
        owner.delete()
        assert not self.comes_in(secret)

    def test_end_when_they_leave(self, bakery, owner, secret):
        join(bakery, UserFactory(), Role.OWNER)
        leave(member(owner, bakery))
        assert not self.comes_in(secret)

    def test_end_when_they_may_no_longer_invite(self, bakery, owner, helper, secret):
        hand_over(member(owner, bakery), member(helper, bakery))
        assert not self.comes_in(secret)

    def test_of_others_stay(self, bakery, owner, secret):
        second = UserFactory()
        leave(join(bakery, second, Role.OWNER))
        assert self.comes_in(secret)


class TestWhenTheBusiness:
    def test_is_unpublished_the_team_stays(self, bakery, owner):
        bakery.unpublish()
        assert own_business(owner, bakery.pk, Doing.SEE).live is False

    def test_is_given_back_the_whole_team_ends(self, bakery, owner, helper, editor):
        invite(bakery, owner, Role.HELPER, timezone.now())
        clear(bakery)
        assert roles(bakery) == {}
        assert not Invitation.objects.usable(timezone.now()).exists()
        assert OutgoingMail.objects.filter(to=editor.email).count() == 1

    def test_is_deleted_so_is_the_team_and_nobody_is_told(self, bakery, owner, editor):
        bakery.delete()
        assert not TeamMember.objects.exists()
        assert not OutgoingMail.objects.exists()


class TestAnInvitation:
    def test_makes_somebody_a_member_with_its_role(self, bakery, owner):
        now = timezone.now()
        secret = stored_hash(invite(bakery, owner, Role.HELPER, now))
        new = accept(secret, UserFactory(), now)
        assert (new.role, new.invited_by) == (Role.HELPER, owner)

    def test_is_good_once(self, bakery, owner):
        now = timezone.now()
        secret = stored_hash(invite(bakery, owner, Role.HELPER, now))
        assert accept(secret, UserFactory(), now)
        assert accept(secret, UserFactory(), now) is None

    def test_ends_after_fourteen_days(self, bakery, owner):
        now = timezone.now()
        secret = stored_hash(invite(bakery, owner, Role.HELPER, now))
        assert accept(secret, UserFactory(), now + timedelta(days=14)) is None
        assert accept(secret, UserFactory(), now + timedelta(days=13, hours=23))

    def test_is_not_used_up_by_somebody_who_is_there_already(self, bakery, owner):
        now = timezone.now()
        secret = stored_hash(invite(bakery, owner, Role.HELPER, now))
        assert accept(secret, owner, now).role == Role.OWNER
        assert accept(secret, UserFactory(), now).role == Role.HELPER

    def test_stores_nothing_that_opens_a_door(self, bakery, owner):
        secret = invite(bakery, owner, Role.HELPER, timezone.now())
        stored = Invitation.objects.values().get()
        assert secret not in str(stored)

    def test_is_one_of_thirty_a_day(self, bakery, owner):
        for _ in range(30):
            invite(bakery, owner, Role.HELPER, timezone.now())
        with pytest.raises(TooManyError):
            invite(bakery, owner, Role.HELPER, timezone.now())
