"""Twenty want the same tub, or water it, at the same moment.

Real connections and real commits, on SQLite and on PostgreSQL.
"""

from datetime import date
from functools import partial

import pytest
from django.db import connection

from campaigns.adoption import SpotTakenError, adopt
from campaigns.models import Adoption, CampaignIndexPage, CampaignPage, Spot
from campaigns.spots.diary import note
from home.models import FrontPage
from tests.spots.conftest import TUESDAY
from tests.team.at_once import in_processes

MANY = 20


@pytest.fixture
def tub(django_db_setup, django_db_blocker):
    """A tub that is really in the database, and gone with all its traces afterwards."""
    with django_db_blocker.unblock():
        assert "test" in str(connection.settings_dict["NAME"])
        index = CampaignIndexPage(title="Aktionen", slug="aktionen-zugleich")
        FrontPage.objects.get().add_child(instance=index)
        page = CampaignPage(
            title="Kübel",
            teaser="Kübel.",
            format_key="flower-tubs",
            first_day=date(2026, 3, 1),
            last_day=date(2026, 10, 31),
        )
        index.add_child(instance=page)
        try:
            yield Spot.objects.create(campaign=page, number=1)
        finally:
            index.refresh_from_db()
            index.delete()


def try_to_adopt(pk, name):
    try:
        return adopt(Spot.objects.get(pk=pk), name, None)
    except SpotTakenError:
        return None


@pytest.mark.django_db
def test_one_after_the_other_the_first_has_it(make_campaign, make_spot):
    """The plain case; it also has pytest-django make the database for all others."""
    one = make_spot(make_campaign("flower-tubs"))
    got = [try_to_adopt(one.pk, f"Person {number}") for number in range(3)]
    assert [bool(adoption) for adoption in got] == [True, False, False]


def test_of_twenty_at_once_one_has_it(tub):
    names = [f"Person {number}" for number in range(MANY)]
    got = in_processes([partial(try_to_adopt, tub.pk, name) for name in names])
    assert sum(adoption is not None for adoption in got) == 1
    assert Adoption.objects.current().filter(spot=tub).count() == 1


def test_twenty_who_water_at_once_have_watered_once(tub):
    watered = tub.campaign.format.action("watered")
    pks = in_processes([partial(note, tub, watered, TUESDAY) for _ in range(MANY)])
    assert len({entry.pk for entry in pks}) == 1
    assert tub.diary.count() == 1
