"""Guessing ends soon; readers who share a library's network are let in."""

import time

import pytest
import time_machine
from django.test import Client
from factories import UserFactory

from quartier.accounts.limits import CODES, PASSWORDS, TYPED_CODES

PASSWORD = "vier zufällige wörter hier"
BY_PASSWORD = "/konto/anmelden/passwort/"
LIBRARY = "192.0.2.7"


@pytest.fixture
def anna(anna):
    anna.set_password(PASSWORD)
    anna.save()
    return anna


def tries(person, password, network=LIBRARY):
    client = Client(REMOTE_ADDR=network)
    return client.post(BY_PASSWORD, {"email": person.email, "password": password})


def test_after_five_wrong_passwords_the_right_one_must_wait(anna):
    for _ in range(PASSWORDS.account_and_network):
        assert tries(anna, "falsch").status_code == 200
    refused = tries(anna, PASSWORD)
    assert refused.status_code == 429
    assert "15 Minuten" in refused.content.decode()


def test_and_fifteen_minutes_later_it_is_taken_again(anna):
    for _ in range(PASSWORDS.account_and_network + 1):
        tries(anna, "falsch")
    with time_machine.travel(time.time() + PASSWORDS.seconds + 1):
        assert tries(anna, PASSWORD).status_code == 302


def test_who_is_guessed_at_from_elsewhere_can_still_come_in(anna):
    for _ in range(PASSWORDS.account_and_network + 3):
        tries(anna, "falsch", network="198.51.100.9")
    assert tries(anna, PASSWORD).status_code == 302


def test_and_by_a_code_whatever_became_of_the_password(anna, client, sign_in):
    for _ in range(PASSWORDS.account_and_network + 3):
        tries(anna, "falsch", network="127.0.0.1")
    assert sign_in(client, anna.email).status_code == 302


def test_a_guesser_with_many_networks_is_stopped_too(anna):
    answers = [
        tries(anna, "falsch", network=f"198.51.100.{number}").status_code
        for number in range(PASSWORDS.account + 1)
    ]
    assert answers[-1] == 429


def test_a_library_full_of_readers_signs_in(db):
    readers = [UserFactory() for _ in range(PASSWORDS.network + 20)]
    for reader in readers:
        reader.set_password(PASSWORD)
        reader.save()
    assert all(tries(reader, PASSWORD).status_code == 302 for reader in readers)


def test_a_machine_that_tries_all_addresses_is_stopped(db):
    answers = []
    for number in range(PASSWORDS.network + 1):
        data = {"email": f"p{number}@quartier.example", "password": "passwort"}
        client = Client(REMOTE_ADDR=LIBRARY)
        answers.append(client.post(BY_PASSWORD, data).status_code)
    assert answers[-2:] == [200, 429]


def test_nobody_is_flooded_with_codes(anna, client):
    answers = [
        client.post("/konto/anmelden/", {"email": anna.email}).status_code
        for _ in range(CODES.account_and_network + 1)
    ]
    assert answers[-2:] == [302, 429]


def test_guessing_codes_ends_even_for_who_has_new_ones_sent(anna, mail_to, code_of):
    for _mail in range(TYPED_CODES.account_and_network // 3):
        client = Client(REMOTE_ADDR=LIBRARY)
        client.post("/konto/anmelden/", {"email": anna.email})
        for _try in range(3):
            client.post("/konto/anmelden/code/", {"code": "abcdef"})
    client = Client(REMOTE_ADDR=LIBRARY)
    client.post("/konto/anmelden/", {"email": anna.email})
    right = code_of(mail_to(anna.email))
    page = client.post("/konto/anmelden/code/", {"code": right})
    assert "15 Minuten" in page.content.decode()
    assert "_auth_user_id" not in client.session


def test_unknown_addresses_meet_the_same_limit(db, client):
    for _ in range(CODES.account_and_network):
        client.post("/konto/anmelden/", {"email": "x@quartier.example"})
    refused = client.post("/konto/anmelden/", {"email": "x@quartier.example"})
    assert refused.status_code == 429


def test_whoever_signs_in_each_time_is_never_stopped(anna, sign_in):
    for _ in range(CODES.account + 3):
        assert sign_in(Client(), anna.email).status_code == 302


def test_a_made_up_forwarded_address_changes_nothing(anna):
    for number in range(PASSWORDS.account_and_network + 1):
        client = Client(headers={"X-Forwarded-For": f"198.51.100.{number}"})
        data = {"email": anna.email, "password": "falsch"}
        answer = client.post(BY_PASSWORD, data)
    assert answer.status_code == 429


def test_behind_a_proxy_the_address_it_adds_counts(anna, settings):
    settings.BEHIND_PROXY = True
    for number in range(PASSWORDS.account_and_network + 1):
        client = Client(headers={"X-Forwarded-For": f"1.2.3.4, 198.51.100.{number}"})
        data = {"email": anna.email, "password": "falsch"}
        assert client.post(BY_PASSWORD, data).status_code == 200
