"""Somebody looks after a spot; at each time there is one who does."""

from datetime import UTC, date, datetime

import pytest
from django.core.exceptions import ValidationError
from factories import UserFactory

from campaigns.adoption import (
    NotAdoptableError,
    SpotTakenError,
    adopt,
    end,
    end_seasons_before,
    hand_over,
    may_care,
    renew,
    set_stand_in,
    stand_in_on,
)
from campaigns.models import Adoption, Spot

NEXT_SPRING = datetime(2027, 4, 1, 8, 0, tzinfo=UTC)


def test_a_business_adopts_a_tub(tub, bakery, owner):
    adoption = adopt(tub, bakery, owner)
    assert adoption.business == bakery
    assert adoption.season == 2026
    assert not Spot.objects.without_adopter().exists()


def test_a_resident_is_known_by_a_name_alone(tub):
    assert str(adopt(tub, "  Klasse 3b ", None)) == "Klasse 3b"


def test_nobody_in_particular_adopts_nothing(tub):
    with pytest.raises(ValidationError):
        adopt(tub, "  ", None)


def test_who_comes_second_hears_it_in_a_sentence(tub, bakery, florist):
    adopt(tub, bakery, None)
    with pytest.raises(SpotTakenError) as refused:
        adopt(tub, florist, None)
    assert "vergeben" in str(refused.value)
    assert Adoption.objects.count() == 1


def test_who_taps_twice_has_it_once(tub, bakery):
    assert adopt(tub, bakery, None) == adopt(tub, bakery, None)


def test_two_of_one_name_are_two(tub, bakery):
    adopt(tub, "Ayşe", None)
    with pytest.raises(SpotTakenError):
        adopt(tub, "Emil", None)


def test_a_stop_of_a_rally_has_no_adopter(make_campaign, make_spot, bakery):
    stop = make_spot(make_campaign("stamp-rally"))
    with pytest.raises(NotAdoptableError):
        adopt(stop, bakery, None)


def test_it_ends_once(tub, bakery):
    adoption = adopt(tub, bakery, None)
    assert end(adoption)
    assert not end(adoption)
    assert Spot.objects.without_adopter().get() == tub


def test_it_is_handed_over_without_being_free_in_between(tub, bakery, florist):
    handed = hand_over(adopt(tub, bakery, None), florist, None)
    assert handed.business == florist
    assert tub.adoptions.count() == 2


def test_what_has_ended_is_handed_to_nobody(tub, bakery, florist):
    adoption = adopt(tub, bakery, None)
    end(adoption)
    with pytest.raises(SpotTakenError):
        hand_over(adoption, florist, None)
    assert not Adoption.objects.current().exists()


def test_a_new_season_is_a_new_row_of_its_history(tub, bakery):
    old = adopt(tub, bakery, None)
    assert renew(old, None) == old
    new = renew(old, None, now=NEXT_SPRING)
    assert new.season == 2027
    assert [one.season for one in tub.adoptions.order_by("season")] == [2026, 2027]


def test_who_does_not_renew_makes_room(tub, tubs, bakery):
    adopt(tub, bakery, None)
    assert end_seasons_before(tubs.pk, 2026, now=NEXT_SPRING) == 0
    assert end_seasons_before(tubs.pk, 2027, now=NEXT_SPRING) == 1
    assert Spot.objects.without_adopter().exists()


def test_somebody_stands_in_during_the_holidays(tub, bakery):
    adoption = adopt(tub, bakery, None)
    set_stand_in(adoption, "Emil", date(2026, 7, 1), date(2026, 7, 14))
    assert stand_in_on(adoption, date(2026, 7, 14)) == "Emil"
    assert stand_in_on(adoption, date(2026, 7, 15)) == ""
    set_stand_in(adoption, "", date(2026, 7, 1), None)
    assert adoption.stand_in_from is None


@pytest.mark.parametrize(
    "days",
    [(date(2026, 7, 2), date(2026, 7, 1)), (date(2026, 7, 2), None), (None, None)],
)
def test_a_stand_in_has_a_time(tub, bakery, days):
    with pytest.raises(ValidationError):
        set_stand_in(adopt(tub, bakery, None), "Emil", *days)


def test_the_team_and_editors_care_and_nobody_else(
    tub, bakery, owner, stranger, editor
):
    assert may_care(editor, tub)
    assert not may_care(owner, tub)
    adopt(tub, bakery, owner)
    assert may_care(owner, tub)
    assert not may_care(stranger, tub)
    assert not may_care(UserFactory(is_active=False, is_superuser=True), tub)
