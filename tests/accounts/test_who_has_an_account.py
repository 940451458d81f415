"""Nobody learns from our answers who has an account."""

import re
from itertools import count

import pytest
from django.contrib.auth.hashers import MD5PasswordHasher
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from factories import UserFactory

from quartier.accounts.models import User

NETWORKS = count(1)
UNKNOWN = "nobody@quartier.example"


@pytest.fixture
def people(db):
    """Known, with a password, locked; and one whom we do not know."""
    UserFactory(email="known@quartier.example")
    secure = UserFactory(email="secure@quartier.example")
    secure.set_password("vier zufällige wörter hier")
    secure.save()
    UserFactory(email="locked@quartier.example", is_active=False)
    return [*User.objects.values_list("email", flat=True), UNKNOWN]


def without_what_differs(page, email):
    """The page without the address itself and the token of its form."""
    text = page.content.decode().replace(email, "…")
    return re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", text)


def asked(path, data):
    """What a browser of its own is answered, and what work that was."""
    client = Client(REMOTE_ADDR=f"10.0.0.{next(NETWORKS)}")
    with CaptureQueriesContext(connection) as queries:
        first = client.post(path, data)
    work = [re.match(r"\w+( \w+)?[^_]*", query["sql"]).group() for query in queries]
    last = client.get(first.url) if first.status_code == 302 else first
    return (
        first.status_code,
        first.get("Location"),
        without_what_differs(last, data["email"]),
        work,
    )


def test_asking_for_a_code_looks_alike_and_is_the_same_work(people):
    asked("/konto/anmelden/", {"email": "first@quartier.example"})
    answers = {email: asked("/konto/anmelden/", {"email": email}) for email in people}
    assert len({answer[:3] for answer in answers.values()}) == 1
    expected = answers[UNKNOWN][3]
    for email, answer in answers.items():
        assert answer[3] == expected, email


def test_a_wrong_password_looks_alike_and_is_the_same_work(people, monkeypatch):
    hashed = []
    hash_once = MD5PasswordHasher.encode
    monkeypatch.setattr(
        MD5PasswordHasher,
        "encode",
        lambda self, password, salt: (
            hashed.append(1) or hash_once(self, password, salt)
        ),
    )
    answers = {}
    for email in people:
        hashed.clear()
        data = {"email": email, "password": "falsch geraten, leider"}
        answer = asked("/konto/anmelden/passwort/", data)
        answers[email] = (*answer[:3], len(hashed))
    assert len(set(answers.values())) == 1, answers


def test_a_wrong_code_looks_alike(people):
    seen = set()
    for email in people:
        client = Client()
        client.post("/konto/anmelden/", {"email": email})
        page = client.post("/konto/anmelden/code/", {"code": "abcdef"})
        seen.add((page.status_code, without_what_differs(page, email)))
    assert len(seen) == 1


def test_an_unknown_address_is_told_by_mail_how_to_claim_a_shop(people, mail_to):
    Client().post("/konto/anmelden/", {"email": UNKNOWN})
    mail = mail_to(UNKNOWN)
    assert "kein Konto" in mail.subject
    assert "Ist das Ihr Geschäft?" in mail.text
    assert not re.search(r"\d{6}", mail.text)


def test_no_empty_code_lets_an_unknown_person_in(people):
    client = Client()
    client.post("/konto/anmelden/", {"email": UNKNOWN})
    for code in ("", " ", "-", "000000"):
        client.post("/konto/anmelden/code/", {"code": code})
    assert "_auth_user_id" not in client.session


def test_asking_makes_no_account(people):
    before = User.objects.count()
    Client().post("/konto/anmelden/", {"email": UNKNOWN})
    assert User.objects.count() == before
