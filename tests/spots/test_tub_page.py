"""A passer-by opens a tub's page by its code and tells what is up, without an account."""

from datetime import timedelta
from io import BytesIO

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from PIL import Image

from campaigns.adoption import adopt
from campaigns.models import CampaignPhase, DiaryEntry, EntryState
from campaigns.spots import passing_by
from campaigns.spots.diary import approve_picture
from quartier.media.models import Picture
from tests.spots.conftest import TUESDAY

SOON = TUESDAY + timedelta(minutes=1)


@pytest.fixture
def url(tub):
    return reverse("spot", args=[tub.code])


def photo(name="mein-kuebel.jpg"):
    content = BytesIO()
    Image.new("RGB", (300, 200), "#3b7d57").save(content, "JPEG")
    return SimpleUploadedFile(name, content.getvalue(), "image/jpeg")


def press(url, action, *, at=SOON, client=None, **data):
    """Open the page, and a minute later press a button on it."""
    client = client or Client()
    with time_machine.travel(at - timedelta(minutes=1), tick=False):
        token = client.get(url).context["form"]["shown_at"].value()
    with time_machine.travel(at, tick=False):
        return client.post(url, {"action": action, "shown_at": token, **data})


def test_it_tells_number_place_adopter_and_state(client, url, tub, bakery):
    adopt(tub, bakery, None)
    page = client.get(url).content.decode()
    for words in ("Kübel 7", "Ecke Lange Straße", "Bäckerei Korn", "vergeben"):
        assert words in page
    assert "Ich habe gegossen" in page
    assert "Braucht Wasser" in page


def test_nobody_gets_a_cookie(client, url):
    press(url, "watered", client=client)
    assert not client.cookies


def test_who_waters_is_thanked_and_the_tub_is_well(client, url, tub):
    answer = press(url, "watered")
    assert answer.status_code == 302
    assert "Danke!" in client.get(answer.url).content.decode()
    tub.refresh_from_db()
    assert tub.state == "planted"
    assert tub.cared_at == SOON
    assert tub.diary.get().by_user is None


def test_a_report_of_thirst_is_seen_at_once(client, url):
    press(url, "thirsty")
    assert "braucht Wasser" in client.get(url).content.decode()


def test_days_without_water_are_seen_too(client, url):
    press(url, "watered")
    with time_machine.travel(TUESDAY + timedelta(days=4), tick=False):
        page = client.get(url)
    assert page.context["spot"].state.key == "thirsty"


def test_the_same_within_minutes_counts_once(url, tub):
    for minutes in (1, 4, 9):
        press(url, "watered", at=TUESDAY + timedelta(minutes=minutes))
    assert tub.diary.count() == 1
    press(url, "watered", at=TUESDAY + timedelta(hours=3))
    assert tub.diary.count() == 2


def test_a_form_that_is_sent_twice_is_one_entry(client, url, tub):
    token = client.get(url).context["form"]["shown_at"].value()
    with time_machine.travel(SOON, tick=False):
        client.post(url, {"action": "thirsty", "shown_at": token})
    with time_machine.travel(TUESDAY + timedelta(hours=1), tick=False):
        client.post(url, {"action": "thirsty", "shown_at": token})
    assert tub.diary.count() == 1


@pytest.mark.parametrize(
    "nonsense",
    [
        {"action": "planted"},
        {"action": "repaired"},
        {"action": "x"},
        {"action": ""},
        {"action": "watered", "website_address": "http://spam.example"},
        {"action": "watered", "shown_at": "made up"},
    ],
)
def test_nonsense_writes_nothing(client, url, tub, nonsense):
    token = client.get(url).context["form"]["shown_at"].value()
    with time_machine.travel(SOON, tick=False):
        answer = client.post(url, {"shown_at": token} | nonsense)
    assert answer.status_code == 422
    assert 'role="alert"' in answer.content.decode()
    assert not tub.diary.exists()


def test_a_token_of_another_tub_is_none(client, url, tub, tubs, make_spot):
    other = make_spot(tubs, 8)
    token = client.get(url).context["form"]["shown_at"].value()
    there = reverse("spot", args=[other.code])
    with time_machine.travel(SOON, tick=False):
        client.post(there, {"action": "watered", "shown_at": token})
    assert not DiaryEntry.objects.exists()


def test_another_site_can_not_press_the_buttons(client, url):
    answer = client.post(url, {}, headers={"Origin": "https://evil.example"})
    assert answer.status_code == 403


def test_a_script_is_stopped_and_a_class_of_pupils_is_not(
    url, tub, tubs, make_spot, monkeypatch
):
    monkeypatch.setattr(passing_by, "FROM_ONE_NETWORK_HERE", 2)
    states = [
        press(url, "watered", at=TUESDAY + timedelta(minutes=1, seconds=10 * n))
        for n in range(3)
    ]
    assert [answer.status_code for answer in states] == [302, 302, 429]
    assert "später" in states[2].content.decode()
    next_tub = reverse("spot", args=[make_spot(tubs, 8).code])
    assert press(next_tub, "watered").status_code == 302


def test_a_script_that_goes_from_tub_to_tub_is_stopped(tubs, make_spot, monkeypatch):
    monkeypatch.setattr(passing_by, "FROM_ONE_NETWORK", 2)
    urls = [reverse("spot", args=[make_spot(tubs, n).code]) for n in (11, 12, 13)]
    assert [press(url, "watered").status_code for url in urls] == [302, 302, 429]
    other = Client(REMOTE_ADDR="203.0.113.9")
    assert press(urls[2], "watered", client=other).status_code == 302


def test_a_flood_from_many_networks_is_stopped_at_the_spot(url, monkeypatch):
    monkeypatch.setattr(passing_by, "AT_ONE_SPOT", 2)
    for number in range(3):
        client = Client(REMOTE_ADDR=f"203.0.113.{number}")
        answer = press(url, "watered", client=client)
    assert answer.status_code == 429


def test_a_photo_waits_for_an_editor(client, url, tub):
    press(url, "thirsty", picture=photo())
    entry = tub.diary.get()
    assert entry.state == EntryState.WAITING
    page = client.get(url).content.decode()
    assert "braucht Wasser" in page
    assert "Ein Foto wartet auf Freigabe" in page
    assert "/media/" not in page
    assert "mein-kuebel" not in entry.picture.file.name
    approve_picture(entry)
    assert "/media/images/" in client.get(url).content.decode()


def test_what_is_no_picture_is_refused_in_words(url, tub):
    file = SimpleUploadedFile("a.jpg", b"<?php evil", "image/jpeg")
    answer = press(url, "watered", picture=file)
    assert answer.status_code == 422
    assert "kein Bild" in answer.content.decode()
    assert not tub.diary.exists()
    assert not Picture.objects.exists()


def test_a_picture_of_a_hundred_megapixels_is_refused(url, tub):
    content = BytesIO()
    Image.new("1", (10_000, 10_000)).save(content, "PNG")
    file = SimpleUploadedFile("a.png", content.getvalue(), "image/png")
    assert press(url, "watered", picture=file).status_code == 422
    assert not tub.diary.exists()


def test_photos_of_one_day_are_few(url, tub, monkeypatch):
    monkeypatch.setattr(passing_by, "PICTURES_OF_A_SPOT", 1)
    press(url, "thirsty", picture=photo())
    later = TUESDAY + timedelta(minutes=30)
    answer = press(url, "watered", at=later, picture=photo())
    assert answer.status_code == 422
    assert "ohne Foto" in answer.content.decode()
    assert press(url, "watered", at=later).status_code == 302


@pytest.mark.parametrize("code", ["ABCDEFGH", "x", "nichts"])
def test_an_unknown_code_is_answered_in_words(client, db, code):
    answer = client.get(reverse("spot", args=[code]))
    assert answer.status_code == 404
    assert "Diesen Ort finden wir nicht" in answer.content.decode()


def test_small_letters_lead_there_too(client, tubs, make_spot):
    make_spot(tubs, 9, code="ABCD2345")
    assert client.get("/k/abcd2345/").url == "/k/ABCD2345/"


def test_a_draft_campaign_has_no_spots_for_anybody(client, url, tubs):
    tubs.unpublish()
    assert client.get(url).status_code == 404
    assert (
        client.get(reverse("spot_history", args=[url.split("/")[2]])).status_code == 404
    )


def test_a_finished_campaign_takes_nothing_more(client, url, tubs):
    CampaignPhase.objects.create(
        campaign=tubs, phase="finished", first_day=TUESDAY.date()
    )
    page = client.get(url)
    assert "Ich habe gegossen" not in page.content.decode()
    assert "Die Aktion ist abgeschlossen." in page.content.decode()
    assert client.post(url, {"action": "watered"}).status_code == 404


def test_other_methods_are_refused(client, url):
    assert client.put(url).status_code == 405
    assert client.delete(url).status_code == 405


def test_the_whole_story_is_told_by_year(client, url, tub, bakery):
    adopt(tub, bakery, None)
    press(url, "watered")
    press(url, "thirsty", at=TUESDAY + timedelta(days=2))
    page = client.get(f"{url}verlauf/").content.decode()
    for words in ("2026", "Bäckerei Korn", "gegossen", "braucht Wasser"):
        assert words in page


def test_a_long_story_has_pages(client, url, tub):
    DiaryEntry.objects.bulk_create(
        DiaryEntry(spot=tub, action="watered", made_at=TUESDAY - timedelta(hours=n))
        for n in range(60)
    )
    assert "Ältere" in client.get(f"{url}verlauf/").content.decode()
    assert client.get(f"{url}verlauf/?seite=99").status_code == 200


def test_the_page_asks_the_database_seldom(client, url, tub, bakery):
    adopt(tub, bakery, None)
    client.get(url)
    with CaptureQueriesContext(connection) as few:
        client.get(url)
    DiaryEntry.objects.bulk_create(
        DiaryEntry(spot=tub, action="watered", made_at=TUESDAY, by_business=bakery)
        for _n in range(40)
    )
    with CaptureQueriesContext(connection) as many:
        client.get(url)
    assert len(few) <= 12
    assert len(many) <= len(few) + 1


def test_it_is_read_in_english(client, tub):
    page = client.get(f"/en/k/{tub.code}/").content.decode()
    assert "I have watered it" in page
    assert 'lang="en"' in page
