"""A new address is one when both mailboxes have said yes."""

import re
import time

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from factories import UserFactory

from quartier.accounts.models import EmailChange
from quartier.mail.models import OutgoingMail, Undeliverable
from quartier.mail.undeliverable import is_undeliverable

PAGE = "/konto/e-mail/"
NEW = "anna@neu.example"


@pytest.fixture
def at_home(client, anna, sign_in):
    sign_in(client, anna.email)
    return client


def link_in(mail):
    return (
        "/"
        + re.search(r"https?://\S+/konto/e-mail/\S+/", mail.text)
        .group()
        .split("/", 3)[3]
    )


@pytest.fixture
def links(at_home, anna, mail_to):
    """The links in both mailboxes, after Anna has asked for a new address."""
    at_home.post(PAGE, {"email": NEW})
    return link_in(mail_to(anna.email)), link_in(mail_to(NEW))


def address_of(person):
    person.refresh_from_db()
    return person.email


@pytest.mark.parametrize("first", [0, 1])
def test_both_links_in_any_order_change_it(links, anna, first):
    nobody = Client()
    nobody.post(links[first])
    assert address_of(anna) == "anna@quartier.example"
    page = nobody.post(links[1 - first])
    assert "geändert" in page.content.decode()
    assert address_of(anna) == NEW


@pytest.mark.parametrize("side", [0, 1])
def test_one_link_twice_is_not_both(links, anna, side):
    for _ in range(3):
        Client().post(links[side])
    assert address_of(anna) == "anna@quartier.example"


def test_opening_the_links_changes_nothing_because_scanners_do(links, anna):
    for link in links * 2:
        assert Client().get(link).status_code == 200
    assert address_of(anna) == "anna@quartier.example"
    assert EmailChange.objects.get().old_confirmed_at is None


def test_afterwards_all_devices_are_signed_out_and_both_mailboxes_told(
    links, at_home, mail_to
):
    for link in links:
        Client().post(link)
    assert at_home.get("/konto/").status_code == 302
    for address in ("anna@quartier.example", NEW):
        assert "geändert" in mail_to(address).subject


def test_and_the_new_address_signs_in_while_the_old_does_not(links, sign_in, mail_to):
    for link in links:
        Client().post(link)
    assert sign_in(Client(), NEW).url == "/mein-geschaeft/"
    Client().post("/konto/anmelden/", {"email": "anna@quartier.example"})
    assert "kein Konto" in mail_to("anna@quartier.example").subject


def test_links_end_after_a_day(links, anna):
    with time_machine.travel(time.time() + 86_401):
        assert [Client().post(link).status_code for link in links] == [410, 410]


def test_a_second_wish_ends_the_links_of_the_first(links, at_home):
    at_home.post(PAGE, {"email": "andere@neu.example"})
    assert [Client().post(link).status_code for link in links] == [410, 410]


def test_taking_it_back_ends_them_too(links, at_home, anna):
    at_home.post(PAGE, {"withdraw": "1"})
    assert [Client().post(link).status_code for link in links] == [410, 410]
    assert address_of(anna) == "anna@quartier.example"


@pytest.mark.parametrize("token", ["x", "a:b:c", "W10:1:2"])
def test_made_up_links_have_ended(client, db, token):
    assert client.post(f"{PAGE}{token}/").status_code == 410


def test_who_has_an_address_is_told_to_its_mailbox_alone(at_home, anna, mail_to):
    UserFactory(email=NEW)
    taken = at_home.post(PAGE, {"email": NEW})
    free = at_home.post(PAGE, {"email": "free@neu.example"})
    assert (taken.status_code, taken.url) == (free.status_code, free.url)
    assert "schon ein Konto" in mail_to(NEW).subject
    assert "/konto/e-mail/" not in mail_to(NEW).text


def test_of_two_who_want_one_address_the_first_gets_it(at_home, anna, mail_to, links):
    other = UserFactory()
    Client().post(links[0])
    other.email = NEW
    other.save()
    page = Client().post(links[1])
    assert "Ab jetzt" not in page.content.decode()
    assert address_of(anna) == "anna@quartier.example"


def test_who_is_locked_confirms_nothing(links, anna):
    anna.is_active = False
    anna.save()
    assert [Client().post(link).status_code for link in links] == [410, 410]


@pytest.mark.parametrize(
    "same", ["anna@quartier.example", "ANNA@quartier.example", "", "x"]
)
def test_the_same_or_none_is_refused(at_home, same):
    assert at_home.post(PAGE, {"email": same}).status_code == 200
    assert not EmailChange.objects.exists()


def test_nobody_is_flooded_by_it(at_home):
    before = OutgoingMail.objects.count()
    answers = [
        at_home.post(PAGE, {"email": f"a{n}@neu.example"}).status_code for n in range(9)
    ]
    assert answers[-1] == 429
    assert OutgoingMail.objects.count() - before <= 12


def test_strangers_are_sent_to_sign_in(client, db):
    for answer in (client.get(PAGE), client.post(PAGE, {"email": NEW})):
        assert answer.url == f"/konto/anmelden/?next={PAGE}"


class TestWithoutTheOldMailbox:
    def test_the_administrators_are_told_once(
        self, links, at_home, administrator, mail_to
    ):
        Client().post(links[1])
        assert "Redaktion um Hilfe bitten" in at_home.get(PAGE).content.decode()
        at_home.post(PAGE, {"lost": "1"})
        at_home.post(PAGE, {"lost": "1"})
        mail = mail_to(administrator.email)
        assert NEW in mail.text
        assert "anna@quartier.example" in mail.text
        assert OutgoingMail.objects.filter(to=administrator.email).count() == 1

    def test_nobody_is_told_of_a_mailbox_that_has_not_answered(
        self, links, at_home, administrator, mail_to
    ):
        assert "um Hilfe bitten" not in at_home.get(PAGE).content.decode()
        at_home.post(PAGE, {"lost": "1"})
        assert mail_to(administrator.email) is None

    def test_nor_without_a_wish(self, at_home, administrator, mail_to):
        at_home.post(PAGE, {"lost": "1"})
        assert mail_to(administrator.email) is None

    def test_an_administrator_enters_the_new_one_and_both_mailboxes_are_told(
        self, links, at_home, anna, administrator, mail_to, sign_in
    ):
        office = Client()
        office.force_login(administrator)
        page = reverse("wagtailusers_users:edit", args=[anna.pk])
        typed = {"email": NEW, "first_name": "Anna", "last_name": "A"}
        assert office.post(page, typed | {"is_active": "on"}).status_code == 302
        assert address_of(anna) == NEW
        for address in ("anna@quartier.example", NEW):
            assert "geändert" in mail_to(address).subject
        assert at_home.get("/konto/").status_code == 302
        assert Client().post(links[0]).status_code == 410
        assert sign_in(Client(), NEW).url == "/mein-geschaeft/"

    def test_a_new_name_alone_is_no_news(self, at_home, anna, administrator):
        before = OutgoingMail.objects.count()
        office = Client()
        office.force_login(administrator)
        page = reverse("wagtailusers_users:edit", args=[anna.pk])
        typed = {"email": anna.email, "first_name": "Anne", "last_name": "A"}
        office.post(page, typed | {"is_active": "on"})
        assert OutgoingMail.objects.count() == before
        assert at_home.get("/konto/").status_code == 200


@pytest.mark.parametrize("side", [0, 1])
def test_a_link_that_is_pressed_shows_that_mail_arrives(links, side):
    address = ("anna@quartier.example", NEW)[side]
    Undeliverable.objects.create(address=address)
    Client().get(links[side])
    assert is_undeliverable(address)
    Client().post(links[side])
    assert not is_undeliverable(address)
