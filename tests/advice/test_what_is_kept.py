"""Requests go by themselves; all that stays are numbers."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from quartier.accounts import personal_data
from quartier.advice.inbox.numbers import months_of
from quartier.advice.models import AdviceRequest, RequestCount, RequestStep
from quartier.mail.models import OutgoingMail
from tests.factories import UserFactory


def purged(clock, **later) -> int:
    """How many requests are left after that time."""
    clock.shift(timedelta(**later))
    call_command("purge", verbosity=0)
    return AdviceRequest.objects.count()


def test_ninety_days_after_the_last_step_everything_is_gone(clock, by_mail):
    assert purged(clock, days=89) == 1
    assert purged(clock, days=2) == 0
    assert not RequestStep.objects.exists()
    assert not OutgoingMail.objects.filter(to="elif@post.example").exists()


def test_each_step_begins_the_time_anew(clock, client, by_phone):
    _request, path = by_phone
    clock.shift(timedelta(days=80))
    client.post(path, {"do": "other", "times": ["mo-am"]})
    assert purged(clock, days=80) == 1


def test_what_is_settled_goes_after_thirty_days(clock, by_phone, counsellor):
    request, _path = by_phone
    browser = Client()
    browser.force_login(counsellor)
    url = reverse("partner_request", args=[request.partner_id, request.pk])
    browser.post(url, {"do": "settle", "result": "referred"})
    assert purged(clock, days=29) == 1
    assert purged(clock, days=2) == 0
    assert RequestCount.objects.get().result == "referred"


def test_what_nobody_confirmed_goes_after_two_days_and_is_not_counted(clock, ask):
    ask(reach="elif@post.example")
    assert purged(clock, hours=47) == 1
    assert purged(clock, hours=2) == 0
    assert not RequestCount.objects.exists()
    assert not OutgoingMail.objects.filter(to="elif@post.example").exists()


def test_editors_can_set_a_shorter_time(clock, index, ask):
    index.kept_days = 10
    index.save()
    ask()
    assert purged(clock, days=9) == 1
    assert purged(clock, days=2) == 0


def test_an_appointment_far_ahead_does_not_go_before_it_took_place(
    clock, by_phone, counsellor
):
    request, _path = by_phone
    browser = Client()
    browser.force_login(counsellor)
    url = reverse("partner_request", args=[request.partner_id, request.pk])
    browser.post(url, {"do": "fix", "starts_at": "2026-09-01T10:00"})
    assert purged(clock, days=130) == 1


def test_numbers_stay_without_anybody_in_them(clock, ask, partner):
    for language in ("tr", "tr", "de"):
        ask(language=language)
    before = months_of(partner)
    assert purged(clock, days=91) == 0
    assert before[0].count == months_of(partner)[0].count == 3
    assert months_of(partner)[0].languages == [("Türkisch", 2), ("Deutsch", 1)]
    assert months_of(partner)[0].results == [("ohne Antwort geblieben", 3)]
    assert "Elif" not in str(list(RequestCount.objects.values()))


def test_purging_twice_counts_once(clock, by_phone):
    purged(clock, days=91)
    purged(clock, days=1)
    assert RequestCount.objects.get().count == 1


@pytest.fixture
def kind():
    kinds = {kind.name: kind for kind in personal_data.kinds()}
    return kinds["advice-requests"], kinds["advice-answers"]


def test_who_has_an_account_sees_and_erases_their_requests(by_mail, kind):
    person = UserFactory(email="elif@post.example")
    requests, _answers = kind
    (row,) = requests.rows(person)
    assert row["Name"] == "Elif"
    requests.erase(person)
    requests.erase(person)
    assert not AdviceRequest.objects.exists()
    assert RequestCount.objects.get().count == 1


def test_a_counsellor_who_leaves_leaves_no_name(by_phone, counsellor, kind):
    request, _path = by_phone
    RequestStep.objects.create(
        request=request, kind="answered", at=request.asked_at, written_by=counsellor
    )
    _requests, answers = kind
    assert list(answers.rows(counsellor)) == [{"Antworten auf Anfragen": 1}]
    answers.erase(counsellor)
    assert list(answers.rows(counsellor)) == []
    assert request.steps.filter(kind="answered").exists()
