"""Owners invite, hand over and let go; nobody else learns anything."""

import re
from urllib.parse import unquote

import pytest
from django.test import Client
from django.utils import timezone
from factories import UserFactory

from businesses.freshness.states import CareState, conditions, with_care
from businesses.models import BusinessPage, Invitation, Role, TeamMember, Upkeep
from businesses.team.inviting import invite
from businesses.team.joining import join
from quartier.accounts.models import User
from quartier.mail.models import OutgoingMail


def text_of(answer):
    return answer.content.decode()


def roles(business):
    rows = business.team.values_list("user__email", "role")
    return {email.split("@")[0]: role for email, role in rows}


def pk_of(user, business):
    return TeamMember.objects.get(user=user, business=business).pk


def paths(business, helper_pk, invitation_pk):
    """Every page of a team: the path, who may read it, who may send it."""
    team = f"/mein-geschaeft/{business.pk}/team/"
    everybody, owners, nobody = {"owner", "helper"}, {"owner"}, set()
    return [
        (team, everybody, nobody),
        (f"{team}verlassen/", everybody, everybody),
        (f"{team}einladen/", owners, owners),
        (f"{team}einladung/", owners, nobody),
        (f"{team}{helper_pk}/", owners, owners),
        (f"{team}einladungen/{invitation_pk}/zuruecknehmen/", nobody, owners),
    ]


class TestWhoMayWhat:
    """T01: every page by every actor, with the own and with another business."""

    @pytest.fixture
    def pages(self, bakery, owner, helper):
        invite(bakery, owner, Role.HELPER, timezone.now())
        return paths(bakery, pk_of(helper, bakery), Invitation.objects.get().pk)

    def test_anonymous_people_are_sent_to_sign_in(self, client, pages):
        for path, _readers, _senders in pages:
            for method in (client.get, client.post):
                answer = method(path)
                assert answer.status_code in {302, 405}
                if answer.status_code == 302:
                    assert path in unquote(answer.url)

    @pytest.mark.parametrize("who", ["stranger", "editor", "superuser"])
    def test_others_find_nothing(self, pages, bakery, stranger, editor, who, client):
        users = {"stranger": stranger, "editor": editor}
        user = users.get(who) or UserFactory(is_superuser=True)
        client.force_login(user)
        before = roles(bakery)
        for path, _readers, _senders in pages:
            for answer in (client.get(path), client.post(path, {"do": "remove"})):
                assert answer.status_code in {404, 405}
                assert "Sonnenschein" not in answer.content.decode()
        assert roles(bakery) == before

    def test_helpers_see_the_team_and_can_go_and_no_more(self, client, pages, helper):
        client.force_login(helper)
        for path, readers, senders in pages:
            read = client.get(path).status_code
            assert (read == 200) is ("helper" in readers), path
            if "helper" not in senders:
                assert client.post(path, {"do": "remove"}).status_code in {404, 405}

    def test_owners_open_every_page(self, client, pages, owner):
        client.force_login(owner)
        for path, readers, _senders in pages:
            expected = {200} if "owner" in readers else {405}
            if path.endswith("einladung/"):
                expected = {302}
            assert client.get(path).status_code in expected, path

    def test_members_of_another_team_can_not_be_named(
        self, client, bakery, owner, stranger
    ):
        theirs = TeamMember.objects.get(user=stranger)
        client.force_login(owner)
        path = f"/mein-geschaeft/{bakery.pk}/team/{theirs.pk}/"
        assert client.get(path).status_code == 404
        assert client.post(path, {"do": "remove"}).status_code == 404
        assert TeamMember.objects.filter(pk=theirs.pk).exists()

    def test_invitations_of_another_team_can_not_be_taken_back(
        self, client, bakery, owner, stranger
    ):
        other = TeamMember.objects.get(user=stranger).business
        invite(other, stranger, Role.HELPER, timezone.now())
        client.force_login(owner)
        pk = Invitation.objects.get().pk
        path = f"/mein-geschaeft/{bakery.pk}/team/einladungen/{pk}/zuruecknehmen/"
        assert client.post(path).status_code == 404
        assert Invitation.objects.usable(timezone.now()).exists()

    def test_pages_are_kept_by_no_cache(self, client, pages, owner):
        client.force_login(owner)
        assert "no-store" in client.get(pages[0][0])["Cache-Control"]

    def test_nothing_is_sent_without_its_token(self, pages, owner, bakery):
        strict = Client(enforce_csrf_checks=True)
        strict.force_login(owner)
        for path, _readers, senders in pages:
            if senders:
                assert strict.post(path, {"do": "remove"}).status_code == 403
        assert len(roles(bakery)) == 2


class TestAnOwner:
    @pytest.fixture
    def owners_client(self, client, owner):
        client.force_login(owner)
        return client

    def change(self, client, bakery, helper, what):
        path = f"/mein-geschaeft/{bakery.pk}/team/{pk_of(helper, bakery)}/"
        return client.post(path, {"do": what})

    def test_makes_a_helper_owner(self, owners_client, bakery, helper):
        self.change(owners_client, bakery, helper, "make-owner")
        assert roles(bakery) == {"olga": "owner", "hamid": "owner"}

    def test_hands_over(self, owners_client, bakery, helper):
        self.change(owners_client, bakery, helper, "hand-over")
        assert roles(bakery) == {"olga": "helper", "hamid": "owner"}

    def test_removes_a_helper_who_can_do_nothing_any_more(
        self, owners_client, bakery, helper
    ):
        theirs = Client()
        theirs.force_login(helper)
        assert theirs.get(f"/mein-geschaeft/{bakery.pk}/team/").status_code == 200
        self.change(owners_client, bakery, helper, "remove")
        assert theirs.get(f"/mein-geschaeft/{bakery.pk}/team/").status_code == 404
        assert theirs.get(f"/mein-geschaeft/{bakery.pk}/").status_code == 404
        assert OutgoingMail.objects.get(to=helper.email)

    def test_does_nothing_that_is_not_offered(self, owners_client, bakery, helper):
        self.change(owners_client, bakery, helper, "delete-everything")
        assert roles(bakery) == {"olga": "owner", "hamid": "helper"}

    def test_can_not_touch_another_owner(self, owners_client, bakery):
        second = UserFactory(email="zweite@quartier.example")
        join(bakery, second, Role.OWNER)
        answer = self.change(owners_client, bakery, second, "remove")
        assert answer.status_code == 404
        assert roles(bakery) == {"olga": "owner", "zweite": "owner"}

    def test_who_is_the_last_one_can_not_leave_but_give_back(
        self, owners_client, bakery, helper, editor
    ):
        path = f"/mein-geschaeft/{bakery.pk}/team/verlassen/"
        page = owners_client.get(path).content.decode()
        assert "An die Redaktion zurückgeben" in page
        assert owners_client.post(path, {"do": "leave"}).url == path
        assert len(roles(bakery)) == 2
        owners_client.post(path, {"do": "give-back"})
        assert roles(bakery) == {}
        assert OutgoingMail.objects.get(to=editor.email)

    def test_a_helper_can_not_give_the_profile_back(
        self, client, bakery, owner, helper
    ):
        client.force_login(helper)
        client.post(f"/mein-geschaeft/{bakery.pk}/team/verlassen/", {"do": "give-back"})
        assert roles(bakery) == {"olga": "owner"}

    def test_says_that_the_business_closes_and_can_take_it_back(
        self, owners_client, bakery, editor
    ):
        path = f"/mein-geschaeft/{bakery.pk}/team/verlassen/"
        assert "Das Geschäft schließt für immer" in text_of(owners_client.get(path))
        start = text_of(owners_client.post(path, {"do": "close"}, follow=True))
        assert "Das hat uns Ihr Team gesagt." in start
        bakery.refresh_from_db()
        assert bakery.live
        assert roles(bakery) == {"olga": "owner"}
        listed = with_care(BusinessPage.objects.live())
        gone = listed.filter(conditions(timezone.now())[CareState.GONE])
        assert [one.pk for one in gone] == [bakery.pk]
        start = text_of(
            owners_client.post(f"/mein-geschaeft/{bakery.pk}/stimmt/", follow=True)
        )
        assert "Das hat uns Ihr Team gesagt." not in start
        assert not gone.all().exists()

    def test_a_helper_can_not_close_it(self, client, bakery, owner, helper):
        client.force_login(helper)
        path = f"/mein-geschaeft/{bakery.pk}/team/verlassen/"
        assert "Das Geschäft schließt" not in text_of(client.get(path))
        client.post(path, {"do": "close"})
        assert not Upkeep.objects.filter(said_gone_at__isnull=False).exists()
        assert len(roles(bakery)) == 2

    def test_sees_that_an_unpublished_business_keeps_its_team(
        self, owners_client, bakery
    ):
        bakery.unpublish()
        page = owners_client.get(f"/mein-geschaeft/{bakery.pk}/team/").content.decode()
        assert "gerade nicht öffentlich" in page


class TestAnInvitation:
    @pytest.fixture
    def owners_client(self, client, owner):
        client.force_login(owner)
        return client

    def write(self, client, bakery, **data):
        path = f"/mein-geschaeft/{bakery.pk}/team/einladen/"
        return client.post(path, {"role": "helper", **data}, follow=True)

    def test_by_mail_brings_somebody_in(self, owners_client, bakery):
        self.write(owners_client, bakery, email="neu@quartier.example")
        mail = OutgoingMail.objects.get(to="neu@quartier.example")
        link = re.search(r"/mein-geschaeft/einladung/[\w-]+/", mail.text)[0]
        new = Client()
        page = new.get(link)
        assert page["Referrer-Policy"] == "same-origin"
        assert 'value="neu@quartier.example"' in page.content.decode()
        new.force_login(UserFactory(email="neu@quartier.example"))
        assert "Mitmachen" in new.get(link).content.decode()
        assert roles(bakery) == {"olga": "owner"}
        assert new.post(link).url == f"/mein-geschaeft/{bakery.pk}/"
        assert roles(bakery) == {"olga": "owner", "neu": "helper"}
        assert new.get(link).status_code == 410

    def test_is_kept_while_somebody_signs_in(self, owners_client, bakery):
        self.write(owners_client, bakery, email="neu@quartier.example")
        mail = OutgoingMail.objects.get(to="neu@quartier.example")
        link = re.search(r"/mein-geschaeft/einladung/[\w-]+/", mail.text)[0]
        new = Client()
        answer = new.post(link, {"email": "neu@quartier.example"})
        assert "einladung/annehmen" in unquote(answer.url)
        assert link not in unquote(answer.url)
        new.force_login(User.objects.get(email="neu@quartier.example"))
        new.post("/mein-geschaeft/einladung/annehmen/")
        assert roles(bakery) == {"olga": "owner", "neu": "helper"}

    def test_to_scan_shows_the_address_as_a_picture(self, owners_client, bakery):
        page = self.write(owners_client, bakery).content.decode()
        assert "data:image/svg+xml" in page
        link = re.search(r"/mein-geschaeft/einladung/[\w-]+/", page)[0]
        assert Client().get(link).status_code == 200
        again = owners_client.get(f"/mein-geschaeft/{bakery.pk}/team/einladung/")
        assert link in again.content.decode()

    def test_can_be_taken_back(self, owners_client, bakery):
        page = self.write(owners_client, bakery).content.decode()
        link = re.search(r"/mein-geschaeft/einladung/[\w-]+/", page)[0]
        pk = Invitation.objects.get().pk
        team = f"/mein-geschaeft/{bakery.pk}/team/"
        owners_client.post(f"{team}einladungen/{pk}/zuruecknehmen/")
        assert Client().get(link).status_code == 410
        assert owners_client.get(f"{team}einladung/").status_code == 302

    @pytest.mark.parametrize(
        "data",
        [
            {"role": "superuser"},
            {"email": "x@y.example\nBcc: z@y.example"},
            {"email": "nobody"},
        ],
    )
    def test_of_nonsense_is_none(self, owners_client, bakery, data):
        self.write(owners_client, bakery, **data)
        assert not Invitation.objects.exists()

    @pytest.mark.parametrize("secret", ["x", "%00", "a" * 300, "annehmen"])
    def test_that_is_made_up_opens_nothing(self, client, db, secret):
        answer = client.get(f"/mein-geschaeft/einladung/{secret}/")
        assert answer.status_code == 410
        client.force_login(UserFactory())
        assert client.post(f"/mein-geschaeft/einladung/{secret}/").status_code == 410
