"""People come to be known by claims and invitations, each address once."""

import pytest
from allauth.core.context import request_context
from django.contrib.auth.models import AnonymousUser
from django.contrib.messages.storage.fallback import FallbackStorage
from django.contrib.sessions.backends.db import SessionStore

from quartier.accounts.models import User
from quartier.accounts.people import begin_sign_in, own_path, person_for
from quartier.mail.models import OutgoingMail
from tests.accounts.conftest import ARRIVES


def test_a_new_address_is_a_new_person_without_password(db):
    person = person_for(" Neu@Quartier.Example ", "en")
    assert person.email == "Neu@quartier.example"
    assert person.language == "en"
    assert not person.has_usable_password()


def test_a_known_address_is_the_same_person_whatever_its_capitals(anna):
    assert person_for("ANNA@quartier.example") == anna
    assert User.objects.count() == 1


def test_of_many_at_once_one_makes_the_person(at_once):
    spellings = [ARRIVES, ARRIVES.capitalize()]
    people = at_once(lambda one: person_for(spellings[one % 2]).pk, 12)
    assert len(set(people)) == 1


def begin(rf, email, next_url=""):
    """What a view of claims does; the answer and the visitor's session."""
    request = rf.post("/")
    request.session = SessionStore()
    request.user = AnonymousUser()
    request._messages = FallbackStorage(request)
    with request_context(request):
        return begin_sign_in(request, email, next_url), request.session


def test_beginning_sends_a_code_and_leads_to_where_it_is_typed(rf, anna, mail_to):
    answer, _session = begin(rf, anna.email, "/konto/geraete/")
    assert answer.url == "/konto/anmelden/code/?next=%2Fkonto%2Fgeraete%2F"
    assert "Code" in mail_to(anna.email).subject


def test_it_leads_to_no_other_site(rf, anna):
    answer, _session = begin(rf, anna.email, "https://evil.example/")
    assert answer.url == "/konto/anmelden/code/"


def test_too_often_leads_to_the_sign_in_page_and_sends_no_more(rf, anna):
    answers = [begin(rf, anna.email)[0].url for _ in range(6)]
    assert answers[-1] == "/konto/anmelden/"
    assert OutgoingMail.objects.count() < 6


@pytest.mark.parametrize("path", ["/", "/konto/", "/mein-geschaeft/1/?a=b"])
def test_paths_of_ours_are_ours(path):
    assert own_path(path)


@pytest.mark.parametrize(
    "path",
    [
        "",
        "konto/",
        "//evil.example",
        "/\\evil.example",
        "https://evil.example/",
        "///evil.example",
    ],
)
def test_others_are_not(path):
    assert not own_path(path)
