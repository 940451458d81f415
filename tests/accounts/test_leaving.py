"""Who leaves is forgotten; what they did for others stays without their name."""

from datetime import timedelta

import pytest
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from factories import BusinessFactory, PictureFactory, UserFactory
from wagtail.log_actions import log
from wagtail.models import ModelLogEntry, PageLogEntry, Revision

from quartier.accounts import leaving, personal_data
from quartier.accounts.models import User
from quartier.mail.models import MailState, OutgoingMail, Refusal

PAGE = "/konto/loeschen/"


@pytest.fixture
def at_home(client, anna, sign_in):
    sign_in(client, anna.email)
    return client


@pytest.fixture
def leave(at_home, anna, mail_to, code_of, django_capture_on_commit_callbacks):
    """What a person does who wants to be forgotten; the worker does the rest."""

    def leaves():
        at_home.post(PAGE, {"send": "1"})
        code = code_of(mail_to(anna.email))
        with django_capture_on_commit_callbacks(execute=True):
            return at_home.post(PAGE, {"code": code})

    return leaves


def test_nothing_is_left_of_the_person(leave, anna):
    Refusal.objects.create(address=anna.email, kind="freshness")
    page = leave()
    assert "gelöscht" in page.content.decode()
    assert not User.objects.filter(pk=anna.pk).exists()
    assert not UserSession.objects.exists()
    assert not Session.objects.filter(session_data__contains=anna.email).exists()
    assert not Refusal.objects.exists()


def test_the_last_mail_says_so_and_is_forgotten_soon(leave, anna, mail_to):
    leave()
    assert OutgoingMail.objects.filter(to=anna.email).count() == 1
    assert "gelöscht" in mail_to(anna.email).subject
    OutgoingMail.objects.update(
        created_at=timezone.now() - timedelta(days=2), state=MailState.SENT
    )
    call_command("purge", verbosity=0)
    assert mail_to(anna.email) is None


def test_what_was_written_for_others_stays_without_a_name(leave, anna):
    business = BusinessFactory(owner=anna)
    revision = business.save_revision(user=anna)
    log(instance=business, action="wagtail.edit", user=anna)
    picture = PictureFactory(uploaded_by_user=anna)
    leave()
    business.refresh_from_db()
    picture.refresh_from_db()
    assert business.owner is None
    assert picture.uploaded_by_user is None
    assert Revision.objects.get(pk=revision.pk).user is None
    assert PageLogEntry.objects.filter(page=business.pk).exists()
    assert not PageLogEntry.objects.filter(user_id=anna.pk).exists()
    assert not ModelLogEntry.objects.filter(user_id=anna.pk).exists()


def test_the_code_comes_by_mail_and_a_wrong_one_does_nothing(at_home, anna):
    at_home.post(PAGE, {"send": "1"})
    page = at_home.post(PAGE, {"code": "000000"})
    assert "Dieser Code stimmt nicht" in page.content.decode()
    assert User.objects.get(pk=anna.pk).is_active


def test_three_wrong_codes_end_it(at_home, anna, mail_to, code_of):
    at_home.post(PAGE, {"send": "1"})
    for _ in range(3):
        at_home.post(PAGE, {"code": "x"})
    at_home.post(PAGE, {"code": code_of(mail_to(anna.email))})
    assert User.objects.get(pk=anna.pk).is_active


def test_a_code_to_sign_in_erases_nothing(at_home, anna, mail_to, code_of):
    Client().post("/konto/anmelden/", {"email": anna.email})
    at_home.post(PAGE, {"code": code_of(mail_to(anna.email))})
    assert User.objects.filter(pk=anna.pk).exists()


def test_before_the_worker_comes_nobody_is_signed_in_as_them(at_home, anna, sign_in):
    other = Client()
    sign_in(other, anna.email)
    leaving.leave(anna)
    assert User.objects.filter(pk=anna.pk).exists()
    assert other.get("/konto/").status_code == 302
    assert at_home.get("/konto/").status_code == 302


def test_an_interrupted_erasure_is_finished_in_the_night(anna, monkeypatch):
    anna.leaves_at = timezone.now() - leaving.TAKES_AT_MOST
    anna.is_active = False
    anna.save()
    title = "Geräte"
    monkeypatch.setitem(
        personal_data._kinds,
        "devices",
        personal_data.PersonalData("devices", title, lambda p: [], lambda p: 1 / 0),
    )
    with pytest.raises(ZeroDivisionError):
        leaving.erase_person.call(anna.pk)
    assert User.objects.filter(pk=anna.pk).exists()
    monkeypatch.undo()
    call_command("purge", verbosity=0)
    assert not User.objects.filter(pk=anna.pk).exists()


def test_erasing_twice_writes_once(anna, mail_to):
    anna.leaves_at = timezone.now()
    anna.save()
    leaving.erase_person.call(anna.pk)
    leaving.erase_person.call(anna.pk)
    assert OutgoingMail.objects.filter(to=anna.email).count() == 1


def test_nobody_is_erased_who_did_not_ask(anna):
    leaving.erase_person.call(anna.pk)
    assert User.objects.filter(pk=anna.pk).exists()


def test_the_last_administrator_can_not_leave(client, administrator, sign_in):
    sign_in(client, administrator.email)
    assert "letzte Administrator" in client.get(PAGE).content.decode()
    with pytest.raises(leaving.LastAdministratorError):
        leaving.leave(administrator)
    UserFactory(is_superuser=True)
    leaving.leave(administrator)


def test_the_page_says_what_stays(at_home):
    page = at_home.get(PAGE).content.decode()
    for sentence in leaving.what_stays():
        assert sentence in page


def test_strangers_are_sent_to_sign_in(client, db):
    for answer in (client.get(PAGE), client.post(PAGE, {"send": "1"})):
        assert answer.url == f"/konto/anmelden/?next={PAGE}"
