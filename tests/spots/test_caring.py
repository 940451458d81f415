"""Who looks after a spot tells more about it, with an account; nobody else may."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from campaigns.adoption import adopt
from campaigns.models import Adoption


@pytest.fixture
def adopted(tub, bakery):
    adopt(tub, bakery, None)
    return tub


@pytest.fixture
def url(adopted):
    return reverse("spot_care", args=[adopted.code])


def test_the_team_plants_and_the_diary_names_its_shop(url, adopted, owner, phone_of):
    phone = phone_of(owner)
    assert "Ich habe gepflanzt" in phone.get(url).content.decode()
    assert phone.post(url, {"action": "planted"}).status_code == 302
    entry = adopted.diary.get()
    assert (entry.action, entry.by_business) == (
        "planted",
        Adoption.objects.get().business,
    )
    adopted.refresh_from_db()
    assert adopted.state == "planted"


def test_an_editor_cares_without_a_shop(url, adopted, editor, phone_of):
    phone_of(editor).post(url, {"action": "repaired"})
    assert adopted.diary.get().by_business is None


def test_somebody_stands_in(url, adopted, owner, phone_of, client):
    said = {
        "stand_in": "Emil",
        "stand_in_from": "2026-06-15",
        "stand_in_until": "2026-06-30",
    }
    assert phone_of(owner).post(url, said).status_code == 302
    assert Adoption.objects.get().stand_in_from == date(2026, 6, 15)
    page = client.get(reverse("spot", args=[adopted.code])).content.decode()
    assert "Zurzeit gießt:" in page
    assert "Emil" in page


@pytest.mark.parametrize(
    "days", [("2026-06-30", "2026-06-01"), ("", "2026-06-01"), ("", "")]
)
def test_a_stand_in_without_a_time_is_refused_in_words(url, owner, phone_of, days):
    said = {"stand_in": "Emil", "stand_in_from": days[0], "stand_in_until": days[1]}
    answer = phone_of(owner).post(url, said)
    assert answer.status_code == 422
    assert "Vertretung endet" in (page := answer.content.decode()) or "von wann" in page
    assert Adoption.objects.get().stand_in == ""


def test_nobody_else_comes_in(url, adopted, stranger, phone_of, client):
    assert client.get(url).status_code == 302
    phone = phone_of(stranger)
    assert phone.get(url).status_code == 404
    assert phone.post(url, {"action": "planted"}).status_code == 404
    assert not adopted.diary.exists()


def test_who_has_ended_comes_in_no_more(url, adopted, owner, phone_of):
    Adoption.objects.all().delete()
    assert phone_of(owner).get(url).status_code == 404


def test_what_is_no_action_writes_nothing(url, adopted, owner, phone_of):
    phone_of(owner).post(url, {"action": "burnt"})
    assert not adopted.diary.exists()


def test_the_form_needs_its_token(url, owner):
    phone = Client(enforce_csrf_checks=True)
    phone.force_login(owner, backend="django.contrib.auth.backends.ModelBackend")
    assert phone.post(url, {"action": "planted"}).status_code == 403
