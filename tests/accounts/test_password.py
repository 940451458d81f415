"""A password for who wants one; nobody needs it."""

import pytest
from django.test import Client

PASSWORD = "vier zufällige wörter hier"
PAGE = "/konto/passwort/"


@pytest.fixture
def at_home(client, anna, sign_in):
    """Anna, signed in."""
    sign_in(client, anna.email)
    return client


def errors_of(page):
    assert page.status_code == 200
    return page.context["form"].errors


def test_a_first_password_is_set_without_an_old_one(at_home, anna, mail_to):
    assert at_home.post(PAGE, {"new": PASSWORD}).url == "/konto/"
    anna.refresh_from_db()
    assert anna.check_password(PASSWORD)
    assert "Passwort wurde festgelegt" in mail_to(anna.email).text


def test_another_one_needs_the_old_one(at_home, anna):
    at_home.post(PAGE, {"new": PASSWORD})
    other = "acht andere zufällige wörter"
    assert "current" in errors_of(at_home.post(PAGE, {"new": other}))
    wrong = {"current": "falsch", "new": other}
    assert "current" in errors_of(at_home.post(PAGE, wrong))
    at_home.post(PAGE, {"current": PASSWORD, "new": other})
    anna.refresh_from_db()
    assert anna.check_password(other)


def test_it_signs_in(at_home, anna):
    at_home.post(PAGE, {"new": PASSWORD})
    other = Client()
    data = {"email": anna.email, "password": PASSWORD}
    assert other.post("/konto/anmelden/passwort/", data).url == "/mein-geschaeft/"


def test_a_removed_one_signs_nobody_in(at_home, anna):
    at_home.post(PAGE, {"new": PASSWORD})
    at_home.post(PAGE, {"remove": "1"})
    data = {"email": anna.email, "password": PASSWORD}
    assert Client().post("/konto/anmelden/passwort/", data).status_code == 200
    assert at_home.get("/konto/").status_code == 200


@pytest.mark.parametrize(
    "weak",
    [
        "kurz",
        "elf zeichen",
        "1q2w3e4r5t6y",
        "passwordpassword",
        "anna@quartier.example",
        "Quartier2026!!",
        "localhost2026",
    ],
)
def test_what_is_easily_guessed_is_refused(at_home, weak):
    assert "new" in errors_of(at_home.post(PAGE, {"new": weak}))


@pytest.mark.parametrize(
    "good",
    [
        "x" * 3 + "y7#k" * 31,
        "langer satz ohne ziffern und zeichen",
        "пароль из четырёх слов",
    ],
)
def test_long_ones_without_rules_of_composition_are_taken(at_home, anna, good):
    assert at_home.post(PAGE, {"new": good}).status_code == 302
    data = {"email": anna.email, "password": good}
    assert Client().post("/konto/anmelden/passwort/", data).status_code == 302


def test_endless_ones_are_not_even_looked_at(at_home):
    assert "new" in errors_of(at_home.post(PAGE, {"new": "ab3#" * 5000}))


def test_a_new_password_ends_the_sign_ins_elsewhere(at_home, anna, sign_in):
    elsewhere = Client()
    sign_in(elsewhere, anna.email)
    at_home.post(PAGE, {"new": PASSWORD})
    assert elsewhere.get("/konto/").status_code == 302
    assert at_home.get("/konto/").status_code == 200


def test_strangers_are_sent_to_sign_in(client, db):
    for answer in (client.get(PAGE), client.post(PAGE, {"new": PASSWORD})):
        assert answer.url == f"/konto/anmelden/?next={PAGE}"


def test_there_are_no_other_doors_for_passwords(at_home, client, administrator):
    client.force_login(administrator)
    for path in ("/admin/password_reset/", "/admin/login/"):
        assert client.get(path).status_code in {302, 404}
