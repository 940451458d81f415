"""Twenty confirm in the same moment: nobody is booked over, on both databases."""

from datetime import date, timedelta
from functools import partial

import pytest
from campaign_people.signing_up import sign_up
from django.db import connection

from campaigns.models import CampaignDate, CampaignIndexPage, CampaignPage, SignUp
from campaigns.people import sign_ups
from home.models import FrontPage
from quartier.mail.models import OutgoingMail
from tests.team.at_once import in_processes

MANY = 20


@pytest.fixture
def asked(django_db_setup, django_db_blocker, now):
    """Twenty wishes for three places, really in the database, and gone afterwards."""
    with django_db_blocker.unblock():
        assert "test" in str(connection.settings_dict["NAME"])
        planting = really_made(now)
        try:
            yield [sign_up(planting, f"person{n}", now=now).pk for n in range(MANY)]
        finally:
            CampaignIndexPage.objects.get().delete()
            OutgoingMail.objects.all().delete()


def really_made(now):
    index = CampaignIndexPage(title="Aktionen", slug="aktionen")
    FrontPage.objects.get().add_child(instance=index)
    campaign = CampaignPage(
        title="Kübel",
        teaser="Wir pflanzen.",
        first_day=date(2026, 3, 1),
        last_day=date(2026, 10, 31),
    )
    index.add_child(instance=campaign)
    return CampaignDate.objects.create(
        campaign=campaign,
        title="Pflanzen",
        starts_at=now + timedelta(days=4),
        ends_at=now + timedelta(days=4, hours=2),
        takes_sign_ups=True,
        capacity=3,
    )


@pytest.mark.django_db
def test_one_after_the_other_three_get_a_place(planting, now):
    """The plain case; it also has pytest-django make the database for all others."""
    got = [sign_up(planting, f"p{n}", confirmed=True, now=now) for n in range(5)]
    assert [one.state for one in got] == ["place"] * 3 + ["waiting"] * 2


def test_three_of_twenty_get_a_place(asked, now):
    got = in_processes([partial(sign_ups.confirm, pk, now) for pk in asked])
    assert sorted(one.state for one in got) == ["place"] * 3 + ["waiting"] * 17
    assert CampaignDate.objects.get().places_taken == 3


def test_all_cancel_while_others_wait_and_each_place_is_passed_on_once(asked, now):
    for pk in asked:
        sign_ups.confirm(pk, now)
    first = asked[:10]
    ended = in_processes([partial(sign_ups.cancel, pk, now) for pk in first * 2])
    assert sum(ended) == 10
    assert SignUp.objects.with_place().count() == 3
    assert CampaignDate.objects.get().places_taken == 3
    told = OutgoingMail.objects.filter(key__endswith=":moved-up")
    assert told.count() >= 3
