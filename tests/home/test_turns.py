"""Every business gets its turn on the front page, whoever comes and goes."""

from datetime import date, timedelta
from math import ceil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from home.front.rotation import draw_turns
from home.front.turns import A_DAY, next_in_line
from home.models import ShopTurn
from tests.factories import BusinessFactory, DirectoryFactory

FIRST = date(2026, 4, 21)
ONE_DAY = timedelta(days=1)


class Line:
    """The line as `ShopTurn` keeps it."""

    def __init__(self):
        self.waiting: dict[int, date] = {}

    def draw(self, present, day):
        new = dict.fromkeys(present, day - ONE_DAY)
        self.waiting = {key: self.waiting.get(key, new[key]) for key in present}
        chosen = next_in_line(self.waiting)
        self.waiting |= dict.fromkeys(chosen, day)
        return chosen


@given(st.sets(st.integers(1, 10_000), min_size=1, max_size=60), st.integers(0, 50))
def test_within_one_round_of_days_everybody_is_shown_once(shops, skipped):
    line, day = Line(), FIRST
    for _ in range(skipped):
        line.draw(shops, day)
        day += ONE_DAY
    shown = []
    for _ in range(ceil(len(shops) / A_DAY)):
        shown += line.draw(shops, day)
        day += ONE_DAY
    assert set(shown) == shops
    assert len(shown) - len(shops) < A_DAY


@given(st.lists(st.sets(st.integers(1, 40), max_size=40), min_size=1, max_size=80))
def test_nobody_waits_longer_than_the_line_that_they_joined(days):
    """Not even if others come, go and come back each day."""
    line, joined = Line(), {}
    for number, present in enumerate(days):
        joined = {key: joined[key] for key in joined if key in present}
        for key in present - joined.keys():
            joined[key] = (number, len(present))
        for key in line.draw(present, FIRST + number * ONE_DAY):
            joined.pop(key, None)
        for key in present - joined.keys():
            following = days[number + 1] if number + 1 < len(days) else present
            joined[key] = (number + 1, len(following | present))
        for since, length in joined.values():
            assert number - since < ceil(length / A_DAY)


@given(st.dictionaries(st.integers(1, 500), st.dates(), max_size=30))
def test_the_same_line_gives_the_same_turns(waiting):
    backwards = dict(reversed(waiting.items()))
    assert next_in_line(waiting) == next_in_line(backwards)
    assert len(next_in_line(waiting)) == min(A_DAY, len(waiting))


@pytest.mark.django_db
def test_seven_shops_are_all_shown_in_three_days_and_one_that_left_is_not():
    directory = DirectoryFactory()
    shops = [BusinessFactory(parent=directory) for _ in range(7)]
    days = [FIRST + number * ONE_DAY for number in range(4)]
    seen = []
    for day in days[:3]:
        draw_turns(day)
        seen.append(ShopTurn.objects.shown_on(day, directory))
    assert {key for keys in seen for key in keys} == {shop.pk for shop in shops}
    shops[0].unpublish()
    draw_turns(days[3])
    assert shops[0].pk not in ShopTurn.objects.shown_on(days[3], directory)


@pytest.mark.django_db
def test_a_day_is_drawn_once_however_often_the_clock_asks():
    directory = DirectoryFactory()
    for _ in range(7):
        BusinessFactory(parent=directory)
    draw_turns(FIRST)
    first = ShopTurn.objects.shown_on(FIRST, directory)
    BusinessFactory(parent=directory)
    draw_turns(FIRST)
    assert ShopTurn.objects.shown_on(FIRST, directory) == first
    assert len(first) == A_DAY
