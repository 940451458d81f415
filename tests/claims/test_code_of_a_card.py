"""A person types the code of a card, signs in, and the business is theirs."""

from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from businesses.claims.codes import in_groups
from businesses.claims.limits import WRONG_CODES_PER_NETWORK
from businesses.models import Claim, ClaimState, Role, TeamMember
from quartier.mail.models import OutgoingMail
from tests.claims.conftest import CODE

ENTER = "/geschaeft/code/"
FINISH = "/geschaeft/uebernehmen/"


def owners(business):
    return set(business.team.filter(role=Role.OWNER).values_list("user_id", flat=True))


def enter(client, code=CODE):
    return client.post(ENTER, {"code": code})


def test_a_code_leads_to_the_question_who_one_is(client, bakery, card):
    answer = enter(client, "  abcde-fghjk ")
    assert (answer.status_code, answer.url) == (302, FINISH)
    page = client.get(FINISH).content.decode()
    assert "Bäckerei Sonnenschein" in page
    assert "Lange Straße 12" in page
    assert 'name="email"' in page
    card.refresh_from_db()
    assert card.used_at is None


def test_who_has_signed_in_confirms_and_is_owner(client, bakery, card, olga):
    client.force_login(olga)
    enter(client)
    assert "olga@quartier.example" in client.get(FINISH).content.decode()
    assert not TeamMember.objects.exists()
    answer = client.post(FINISH)
    assert (answer.status_code, answer.url) == (302, f"/mein-geschaeft/{bakery.pk}/")
    assert owners(bakery) == {olga.pk}
    card.refresh_from_db()
    assert card.used_by == olga
    claim = Claim.objects.get()
    assert (claim.state, claim.way, claim.user) == (ClaimState.GRANTED, "card", olga)
    assert OutgoingMail.objects.get().to == olga.email


def test_a_shown_code_stays_shown_while_somebody_signs_in(client, bakery, card, olga):
    enter(client)
    client.force_login(olga)
    client.post(FINISH)
    assert owners(bakery) == {olga.pk}


def test_a_scanned_code_is_only_filled_in(client, card):
    page = client.get(f"{ENTER}{in_groups(CODE)}/")
    assert 'value="ABCDE-FGHJK"' in page.content.decode()
    assert page["Referrer-Policy"] == "no-referrer"
    assert "no-store" in page["Cache-Control"]
    assert not page.cookies
    assert "Sonnenschein" not in page.content.decode()
    card.refresh_from_db()
    assert card.used_at is None


def test_the_page_for_a_code_sets_no_cookie(client, db):
    assert not client.get(ENTER).cookies
    assert not enter(client, "ZZZZZ-ZZZZZ").cookies


def test_no_other_site_can_send_the_form(card):
    client = Client(enforce_csrf_checks=True)
    foreign = client.post(
        ENTER, {"code": CODE}, headers={"Origin": "https://evil.example"}
    )
    assert foreign.status_code == 403
    assert client.post(ENTER, {"code": CODE}).status_code == 302


def test_the_last_step_is_safe_from_other_sites(bakery, card, olga):
    client = Client(enforce_csrf_checks=True)
    client.force_login(olga)
    enter(client)
    assert client.post(FINISH).status_code == 403
    assert not TeamMember.objects.exists()


class TestACodeThatOpensNothing:
    """All answer alike, so that nobody learns which codes there are."""

    def says(self, client, code=CODE):
        answer = enter(client, code)
        assert answer.status_code == 422
        assert not answer.cookies
        text = answer.content.decode()
        return text.replace(code, "").replace(in_groups(code), "")

    def test_is_refused_in_the_same_words(self, bakery, other_shop, make_card, olga):
        now = timezone.now()
        make_card(bakery, "BBBBBBBBBB", used_at=now, used_by=olga)
        make_card(bakery, "CCCCCCCCCC", revoked_at=now)
        make_card(bakery, "DDDDDDDDDD", expires_at=now)
        other_shop.unpublish()
        make_card(other_shop, "EEEEEEEEEE")
        said = {self.says(Client(), letter * 10) for letter in "ABCDE"}
        assert len(said) == 1
        assert "Dieser Code gilt nicht. Fragen Sie bitte Ihre Beraterin." in said.pop()

    def test_can_not_be_finished(self, client, card, olga):
        client.force_login(olga)
        enter(client)
        card.revoked_at = timezone.now()
        card.save()
        assert client.get(FINISH).status_code == 410
        assert client.post(FINISH).status_code == 410
        assert not TeamMember.objects.exists()

    def test_ends_after_ninety_days(self, client, card):
        with time_machine.travel(timezone.now() + timedelta(days=90)):
            assert enter(client).status_code == 422

    def test_nothing_is_finished_without_one(self, client, olga):
        client.force_login(olga)
        assert client.get(FINISH).status_code == 410
        assert client.post(FINISH).status_code == 410


class TestGuessing:
    def test_ends_after_some_tries_of_a_network_even_with_the_right_code(
        self, client, card
    ):
        for _ in range(WRONG_CODES_PER_NETWORK):
            assert enter(client, "ZZZZZZZZZZ").status_code == 422
        answer = enter(client)
        assert answer.status_code == 429
        assert "in einer Stunde" in answer.content.decode()

    def test_does_not_shut_out_other_networks(self, client, card):
        for _ in range(WRONG_CODES_PER_NETWORK + 1):
            enter(client, "ZZZZZZZZZZ")
        other = Client(REMOTE_ADDR="192.0.2.7")
        assert enter(other).status_code == 302

    def test_is_possible_again_after_an_hour(self, client, card):
        now = timezone.now()
        with time_machine.travel(now):
            for _ in range(WRONG_CODES_PER_NETWORK):
                enter(client, "ZZZZZZZZZZ")
        with time_machine.travel(now + timedelta(minutes=59)):
            assert enter(client).status_code == 429
        with time_machine.travel(now + timedelta(minutes=61)):
            assert enter(client).status_code == 302

    def test_an_adviser_with_many_cards_is_not_stopped(self, client, bakery, make_card):
        for number in range(WRONG_CODES_PER_NETWORK + 5):
            code = f"{number:02}".translate(str.maketrans("01", "YZ")) + "ABCDEFGH"
            make_card(bakery, code)
            assert enter(client, code).status_code == 302

    def test_has_a_limit_of_all_networks_together(self, client, card, monkeypatch):
        monkeypatch.setattr("businesses.claims.limits.WRONG_CODES_IN_ALL", 3)
        for number in range(3):
            enter(Client(REMOTE_ADDR=f"192.0.2.{number}"), "ZZZZZZZZZZ")
        assert enter(Client(REMOTE_ADDR="198.51.100.1")).status_code == 429


class TestWhereSomebodyIsOwnerAlready:
    def test_nothing_changes_and_everybody_is_told(
        self, client, bakery, card, owner, editor, olga
    ):
        client.force_login(olga)
        enter(client)
        assert "schon ein Team" in client.get(FINISH).content.decode()
        page = client.post(FINISH).content.decode()
        assert "Die Redaktion klärt das" in page
        assert owners(bakery) == {owner.pk}
        claim = Claim.objects.get()
        assert claim.is_disputed
        assert claim.state == ClaimState.OPEN
        to = set(OutgoingMail.objects.values_list("to", flat=True))
        assert to == {owner.email, editor.email, olga.email}

    def test_the_owner_uses_up_nothing(self, client, bakery, card, owner):
        client.force_login(owner)
        enter(client)
        assert client.post(FINISH).url == f"/mein-geschaeft/{bakery.pk}/"
        card.refresh_from_db()
        assert card.used_at is None
        assert not Claim.objects.exists()

    def test_a_team_of_helpers_alone_gets_its_owner(self, client, bakery, card, olga):
        TeamMember.objects.create(business=bakery, user=olga, role=Role.HELPER)
        client.force_login(olga)
        enter(client)
        client.post(FINISH)
        assert owners(bakery) == {olga.pk}


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
@pytest.mark.parametrize("path", [ENTER, f"{ENTER}ABCDE-FGHJK/", FINISH])
def test_other_methods_are_refused(client, db, path, method):
    assert getattr(client, method)(path).status_code == 405


@pytest.mark.parametrize("code", ["%00", "<script>", "ä" * 200, "' OR 1=1", "🥖" * 10])
def test_nonsense_is_no_error(client, db, code):
    assert enter(client, code).status_code == 422
    assert client.get(f"{ENTER}{'x' * 500}/").status_code == 200
