"""Nearby, open now and taking turns: short lists for other pages."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import translation

from businesses.models import Category
from businesses.search import nearby, open_now, rotation
from quartier.geo.positions import Position
from tests.factories import BusinessFactory

FRIDAY_NOON = datetime(2026, 4, 24, 10, 0, tzinfo=UTC)


@pytest.fixture
def shop(directory):
    def open_shop(title, north=None, **fields):
        if north is not None:
            fields |= {"latitude": f"{51.3 + north:.6f}", "longitude": "7.900000"}
        return BusinessFactory(parent=directory, title=title, slug=title, **fields)

    return open_shop


def test_nearby_are_the_nearest_others_with_their_distance(shop):
    here = shop("hier", 0)
    shop("weit", 0.009)
    shop("nebenan", 0.0009)
    shop("nirgends")
    found = nearby(here, limit=2, now=FRIDAY_NOON)
    assert [(hit.name, hit.distance_text) for hit in found] == [
        ("nebenan", "100 m"),
        ("weit", "1,0 km"),
    ]
    assert found[0].url == here.get_parent().url + "nebenan/"


def test_a_shop_without_a_position_has_no_neighbours(shop):
    shop("eins", 0)
    assert nearby(shop("zwei"), now=FRIDAY_NOON) == []


def test_open_now_are_the_nearest_that_are_open(shop, directory):
    shop("zu", 0.001, opening_hours="Sa 10:00-12:00")
    shop("fern", 0.02, opening_hours="24/7")
    shop("nah", 0.001, opening_hours="Mo-Fr 09:00-18:00")
    found = open_now(directory, 5, near=Position(7.9, 51.3), now=FRIDAY_NOON)
    assert [hit.name for hit in found] == ["nah", "fern"]
    assert found[0].state.value == "open"
    assert found[0].state.sentence == "bis 18:00 geöffnet"


def test_open_now_without_a_place_changes_from_day_to_day(shop, directory):
    for number in range(6):
        shop(f"laden{number}", opening_hours="24/7")
    shown = {
        open_now(directory, 1, now=FRIDAY_NOON + timedelta(days=day))[0].name
        for day in range(60)
    }
    assert len(shown) == 6


@pytest.mark.parametrize("limit", [1, 3, 4])
def test_everybody_gets_the_same_number_of_turns(shop, directory, limit):
    for number in range(7):
        shop(f"laden{number}")
    turns = Counter(
        hit.name
        for day in range(7)
        for hit in rotation(directory, date(2026, 4, 24) + timedelta(days=day), limit)
    )
    assert set(turns.values()) == {limit}
    assert len(turns) == 7


def test_a_small_directory_shows_nobody_twice(shop, directory):
    shop("einzig")
    assert len(rotation(directory, date(2026, 4, 24), 3)) == 1


def test_an_empty_directory_has_nobody_to_show(directory):
    assert rotation(directory, date(2026, 4, 24), 3) == []
    assert open_now(directory, 3) == []


def test_names_of_categories_are_in_the_readers_language(shop, directory):
    shop("Ahorn", category=Category.objects.get(slug="bakery"), opening_hours="24/7")
    with translation.override("en"):
        (hit,) = open_now(directory, 1, now=FRIDAY_NOON)
        assert hit.category.name == "Bakery"
        assert hit.url.startswith("/en/")
