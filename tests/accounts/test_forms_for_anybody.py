"""Forms without an account: people get through, machines do not, and no cookie is set."""

import time

import pytest
import time_machine
from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse

from quartier.accounts.humans import FASTEST, LONGEST, HumanForm, for_anybody


class NoteForm(HumanForm):
    note = forms.CharField()


def shown(purpose="note"):
    return NoteForm(purpose=purpose)["shown_at"].initial


def sent(token, purpose="note", after=60, **changes):
    data = {"note": "Guten Tag", "shown_at": token, **changes}
    with time_machine.travel(time.time() + after):
        form = NoteForm(data, purpose=purpose)
        form.is_valid()
        return form


def test_a_person_who_takes_a_minute_gets_through():
    assert sent(shown()).errors == {}


def test_a_machine_that_fills_in_the_unseen_field_does_not():
    assert "website_address" in sent(shown(), website_address="x.example").errors


def test_nobody_fills_in_a_form_at_once():
    assert "shown_at" in sent(shown(), after=FASTEST - 1).errors


def test_a_page_that_lay_open_for_days_gets_a_new_token_with_its_words_kept():
    old = shown()
    form = sent(old, after=LONGEST + 60)
    assert "shown_at" in form.errors
    assert form["note"].value() == "Guten Tag"
    assert form["shown_at"].value() != old
    assert sent(form["shown_at"].value(), after=LONGEST + 120).errors == {}


@pytest.mark.parametrize("token", ["", "x", "a:b:c"])
def test_a_made_up_token_is_refused(token):
    assert "shown_at" in sent(token).errors


def test_a_token_of_another_form_is_refused():
    assert "shown_at" in sent(shown("report"), purpose="note").errors


@pytest.mark.django_db
def test_a_token_is_good_for_one_success():
    token = shown()
    assert sent(token).spend()
    assert not sent(token).spend()


@for_anybody
def answer(request):
    return HttpResponse("ok")


def test_our_own_pages_may_send(rf):
    request = rf.post("/", headers={"Origin": "http://testserver"})
    assert answer(request).status_code == 200


def test_a_browser_that_tells_no_origin_may_send(rf):
    assert answer(rf.post("/")).status_code == 200


@pytest.mark.parametrize("origin", ["https://elsewhere.example", "null"])
def test_another_sites_page_may_not(rf, origin):
    with pytest.raises(PermissionDenied):
        answer(rf.post("/", headers={"Origin": origin}))
