"""Somebody wants no more of one kind of mail: one click, no account, no cookie."""

from datetime import timedelta

import pytest
import time_machine
from django.core import signing
from django.test import Client
from django.utils import timezone, translation

from quartier.mail import kinds
from quartier.mail.models import Refusal
from quartier.mail.refusals import SALT, is_refused, refusal_link

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _news(monkeypatch):
    kind = kinds.Kind("news", "Neues aus dem Viertel", refusable=True)
    monkeypatch.setitem(kinds._kinds, "news", kind)


@pytest.fixture
def strict():
    """Somebody who has never been here, with every guard against forgery on."""
    return Client(enforce_csrf_checks=True)


def path():
    return refusal_link("Anna@example.org", "news").removeprefix(
        "http://localhost:8000"
    )


def test_looking_changes_nothing(strict):
    answer = strict.get(path())
    assert "Neues aus dem Viertel" in answer.content.decode()
    assert "Anna@example.org" in answer.content.decode()
    assert not Refusal.objects.exists()
    assert strict.head(path()).status_code == 200
    assert not Refusal.objects.exists()


def test_the_button_ends_that_kind_and_no_other(strict):
    answer = strict.post(path())
    assert (answer.status_code, "Abbestellt" in answer.content.decode()) == (200, True)
    assert is_refused("anna@EXAMPLE.org", "news")
    assert not is_refused("anna@example.org", "other")
    assert not is_refused("bert@example.org", "news")


def test_a_mail_program_does_it_with_one_click(strict):
    answer = strict.post(path(), {"List-Unsubscribe": "One-Click"})
    assert answer.status_code == 200
    assert is_refused("anna@example.org", "news")


def test_twice_is_once_and_it_can_be_taken_back(strict):
    for _ in range(2):
        strict.post(path())
    assert Refusal.objects.count() == 1
    strict.post(path(), {"again": "1"})
    assert not Refusal.objects.exists()


def test_no_cookie_is_set_and_nobody_else_hears_of_the_link(strict):
    for answer in (strict.get(path()), strict.post(path())):
        assert not answer.cookies
        assert answer["Referrer-Policy"] == "no-referrer"
        assert "no-store" in answer["Cache-Control"]


def test_a_link_lasts_a_year(strict):
    link = path()
    with time_machine.travel(timezone.now() + timedelta(days=365)):
        assert strict.get(link).status_code == 200
    with time_machine.travel(timezone.now() + timedelta(days=367)):
        assert strict.post(link).status_code == 410
    assert not Refusal.objects.exists()


@pytest.mark.parametrize(
    "token",
    [
        "nonsense",
        "a:b:c",
        signing.dumps(["anna@example.org", "news"], salt="other"),
        signing.dumps(["anna@example.org", "news"], salt=SALT, key="x" * 50),
        signing.dumps("anna", salt=SALT),
    ],
    ids=["nonsense", "no JSON", "of something else", "another key", "no list"],
)
def test_a_made_up_link_does_nothing(strict, token):
    assert strict.post(f"/post/abbestellen/{token}/").status_code == 410
    assert not Refusal.objects.exists()


@pytest.mark.parametrize("method", ["put", "patch", "delete", "options"])
def test_nothing_but_looking_and_pressing(strict, method):
    assert getattr(strict, method)(path()).status_code == 405


def test_readers_of_english_get_an_english_page(strict):
    with translation.override("en"):
        link = path()
    assert link.startswith("/en/")
    assert "Unsubscribe" in strict.get(link).content.decode()
