"""How long a sign-in lasts, and how people end it."""

import time

import pytest
import time_machine
from allauth.usersessions.models import UserSession
from django.test import Client

from quartier.accounts.models import User
from quartier.accounts.sessions import (
    EDITORS_IDLE,
    EDITORS_LONGEST,
    NOT_REMEMBERED,
    REMEMBERED,
)

DEVICES = "/konto/geraete/"
PHONE = "Mozilla/5.0 (Android 16; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0"


def is_in(client, page="/konto/"):
    return client.get(page).status_code == 200


def after(seconds):
    return time_machine.travel(time.time() + seconds)


def test_without_the_tick_it_ends_with_the_browser(client, anna, sign_in):
    sign_in(client, anna.email)
    assert client.cookies["sid"]["max-age"] == ""
    with after(NOT_REMEMBERED + 60):
        assert not is_in(client)


def test_with_the_tick_it_lasts_for_thirty_days(client, anna, sign_in):
    sign_in(client, anna.email, remember="on")
    assert client.cookies["sid"]["max-age"] == REMEMBERED
    with after(REMEMBERED - 3600):
        assert is_in(client)
    with after(REMEMBERED + 60):
        assert not is_in(client)


def test_looking_in_each_day_does_not_make_it_longer(client, anna, sign_in):
    sign_in(client, anna.email, remember="on")
    start = time.time()
    for day in range(1, 30):
        with time_machine.travel(start + day * 86_400):
            assert is_in(client)
    with time_machine.travel(start + REMEMBERED + 60):
        assert not is_in(client)


def test_an_editor_who_went_away_for_eight_hours_is_out(client, administrator, sign_in):
    sign_in(client, administrator.email, remember="on")
    with after(EDITORS_IDLE - 600):
        assert is_in(client, "/admin/")
    with after(2 * EDITORS_IDLE):
        assert not is_in(client, "/admin/")


def test_an_editor_is_out_after_fourteen_days_of_work(client, administrator, sign_in):
    sign_in(client, administrator.email, remember="on")
    start = time.time()
    for hour in range(7, EDITORS_LONGEST // 3600, 7):
        with time_machine.travel(start + hour * 3600):
            assert is_in(client)
    with time_machine.travel(start + EDITORS_LONGEST + 60):
        assert not is_in(client)


def test_a_new_session_begins_with_each_sign_in(client, anna, sign_in):
    client.post("/konto/anmelden/", {"email": anna.email})
    before = client.cookies["sid"].value
    sign_in(client, anna.email)
    assert client.cookies["sid"].value != before


def test_signing_out_ends_it_on_the_server_too(client, anna, sign_in):
    sign_in(client, anna.email)
    stolen = client.cookies["sid"].value
    client.post("/konto/abmelden/")
    thief = Client()
    thief.cookies["sid"] = stolen
    assert not is_in(thief)


def test_opening_the_page_to_sign_out_does_not_yet(client, anna, sign_in):
    sign_in(client, anna.email)
    client.get("/konto/abmelden/")
    assert is_in(client)


def test_who_is_locked_is_out_at_once(client, anna, sign_in):
    sign_in(client, anna.email)
    User.objects.update(is_active=False)
    assert not is_in(client)


def test_people_see_their_devices_by_names_they_know(client, anna, sign_in):
    sign_in(Client(headers={"User-Agent": PHONE}), anna.email)
    sign_in(client, anna.email)
    page = client.get(DEVICES).content.decode()
    assert "Firefox, Android" in page
    assert "Unbekanntes Gerät" in page
    assert "dieses Gerät" in page


def test_and_end_one_of_them(client, anna, sign_in):
    phone = Client(headers={"User-Agent": PHONE})
    sign_in(phone, anna.email)
    sign_in(client, anna.email)
    lost = UserSession.objects.get(user_agent=PHONE)
    assert client.post(f"{DEVICES}{lost.pk}/abmelden/").url == DEVICES
    assert not is_in(phone)
    assert is_in(client)


def test_and_all_but_this_one(client, anna, sign_in):
    others = [Client(), Client()]
    for other in others:
        sign_in(other, anna.email)
    sign_in(client, anna.email)
    client.post(f"{DEVICES}abmelden/")
    assert not any(is_in(other) for other in others)
    assert is_in(client)


def test_but_never_another_persons(client, anna, administrator, sign_in):
    theirs = Client()
    sign_in(theirs, administrator.email)
    session = UserSession.objects.get(user=administrator)
    sign_in(client, anna.email)
    assert client.post(f"{DEVICES}{session.pk}/abmelden/").status_code == 404
    assert is_in(theirs)


@pytest.mark.parametrize("path", [f"{DEVICES}1/abmelden/", f"{DEVICES}abmelden/"])
def test_ending_takes_a_button_not_a_link(client, anna, sign_in, path):
    sign_in(client, anna.email)
    assert client.get(path).status_code == 405
    assert Client().post(path).url.startswith("/konto/anmelden/")


def test_of_a_network_no_more_is_kept_than_needed(anna, sign_in):
    sign_in(Client(REMOTE_ADDR="192.0.2.77"), anna.email)
    sign_in(Client(REMOTE_ADDR="2001:db8:1:2:3::7"), anna.email)
    kept = set(UserSession.objects.values_list("ip", flat=True))
    assert kept == {"192.0.2.0", "2001:db8:1::"}


def test_visitors_get_no_cookie_and_the_sign_in_page_only_that_of_its_form(client, db):
    assert not client.get("/").cookies
    assert set(client.get("/konto/anmelden/").cookies) == {"csrf"}


def test_cookies_are_for_our_server_alone(client, anna, sign_in):
    sign_in(client, anna.email)
    cookie = client.cookies["sid"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert not cookie["domain"]


PRIVATE = ["/konto/anmelden/", "/konto/", DEVICES, "/konto/daten/", "/konto/loeschen/"]


@pytest.mark.parametrize("path", PRIVATE)
def test_no_cache_keeps_these_pages_and_nobody_learns_their_address(
    client, anna, sign_in, path
):
    sign_in(client, anna.email)
    answer = client.get(path)
    assert "no-store" in answer["Cache-Control"]
    assert answer["Referrer-Policy"] == "same-origin"
