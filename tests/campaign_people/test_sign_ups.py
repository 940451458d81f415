"""Places are confirmed by mail, given once, and passed on in the order of the list."""

from datetime import timedelta

import pytest
from campaign_people.signing_up import sign_up

from campaigns.models import SignUp
from campaigns.people import sign_ups
from campaigns.people.dates import call_off, change_date
from campaigns.people.reminding import remind
from quartier.mail.models import OutgoingMail


def subjects(address):
    mails = OutgoingMail.objects.filter(to=address).order_by("pk")
    return [mail.subject for mail in mails]


def test_without_the_mail_nobody_has_a_place(planting, now):
    sign_up(planting, "ayse", now=now)
    planting.refresh_from_db()
    assert planting.places_taken == 0
    assert subjects("ayse@mail.example") == ["Bitte bestätigen: Gemeinsam pflanzen"]


def test_who_confirms_has_a_place(planting, now):
    ayse = sign_up(planting, "ayse", people=2, now=now)
    assert sign_ups.confirm(ayse.pk, now).state == "place"
    planting.refresh_from_db()
    assert planting.places_left == 1


def test_confirming_twice_takes_no_second_place(planting, now):
    ayse = sign_up(planting, "ayse", now=now)
    sign_ups.confirm(ayse.pk, now)
    sign_ups.confirm(ayse.pk, now)
    planting.refresh_from_db()
    assert planting.places_taken == 1
    assert len(subjects("ayse@mail.example")) == 2


def test_a_full_date_has_a_waiting_list_and_the_first_of_it_moves_up(planting, now):
    ayse = sign_up(planting, "ayse", people=3, confirmed=True, now=now)
    ben = sign_up(planting, "ben", confirmed=True, now=now + timedelta(minutes=1))
    cem = sign_up(planting, "cem", confirmed=True, now=now + timedelta(minutes=2))
    assert [one.state for one in (ben, cem)] == ["waiting", "waiting"]
    change_date(planting.pk, {"capacity": 4}, now)
    ben.refresh_from_db(), cem.refresh_from_db()
    assert [ben.state, cem.state] == ["place", "waiting"]
    assert sign_ups.cancel(ayse.pk, now)
    cem.refresh_from_db()
    assert cem.state == "place"
    assert subjects("cem@mail.example") == [
        "Bitte bestätigen: Gemeinsam pflanzen",
        "Auf der Warteliste: Gemeinsam pflanzen",
        "Sie haben jetzt einen Platz: Gemeinsam pflanzen",
    ]


def test_nobody_overtakes_a_group_that_waits(planting, now):
    sign_up(planting, "ayse", people=2, confirmed=True, now=now)
    ben = sign_up(planting, "ben", people=2, confirmed=True, now=now)
    cem = sign_up(planting, "cem", confirmed=True, now=now)
    assert [one.state for one in (ben, cem)] == ["waiting", "waiting"]


def test_cancelling_forgets_the_person_and_counts_once(planting, now):
    ayse = sign_up(planting, "ayse", people=2, confirmed=True, now=now)
    assert sign_ups.cancel(ayse.pk, now)
    assert not sign_ups.cancel(ayse.pk, now)
    ayse.refresh_from_db()
    planting.refresh_from_db()
    assert (ayse.name, ayse.email, planting.places_taken) == ("", "", 0)


def test_an_address_has_one_place(planting, now):
    sign_up(planting, "ayse", confirmed=True, now=now)
    sign_up(planting, "AYSE", now=now)
    assert SignUp.objects.count() == 1
    last = subjects("ayse@mail.example")[-1]
    assert last == "Sie sind schon angemeldet: Gemeinsam pflanzen"


def test_the_link_ends_after_two_days(planting, now):
    ayse = sign_up(planting, "ayse", now=now)
    with pytest.raises(sign_ups.ExpiredError):
        sign_ups.confirm(ayse.pk, now + timedelta(hours=48, seconds=1))
    planting.refresh_from_db()
    assert planting.places_taken == 0


def test_a_date_that_has_begun_takes_nobody(planting, now):
    ayse = sign_up(planting, "ayse", now=planting.starts_at - timedelta(hours=1))
    with pytest.raises(sign_ups.ClosedError):
        sign_ups.confirm(ayse.pk, planting.starts_at)
    with pytest.raises(sign_ups.ClosedError):
        sign_up(planting, "ben", now=planting.starts_at + timedelta(seconds=1))


def test_all_who_are_on_the_list_hear_that_the_date_is_off(planting, now):
    sign_up(planting, "ayse", people=3, confirmed=True, now=now)
    sign_up(planting, "ben", confirmed=True, now=now)
    sign_up(planting, "cem", now=now)
    assert call_off(planting.pk, now)
    assert not call_off(planting.pk, now)
    off = OutgoingMail.objects.filter(subject__startswith="Fällt aus")
    assert sorted(mail.to for mail in off) == ["ayse@mail.example", "ben@mail.example"]


def test_another_place_is_told_and_another_text_is_not(planting, now):
    sign_up(planting, "ayse", confirmed=True, now=now)
    change_date(planting.pk, {"text": "Handschuhe mitbringen"}, now)
    assert len(subjects("ayse@mail.example")) == 2
    change_date(planting.pk, {"place": "Am Brunnen"}, now)
    assert subjects("ayse@mail.example")[-1] == "Geändert: Gemeinsam pflanzen"


def test_the_reminder_comes_once_on_the_day_before(planting, now):
    sign_up(planting, "ayse", people=3, confirmed=True, now=now)
    sign_up(planting, "ben", confirmed=True, now=now)
    assert remind(planting.starts_at - timedelta(hours=25)) == 0
    assert remind(planting.starts_at - timedelta(hours=23)) == 1
    assert remind(planting.starts_at - timedelta(hours=22)) == 0
    assert remind(planting.starts_at) == 0


def test_who_has_just_confirmed_needs_no_reminder(planting):
    late = planting.starts_at - timedelta(hours=5)
    sign_up(planting, "ayse", confirmed=True, now=late)
    assert remind(late + timedelta(hours=1)) == 0


def test_editors_sign_up_people_without_an_address(planting, now):
    for name in ("Oma Käthe", "Opa Karl"):
        sign_ups.add_by_hand(
            planting.pk, name=name, email="", people=1, language="de", now=now
        )
    planting.refresh_from_db()
    assert planting.places_taken == 2
    assert not OutgoingMail.objects.exists()
