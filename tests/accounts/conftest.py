"""People, the mails they get, and the codes in them."""

import re
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from factories import UserFactory

from quartier.accounts.models import Attempts, User
from quartier.mail.models import OutgoingMail

ARRIVES = "arrives@quartier.example"
"""Whom only the tests of many at once make, and take away again."""


@pytest.fixture
def anna(db):
    """Owns a shop; has no password, as most people."""
    return UserFactory(email="anna@quartier.example", first_name="Anna")


@pytest.fixture
def administrator(db):
    return UserFactory(email="chef@quartier.example", is_superuser=True)


@pytest.fixture
def mail_to(db):
    """The newest mail to an address."""

    def newest(address):
        return OutgoingMail.objects.filter(to=address).order_by("-pk").first()

    return newest


@pytest.fixture
def code_of():
    """The code that stands in a mail."""

    def read(mail):
        return re.search(r"\b\d{6}\b", mail.text).group()

    return read


@pytest.fixture
def sign_in(mail_to, code_of):
    """What a person does who has nothing but a mailbox."""

    def by_code(client, email, **ticked):
        client.post("/konto/anmelden/", {"email": email, **ticked})
        code = code_of(mail_to(email))
        return client.post("/konto/anmelden/code/", {"code": code})

    return by_code


@pytest.fixture
def at_once(django_db_setup, django_db_blocker):
    """Lets many do something at once, each with a connection that really commits."""

    def alone(work, one):
        try:
            return work(one)
        finally:
            connection.close()

    def run(work, number):
        with ThreadPoolExecutor(8) as threads:
            return list(threads.map(lambda one: alone(work, one), range(number)))

    with django_db_blocker.unblock():
        yield run
        Attempts.objects.all().delete()
        User.objects.filter(email__iexact=ARRIVES).delete()
        connection.close()
