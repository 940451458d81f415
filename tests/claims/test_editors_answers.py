"""Editors answer claims once, each only about businesses that they may publish."""

import re

import pytest
from django.contrib.auth.models import Group, Permission
from django.test import Client
from factories import BusinessFactory, DirectoryFactory, UserFactory
from wagtail.models import GroupPagePermission

from businesses.claims.granting import open_claim
from businesses.claims.registering import register
from businesses.claims.registration import registration_form
from businesses.models import BusinessPage, Category, Claim, ClaimState, ProofWay, Role
from quartier.mail.models import OutgoingMail


def decide_url(claim):
    return f"/admin/anfragen/{claim.pk}/"


def roles(business):
    rows = business.team.values_list("user__email", "role")
    return {email.split("@")[0]: role for email, role in rows}


@pytest.fixture
def signed_in(client, editor):
    client.force_login(editor)
    return client


@pytest.fixture
def foreign_editor(bakery):
    """May publish in another directory only."""
    other = DirectoryFactory(slug="andere")
    group = Group.objects.create(name="Andere")
    for name in ("publish_page", "change_page"):
        permission = Permission.objects.get(
            codename=name, content_type__app_label="wagtailcore"
        )
        GroupPagePermission.objects.create(
            group=group, page=other, permission=permission
        )
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    BusinessFactory(parent=other, title="Ihr eigener Laden")
    user = UserFactory()
    user.groups.add(group)
    return user


@pytest.fixture
def call(bakery, olga):
    return open_claim(bakery, olga, ProofWay.PHONE, phone="+49233112345")


@pytest.fixture
def dispute(bakery, owner, olga):
    return open_claim(bakery, olga, ProofWay.CARD, is_disputed=True)


@pytest.fixture
def registered(bakery, olga):
    form = registration_form(
        {
            "title": "Nähcafé Faden",
            "category": Category.objects.get(slug="services").pk,
            "address": "Lange Straße 3",
            "phone": "02331 12345",
            "email": "",
            "claim": "Nähen mit Kaffee.",
        },
        bakery.get_parent().specific,
    )
    assert form.is_valid(), form.errors
    register(form, bakery.get_parent().specific, olga)
    return Claim.objects.get(way=ProofWay.REGISTRATION)


def test_the_list_has_the_next_step_as_a_button(signed_in, call, editor):
    page = signed_in.get("/admin/anfragen/").content.decode()
    assert "Bäckerei Sonnenschein" in page
    assert "Anrufen und entscheiden" in page


def test_the_page_of_a_claim_tells_what_one_must_know(signed_in, dispute):
    page = signed_in.get(decide_url(dispute)).content.decode()
    for words in ("Das Team bisher", "otto@quartier.example", "olga@quartier.example"):
        assert words in page


def test_a_confirmed_call_makes_an_owner(signed_in, call, bakery, editor, olga):
    OutgoingMail.objects.all().delete()
    assert signed_in.post(decide_url(call), {"do": "grant"}).url == "/admin/anfragen/"
    call.refresh_from_db()
    assert (call.state, call.decided_by) == (ClaimState.GRANTED, editor)
    assert roles(bakery) == {"olga": "owner"}
    assert OutgoingMail.objects.get().to == olga.email


def test_a_refusal_needs_a_sentence_and_tells_it(signed_in, call, bakery, olga):
    assert signed_in.post(decide_url(call), {"do": "refuse"}).status_code == 200
    OutgoingMail.objects.all().delete()
    signed_in.post(decide_url(call), {"do": "refuse", "answer": "Niemand kannte Sie."})
    call.refresh_from_db()
    assert call.state == ClaimState.REFUSED
    assert not bakery.team.exists()
    assert "Niemand kannte Sie." in OutgoingMail.objects.get().text


class TestADispute:
    def test_can_end_with_both_in_the_team(self, signed_in, dispute, bakery):
        signed_in.post(decide_url(dispute), {"do": "grant"})
        assert roles(bakery) == {"otto": "owner", "olga": "owner"}

    def test_can_end_with_the_new_one_alone(self, signed_in, dispute, bakery, owner):
        OutgoingMail.objects.all().delete()
        signed_in.post(decide_url(dispute), {"do": "replace"})
        assert roles(bakery) == {"olga": "owner"}
        assert OutgoingMail.objects.get(to=owner.email).subject.startswith("Jemand")

    def test_can_end_as_it_was(self, signed_in, dispute, bakery):
        signed_in.post(decide_url(dispute), {"do": "refuse", "answer": "Nein."})
        assert roles(bakery) == {"otto": "owner"}


class TestARegisteredBusiness:
    def test_is_a_draft_with_its_owner(self, registered, olga):
        page = registered.business
        assert not page.live
        assert (page.street, page.house_number) == ("Lange Straße", "3")
        assert page.phone == "+49233112345"
        assert roles(page) == {"olga": "owner"}

    def test_is_published_by_an_editor(self, signed_in, registered, editor, olga):
        OutgoingMail.objects.all().delete()
        signed_in.post(decide_url(registered), {"do": "publish"})
        page = BusinessPage.objects.get(pk=registered.business_id)
        assert page.live
        assert page.title == "Nähcafé Faden"
        mail = OutgoingMail.objects.get()
        assert mail.to == olga.email
        assert page.url in mail.text

    def test_is_refused_with_a_sentence(self, signed_in, registered, olga):
        OutgoingMail.objects.all().delete()
        signed_in.post(
            decide_url(registered), {"do": "refuse", "answer": "Das ist kein Geschäft."}
        )
        page = BusinessPage.objects.get(pk=registered.business_id)
        assert not page.live
        assert not page.team.exists()
        assert "kein Geschäft" in OutgoingMail.objects.get(to=olga.email).text

    def test_shows_what_it_may_be_a_double_of(self, signed_in, registered, bakery):
        twin = BusinessFactory(
            title="Naehcafe Faden", parent=bakery.get_parent(), slug="faden"
        )
        page = signed_in.get(decide_url(registered)).content.decode()
        assert "Vielleicht gibt es das Geschäft schon" in page
        assert twin.title in page

    def test_can_not_be_granted_past_the_publication(self, signed_in, registered):
        signed_in.post(decide_url(registered), {"do": "grant"})
        registered.refresh_from_db()
        assert registered.state == ClaimState.OPEN


def test_a_second_answer_changes_nothing(signed_in, call, bakery):
    signed_in.post(decide_url(call), {"do": "grant"})
    page = signed_in.post(
        decide_url(call), {"do": "refuse", "answer": "Doch nicht."}, follow=True
    )
    assert "schon jemand entschieden" in page.content.decode()
    call.refresh_from_db()
    assert call.state == ClaimState.GRANTED
    assert roles(bakery) == {"olga": "owner"}


class TestWhoMayNot:
    """T01: all that is not an editor of this business."""

    def test_another_directorys_editor_learns_nothing(
        self, client, foreign_editor, call, bakery
    ):
        client.force_login(foreign_editor)
        assert client.get(decide_url(call)).status_code == 404
        assert client.post(decide_url(call), {"do": "grant"}).status_code == 404
        assert "Sonnenschein" not in client.get("/admin/anfragen/").content.decode()
        assert not bakery.team.exists()

    def test_neither_team_nor_strangers_nor_editors_without_publishing(
        self, client, call, owner, olga, bakery
    ):
        plain = UserFactory()
        plain.groups.add(Group.objects.get(name="Editors"))
        for user in (owner, olga, plain, None):
            one = Client()
            if user:
                one.force_login(user)
            for path in ("/admin/anfragen/", decide_url(call), "/admin/karten/"):
                assert one.get(path).status_code in {302, 403}
                assert one.post(path, {"do": "grant"}).status_code in {302, 403, 405}
        assert roles(bakery) == {"otto": "owner"}

    def test_of_the_decision_without_its_token(self, editor, call):
        strict = Client(enforce_csrf_checks=True)
        strict.force_login(editor)
        assert strict.post(decide_url(call), {"do": "grant"}).status_code == 403


class TestCards:
    def choose(self, client, **data):
        return client.post("/admin/karten/neu/", data, follow=True)

    def test_are_offered_for_shops_without_team_or_card(
        self, signed_in, bakery, other_shop, owner
    ):
        page = signed_in.get("/admin/karten/neu/").content.decode()
        assert "Blumen Huber" in page
        assert "Sonnenschein" not in page
        page = signed_in.get("/admin/karten/neu/?everybody=on").content.decode()
        assert "hat ein Team" in page

    @pytest.mark.parametrize("filters", ["category=x", "district=999", "p=77", "p=x"])
    def test_filters_bear_nonsense(self, signed_in, bakery, filters):
        assert signed_in.get(f"/admin/karten/neu/?{filters}").status_code == 200

    def test_are_made_fetched_and_revoked(
        self, signed_in, bakery, other_shop, django_capture_on_commit_callbacks
    ):
        with django_capture_on_commit_callbacks(execute=True):
            self.choose(signed_in, way="card", chosen=[bakery.pk])
        page = signed_in.get("/admin/karten/").content.decode()
        link = re.search(r"/admin/karten/\d+/datei/", page)[0]
        answer = signed_in.get(link)
        assert b"".join(answer.streaming_content).startswith(b"%PDF")
        assert answer["Content-Type"] == "application/pdf"
        assert "no-store" in answer["Cache-Control"]
        assert "Karten-" in answer["Content-Disposition"]
        signed_in.post(link.replace("datei", "zurueckziehen"))
        assert bakery.claim_codes.get().revoked_at is not None
        assert not other_shop.claim_codes.exists()

    def test_of_all_on_the_page(self, signed_in, bakery, other_shop):
        shown = [bakery.pk, other_shop.pk]
        self.choose(signed_in, way="letter", all="1", shown=shown)
        assert bakery.claim_codes.get().way == ProofWay.LETTER
        assert other_shop.claim_codes.exists()

    def test_of_nothing_or_of_another_way_are_none(self, signed_in, bakery):
        self.choose(signed_in, way="card")
        self.choose(signed_in, way="website", chosen=[bakery.pk])
        self.choose(signed_in, way="card", chosen=["x", "-1", "9" * 30, "٣"])
        assert not bakery.claim_codes.exists()

    def test_of_foreign_businesses_are_none(self, client, bakery, foreign_editor):
        client.force_login(foreign_editor)
        self.choose(client, way="card", chosen=[bakery.pk])
        assert not bakery.claim_codes.exists()

    def test_only_post_changes_anything(self, signed_in, bakery):
        self.choose(signed_in, way="card", chosen=[bakery.pk])
        page = signed_in.get("/admin/karten/").content.decode()
        for path in re.findall(r'action="(/admin/karten/\d+/[\w-]+/)"', page):
            assert signed_in.get(path).status_code == 405


def test_an_owner_who_was_refused_keeps_what_they_are(signed_in, bakery, owner, olga):
    claim = open_claim(bakery, olga, ProofWay.CARD, is_disputed=True)
    signed_in.post(decide_url(claim), {"do": "refuse", "answer": "Nein."})
    assert bakery.team.get().role == Role.OWNER
