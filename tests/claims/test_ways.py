"""The ways in: by a mailbox of one's own website, by a call, and who sees what."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.utils import timezone
from factories import BusinessFactory
from wagtail.models import PageViewRestriction

from businesses.models import Claim, ClaimCode, ClaimState, Role
from quartier.accounts.humans import HumanForm
from quartier.mail.models import OutgoingMail, Undeliverable
from quartier.mail.undeliverable import is_undeliverable

FINISH = "/geschaeft/uebernehmen/"


def ways(business):
    return f"/geschaeft/{business.pk}/uebernehmen/"


def link_form(client, business, email, seconds=5):
    """Fill in the form as a person does, some seconds after it was shown."""
    address = ways(business) + "website/"
    now = timezone.now()
    with time_machine.travel(now, tick=False):
        page = client.get(address).content.decode()
    token = re.search(r'name="shown_at" value="([^"]+)"', page)[1]
    with time_machine.travel(now + timedelta(seconds=seconds), tick=False):
        return client.post(
            address, {"email": email, "shown_at": token, "website_address": ""}
        )


def mailed_link():
    return re.search(
        r"/geschaeft/uebernehmen/mail/[\w-]+/", OutgoingMail.objects.get().text
    )[0]


def test_the_page_names_all_ways(client, bakery):
    page = client.get(ways(bakery))
    text = page.content.decode()
    assert "Ist das Ihr Geschäft?" in text
    for way in (
        "Mit Ihrer Karte",
        "@sonnenschein.example",
        "Am Telefon",
        "Mit einem Brief",
    ):
        assert way in text
    assert not page.cookies


def test_a_mailed_link_that_is_used_shows_that_mail_arrives(client, bakery, olga):
    Undeliverable.objects.create(address="info@sonnenschein.example")
    link_form(client, bakery, "info@sonnenschein.example")
    client.force_login(olga)
    client.post(mailed_link())
    client.get(FINISH)
    assert is_undeliverable("info@sonnenschein.example")
    client.post(FINISH)
    assert not is_undeliverable("info@sonnenschein.example")


def test_with_a_team_it_is_quieter(client, bakery, owner):
    assert "Sie gehören auch dazu?" in client.get(ways(bakery)).content.decode()


def test_a_page_of_a_network_is_no_own_website(client, bakery):
    bakery.website = "https://www.instagram.com/sonnenschein"
    bakery.save_revision().publish()
    assert "Mit Ihrer E-Mail" not in client.get(ways(bakery)).content.decode()
    assert client.get(ways(bakery) + "website/").status_code == 404


@pytest.mark.parametrize("path", ["", "website/", "anruf/"])
def test_a_draft_and_a_private_business_are_not_known(client, bakery, path):
    draft = BusinessFactory(parent=bakery.get_parent(), live=False, published=False)
    assert client.get(ways(draft) + path).status_code == 404
    PageViewRestriction.objects.create(
        page=bakery.get_parent(), restriction_type=PageViewRestriction.LOGIN
    )
    assert client.get(ways(bakery) + path).status_code == 404


class TestAMailboxOfTheWebsite:
    def test_opens_the_business(self, client, bakery, olga):
        answer = link_form(client, bakery, "info@sonnenschein.example")
        assert "Sehen Sie in Ihre Post" in answer.content.decode()
        assert not answer.cookies
        link = mailed_link()
        assert "Sonnenschein" in client.get(link).content.decode()
        assert client.post(link).url == FINISH
        page = client.get(FINISH).content.decode()
        assert 'value="info@sonnenschein.example"' in page
        client.force_login(olga)
        client.post(FINISH)
        assert bakery.team.get().user == olga
        assert Client().get(link).status_code == 410

    def test_a_scanner_that_opens_the_link_changes_nothing(self, client, bakery):
        link_form(client, bakery, "info@sonnenschein.example")
        for _ in range(3):
            page = Client().get(mailed_link())
            assert page.status_code == 200
            assert page["Referrer-Policy"] == "same-origin"
            assert not page.cookies
        assert ClaimCode.objects.get().used_at is None

    @pytest.mark.parametrize(
        "email",
        [
            "info@evil.example",
            "info@sonnenschein.example.evil.example",
            "info@evil.example,x@sonnenschein.example",
            "x@sonnenschein.example\nBcc: all@evil.example",
            "",
        ],
    )
    def test_of_another_domain_gets_no_mail(self, client, bakery, email):
        answer = link_form(client, bakery, email)
        assert answer.status_code == 200
        assert not OutgoingMail.objects.exists()
        assert not ClaimCode.objects.exists()

    def test_a_link_lasts_a_day(self, client, bakery):
        link_form(client, bakery, "info@sonnenschein.example")
        with time_machine.travel(timezone.now() + timedelta(hours=25)):
            assert client.get(mailed_link()).status_code == 410

    def test_gets_few_mails(self, bakery):
        for number in range(5):
            client = Client(REMOTE_ADDR=f"192.0.2.{number}")
            link_form(client, bakery, "info@sonnenschein.example")
        assert OutgoingMail.objects.count() == 3

    def test_machines_send_nothing(self, client, bakery):
        link_form(client, bakery, "info@sonnenschein.example", seconds=0)
        client.post(ways(bakery) + "website/", {"email": "info@sonnenschein.example"})
        assert not OutgoingMail.objects.exists()
        assert "website_address" in HumanForm.base_fields

    def test_the_secret_is_neither_stored_nor_kept_in_sent_mails(self, client, bakery):
        link_form(client, bakery, "info@sonnenschein.example")
        secret = mailed_link().split("/")[-2]
        assert secret not in str(ClaimCode.objects.values().get())
        assert OutgoingMail.objects.get().kind == "claim-link"


class TestACall:
    def test_asks_first_who_one_is(self, client, bakery):
        page = client.get(ways(bakery) + "anruf/").content.decode()
        assert 'name="email"' in page
        assert 'name="phone"' not in page

    def test_waits_for_an_editor(self, client, bakery, olga, editor):
        client.force_login(olga)
        answer = client.post(
            ways(bakery) + "anruf/", {"phone": "02331 12345", "message": "vormittags"}
        )
        assert "Wir rufen Sie an" in answer.content.decode()
        claim = Claim.objects.get()
        assert (claim.user, claim.state) == (olga, ClaimState.OPEN)
        assert (claim.phone, claim.message) == ("+49233112345", "vormittags")
        assert not bakery.team.exists()
        to = set(OutgoingMail.objects.values_list("to", flat=True))
        assert to == {olga.email, editor.email}

    def test_asked_for_twice_is_one(self, client, bakery, olga, editor):
        client.force_login(olga)
        for phone in ("02331 12345", "02331 54321"):
            client.post(ways(bakery) + "anruf/", {"phone": phone})
        assert Claim.objects.get().phone == "+49233154321"
        assert OutgoingMail.objects.filter(to=editor.email).count() == 1

    def test_to_no_number_is_refused_and_keeps_what_was_typed(
        self, client, bakery, olga
    ):
        client.force_login(olga)
        answer = client.post(
            ways(bakery) + "anruf/", {"phone": "abc", "message": "mittags"}
        )
        assert "mittags" in answer.content.decode()
        assert not Claim.objects.exists()

    def test_about_a_business_with_an_owner_is_a_dispute(
        self, client, bakery, owner, olga
    ):
        client.force_login(olga)
        client.post(ways(bakery) + "anruf/", {"phone": "02331 12345"})
        assert Claim.objects.get().is_disputed
        assert bakery.team.get().user == owner

    def test_of_the_owner_leads_home(self, client, bakery, owner):
        client.force_login(owner)
        answer = client.get(ways(bakery) + "anruf/")
        assert answer.url == f"/mein-geschaeft/{bakery.pk}/"
        assert bakery.team.get().role == Role.OWNER


@pytest.mark.parametrize("path", ["", "website/", "anruf/"])
@pytest.mark.parametrize("method", ["put", "delete"])
def test_other_methods_are_refused(client, bakery, path, method):
    assert getattr(client, method)(ways(bakery) + path).status_code == 405
