"""An address whose mail came back takes mail again: whoever got it shows so."""

import pytest

from quartier.mail.models import Undeliverable

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def came_back(anna):
    return Undeliverable.objects.create(address=anna.email.upper())


def test_signing_in_by_a_mailed_code_shows_that_mail_arrives(client, anna, sign_in):
    sign_in(client, anna.email)
    assert not Undeliverable.objects.exists()


def test_a_wrong_code_shows_nothing(client, anna):
    client.post("/konto/anmelden/", {"email": anna.email})
    client.post("/konto/anmelden/code/", {"code": "000000"})
    assert Undeliverable.objects.exists()


def test_signing_in_otherwise_shows_nothing(client, anna):
    client.force_login(anna)
    assert Undeliverable.objects.exists()
