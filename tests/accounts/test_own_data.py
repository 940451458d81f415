"""Everything about a person in one file: theirs alone, fetched once."""

import io
import json
import time
import zipfile
from uuid import uuid4

import pytest
import time_machine
from django.core.management import call_command
from django.test import Client
from factories import PictureFactory

from quartier.accounts import archives
from quartier.accounts.models import Archive
from quartier.accounts.personal_data import kinds

PAGE = "/konto/daten/"


@pytest.fixture
def at_home(client, anna, sign_in):
    sign_in(client, anna.email)
    return client


@pytest.fixture
def ask(at_home, django_capture_on_commit_callbacks):
    """Ask for the file, and let the worker make it."""

    def asked():
        with django_capture_on_commit_callbacks(execute=True):
            at_home.post(PAGE)
        return Archive.objects.first()

    return asked


def fetched(client, archive):
    answer = client.post(f"{PAGE}{archive.key}/")
    assert answer.status_code == 200
    return zipfile.ZipFile(io.BytesIO(answer.getvalue()))


def test_it_tells_everything_for_people_and_for_programs(at_home, anna, ask):
    file = fetched(at_home, ask())
    data = json.loads(file.read("data.json"))
    assert set(data) == {kind.name for kind in kinds()}
    assert data["account"]["entries"][0]["E-Mail-Adresse"] == anna.email
    page = file.read("index.html").decode()
    assert anna.email in page
    assert "Ist das" not in page


def test_it_holds_ones_own_pictures(at_home, anna, ask):
    PictureFactory(uploaded_by_user=anna, title="Mein Laden")
    PictureFactory(title="Fremder Laden")
    file = fetched(at_home, ask())
    pictures = [name for name in file.namelist() if name.startswith("pictures/")]
    assert len(pictures) == 1
    assert "Mein Laden" in file.read("index.html").decode()
    assert "Fremder Laden" not in file.read("index.html").decode()


def test_texts_of_people_stay_texts(at_home, anna, ask):
    anna.first_name = "<script>alert(1)</script>"
    anna.save()
    assert "<script" not in fetched(at_home, ask()).read("index.html").decode()


def test_it_is_in_the_language_of_the_person(at_home, anna, ask, mail_to):
    anna.language = "en"
    anna.save()
    assert '<html lang="en">' in fetched(at_home, ask()).read("index.html").decode()
    assert mail_to(anna.email).language == "en"


def test_one_is_told_when_it_is_ready(at_home, ask, anna, mail_to):
    ask()
    assert "/konto/daten/" in mail_to(anna.email).text
    assert "Herunterladen" in at_home.get(PAGE).content.decode()


def test_it_can_be_fetched_once(at_home, ask):
    archive = ask()
    fetched(at_home, archive)
    assert at_home.post(f"{PAGE}{archive.key}/").status_code == 410
    assert not archives.file_of(archive.key).exists()


def test_by_its_owner_alone(at_home, ask, administrator, sign_in):
    archive = ask()
    other = Client()
    sign_in(other, administrator.email)
    assert other.post(f"{PAGE}{archive.key}/").status_code == 410
    stranger = Client().post(f"{PAGE}{archive.key}/")
    assert stranger.url.startswith("/konto/anmelden/")
    fetched(at_home, archive)


def test_a_made_up_key_opens_nothing(at_home):
    assert at_home.post(f"{PAGE}{uuid4()}/").status_code == 410


def test_a_link_does_not_fetch_it(at_home, ask):
    archive = ask()
    assert at_home.get(f"{PAGE}{archive.key}/").status_code == 405
    fetched(at_home, archive)


def test_after_seven_days_it_is_gone(at_home, ask, anna, sign_in):
    archive = ask()
    with time_machine.travel(time.time() + 7 * 86_400 + 60):
        call_command("purge", verbosity=0)
        sign_in(at_home, anna.email)
        assert at_home.post(f"{PAGE}{archive.key}/").status_code == 410
    assert not archives.file_of(archive.key).exists()
    assert not Archive.objects.exists()


def test_even_before_the_night_has_cleared_it(at_home, ask, anna, sign_in):
    archive = ask()
    with time_machine.travel(time.time() + 7 * 86_400 + 60):
        sign_in(at_home, anna.email)
        assert at_home.post(f"{PAGE}{archive.key}/").status_code == 410
    assert archives.file_of(archive.key).exists()


def test_asking_twice_makes_one(at_home):
    at_home.post(PAGE)
    at_home.post(PAGE)
    assert Archive.objects.count() == 1


def test_making_it_twice_tells_once(ask, anna, mail_to):
    archive = ask()
    first = mail_to(anna.email)
    archives.make_archive.call(archive.pk)
    assert mail_to(anna.email) == first


def test_a_worker_that_was_killed_leaves_nothing_that_could_be_fetched(
    at_home, anna, monkeypatch
):
    at_home.post(PAGE)
    archive = Archive.objects.get()
    monkeypatch.setattr(archives, "render_to_string", lambda *a: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        archives.make_archive.call(archive.pk)
    assert at_home.post(f"{PAGE}{archive.key}/").status_code == 410
    monkeypatch.undo()
    archives.make_archive.call(archive.pk)
    fetched(at_home, archive)


def test_strangers_are_sent_to_sign_in(client, db):
    for answer in (client.get(PAGE), client.post(PAGE)):
        assert answer.url == f"/konto/anmelden/?next={PAGE}"
