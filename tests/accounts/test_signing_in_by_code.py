"""A code by mail is all that one needs to sign in."""

import time

import pytest
import time_machine
from django.test import Client

from quartier.accounts.models import User
from quartier.mail.models import OutgoingMail

SIGN_IN = "/konto/anmelden/"
CODE = "/konto/anmelden/code/"


def signed_in(client):
    return client.session.get("_auth_user_id")


def test_a_mailed_code_signs_in(client, anna, sign_in):
    answer = sign_in(client, anna.email)
    assert (answer.status_code, answer.url) == (302, "/mein-geschaeft/")
    assert signed_in(client) == str(anna.pk)


def test_an_administrator_is_led_to_the_admin(client, administrator, sign_in):
    assert sign_in(client, administrator.email).url == "/admin/"


def test_capital_letters_in_the_address_do_not_matter(client, anna, mail_to, code_of):
    client.post(SIGN_IN, {"email": "ANNA@Quartier.Example"})
    client.post(CODE, {"code": code_of(mail_to(anna.email))})
    assert signed_in(client)


def test_a_code_may_be_typed_with_gaps(client, anna, mail_to, code_of):
    client.post(SIGN_IN, {"email": anna.email})
    code = code_of(mail_to(anna.email))
    client.post(CODE, {"code": f" {code[:3]} {code[3:]} "})
    assert signed_in(client)


def test_a_wrong_code_signs_nobody_in_and_says_so(client, anna):
    client.post(SIGN_IN, {"email": anna.email})
    page = client.post(CODE, {"code": "abcdef"})
    assert "Dieser Code stimmt nicht" in page.content.decode()
    assert not signed_in(client)


def test_after_three_wrong_codes_the_right_one_is_none_any_more(
    client, anna, mail_to, code_of
):
    client.post(SIGN_IN, {"email": anna.email})
    for _ in range(3):
        client.post(CODE, {"code": "abcdef"})
    client.post(CODE, {"code": code_of(mail_to(anna.email))})
    assert not signed_in(client)


def test_a_code_is_good_for_ten_minutes(client, anna, mail_to, code_of):
    client.post(SIGN_IN, {"email": anna.email})
    code = code_of(mail_to(anna.email))
    with time_machine.travel(time.time() + 601):
        client.post(CODE, {"code": code})
        assert not signed_in(client)


def test_a_code_is_good_for_one_browser_and_once(client, anna, mail_to, code_of):
    client.post(SIGN_IN, {"email": anna.email})
    code = code_of(mail_to(anna.email))
    stranger = type(client)()
    stranger.post(CODE, {"code": code})
    assert not signed_in(stranger)
    client.post(CODE, {"code": code})
    client.post("/konto/abmelden/")
    client.post(CODE, {"code": code})
    assert not signed_in(client)


def test_one_comes_to_the_page_one_wanted(client, anna, mail_to, code_of):
    wanted = client.get("/konto/daten/")
    assert wanted.url == f"{SIGN_IN}?next=/konto/daten/"
    asked = client.post(SIGN_IN, {"email": anna.email, "next": "/konto/daten/"})
    code = code_of(mail_to(anna.email))
    answer = client.post(asked.url, {"code": code, "next": "/konto/daten/"})
    assert answer.url == "/konto/daten/"


@pytest.mark.parametrize(
    "elsewhere",
    [
        "https://evil.example/",
        "//evil.example/",
        "javascript:alert(1)",
        "/\\evil.example",
    ],
)
def test_but_never_to_another_site(client, anna, mail_to, code_of, elsewhere):
    asked = client.post(SIGN_IN, {"email": anna.email, "next": elsewhere})
    assert asked.url == CODE
    code = code_of(mail_to(anna.email))
    answer = client.post(CODE, {"code": code, "next": elsewhere})
    assert answer.url == "/mein-geschaeft/"


def test_the_mail_is_in_the_language_of_the_page(client, anna, mail_to):
    client.post("/en/konto/anmelden/", {"email": anna.email})
    assert "code" in mail_to(anna.email).subject
    assert mail_to(anna.email).language == "en"


def test_a_locked_person_gets_no_code(client, anna, mail_to):
    User.objects.update(is_active=False)
    client.post(SIGN_IN, {"email": anna.email})
    assert mail_to(anna.email).subject == "Mit dieser Adresse gibt es kein Konto"


def test_who_is_locked_meanwhile_does_not_come_in(client, anna, mail_to, code_of):
    client.post(SIGN_IN, {"email": anna.email})
    User.objects.update(is_active=False)
    client.post(CODE, {"code": code_of(mail_to(anna.email))})
    assert not signed_in(client)


def test_opening_the_pages_sends_nothing(client, anna):
    client.get(SIGN_IN, {"email": anna.email})
    client.get(CODE)
    assert not OutgoingMail.objects.exists()


@pytest.mark.parametrize("address", ["", "anna", "anna@", "a b@c.example", "x" * 300])
def test_what_is_no_address_is_said_to_be_none(client, db, address):
    page = client.post(SIGN_IN, {"email": address})
    assert page.status_code == 200
    assert "error-summary" in page.content.decode()


@pytest.mark.parametrize("injected", ["a@b.example\nBcc: c@d.example", "a@b.example\0"])
def test_no_address_carries_another_header(client, db, injected):
    client.post(SIGN_IN, {"email": injected})
    assert not OutgoingMail.objects.exists()


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
@pytest.mark.parametrize(
    "path", [SIGN_IN, "/konto/anmelden/passwort/", "/konto/abmelden/"]
)
def test_other_methods_are_refused(client, db, method, path):
    assert getattr(client, method)(path).status_code == 405


def test_nobody_signs_in_or_out_without_our_own_form(anna):
    strict = Client(enforce_csrf_checks=True)
    for path in (SIGN_IN, CODE, "/konto/anmelden/passwort/", "/konto/abmelden/"):
        assert strict.post(path, {"email": anna.email}).status_code == 403
