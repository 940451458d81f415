"""Every entry can be taken back and put back; the spot is as if nothing had been."""

from datetime import timedelta

import pytest
from factories import PictureFactory
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from campaigns.models import EntryState
from campaigns.spots.diary import (
    approve_picture,
    note,
    put_back,
    refuse_picture,
    take_back,
)
from campaigns.spots.states import replayed
from quartier.media.models import Picture
from tests.spots.conftest import TUESDAY


@pytest.fixture
def tell(tub):
    """Tell something so many hours after noon."""

    def told(key, hours=0, **values):
        action = tub.campaign.format.action(key)
        return note(tub, action, TUESDAY + timedelta(hours=hours), **values)

    return told


def test_what_is_taken_back_has_not_happened(tub, tell):
    tell("planted")
    nonsense = tell("damaged", 1)
    take_back(nonsense)
    tub.refresh_from_db()
    assert tub.state == "planted"
    assert list(tub.diary.counting().values_list("action", flat=True)) == ["planted"]


def test_what_came_after_it_stays(tub, tell):
    tell("planted")
    nonsense = tell("damaged", 1)
    tell("thirsty", 2)
    take_back(nonsense)
    tub.refresh_from_db()
    assert tub.state == "thirsty"


def test_water_that_nobody_gave_is_none(tub, tell):
    first = tell("watered")
    take_back(tell("watered", 30))
    tub.refresh_from_db()
    assert tub.cared_at == first.made_at
    take_back(first)
    tub.refresh_from_db()
    assert (tub.cared_at, tub.state) == (None, "")


def test_it_can_be_put_back(tub, tell):
    tell("planted")
    report = tell("damaged", 1)
    take_back(report)
    put_back(report)
    tub.refresh_from_db()
    assert tub.state == "damaged"


def test_a_refused_picture_is_gone_and_the_entry_stays(tub, tell):
    entry = tell("thirsty", picture=PictureFactory())
    refuse_picture(entry)
    entry.refresh_from_db()
    assert (entry.state, entry.picture) == (EntryState.SHOWN, None)
    assert not Picture.objects.exists()


def test_an_approved_picture_is_not_refused_by_a_late_press(tub, tell):
    entry = tell("thirsty", picture=PictureFactory())
    approve_picture(entry)
    refuse_picture(entry)
    entry.refresh_from_db()
    assert entry.picture is not None


def test_a_second_picture_within_minutes_is_not_kept(tub, tell):
    tell("thirsty", picture=PictureFactory())
    tell("thirsty", 0.1, picture=PictureFactory())
    assert tub.diary.count() == 1
    assert Picture.objects.count() == 1


KEYS = ["watered", "thirsty", "damaged", "planted", "repaired"]


@settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    st.lists(st.sampled_from(KEYS), max_size=6),
    st.lists(st.integers(0, 5), max_size=4),
)
def test_in_whatever_order_entries_go_the_rest_tells_the_state(
    tubs, make_spot, keys, gone
):
    number = tubs.spots.count() + 1
    tub = make_spot(tubs, number)
    entries = [
        note(tub, tubs.format.action(key), TUESDAY + timedelta(hours=hour))
        for hour, key in enumerate(keys)
    ]
    for place in gone:
        if place < len(entries):
            take_back(entries[place])
    left = [key for place, key in enumerate(keys) if place not in gone]
    tub.refresh_from_db()
    assert tub.state == replayed(tubs.format, "", left)
