"""Months side by side, and days that become months when they are long ago."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from businesses.models import Counted, DailyNumber
from businesses.numbers.chart import HEIGHT, chart, round_up
from businesses.numbers.keeping import days_before, sum_up
from businesses.numbers.months import Month, Numbers
from businesses.numbers.reading import numbers_of
from tests.factories import BusinessFactory

TODAY = date(2026, 4, 21)


@pytest.fixture
def shop(db):
    return BusinessFactory()


def stored(shop, day, number=1, counted=Counted.OPENED):
    return DailyNumber.objects.create(
        business=shop, day=day, number=number, counted=counted
    )


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 500))
def test_going_back_month_by_month_is_going_back_at_once(day, months):
    one_by_one = Month.of(day)
    for _ in range(months):
        one_by_one = one_by_one.before(1)
    assert one_by_one == Month.of(day).before(months)


def test_the_page_shows_the_running_month_and_twelve_before_it():
    months = Numbers(TODAY).months
    assert (months[0], months[-1]) == (Month(2025, 4), Month(2026, 4))
    assert len(months) == 13


def test_days_are_summed_up_by_month(shop):
    stored(shop, date(2026, 3, 1), 2)
    stored(shop, date(2026, 3, 31), 3)
    stored(shop, date(2026, 4, 1), 5)
    numbers = numbers_of(shop.pk, TODAY)
    assert numbers.of(Month(2026, 3), Counted.OPENED) == 5
    assert numbers.of(Month(2026, 4), Counted.OPENED) == 5


def test_the_last_whole_month_is_compared_with_the_same_of_last_year(shop):
    stored(shop, date(2026, 3, 9), 30)
    stored(shop, date(2025, 3, 9), 20)
    opened = {one.counted: one for one in numbers_of(shop.pk, TODAY).comparisons()}
    assert opened[Counted.OPENED].number == 30
    assert opened[Counted.OPENED].earlier == 20
    assert opened[Counted.CALLED].earlier == 0


def test_a_year_in_which_nobody_counted_is_no_comparison(shop):
    stored(shop, date(2026, 3, 9), 30)
    comparisons = numbers_of(shop.pk, TODAY).comparisons()
    assert {one.earlier for one in comparisons} == {None}


def test_numbers_of_others_are_not_ours(shop):
    stored(BusinessFactory(), date(2026, 3, 9))
    assert not numbers_of(shop.pk, TODAY).sums


@given(st.integers(0, 10**9))
def test_the_upper_line_is_round_and_not_below_any_bar(number):
    top = round_up(number)
    assert top >= number
    assert top < max(2.6 * number, 2)
    assert str(top).rstrip("0") in {"1", "2", "5"}


@given(st.lists(st.tuples(st.integers(0, 10**6), st.none() | st.integers(0, 10**6))))
def test_every_bar_stands_on_the_ground_and_inside_the_drawing(values):
    drawn = chart([("Apr", number, earlier) for number, earlier in values])
    for bar in drawn.bars:
        assert bar.y + bar.height == pytest.approx(HEIGHT)
        assert 0 <= bar.y <= HEIGHT
        assert bar.x + 16 <= drawn.width
        assert bar.mark_y is None or 0 <= bar.mark_y <= HEIGHT


class TestLongAgo:
    MARCH_2024 = datetime(2024, 3, 21, tzinfo=UTC)

    def clear(self):
        """As the nightly purge does; returns how many rows it said would go."""
        days = days_before(self.MARCH_2024)
        count = days.count()
        sum_up(days)
        return count

    def test_the_days_of_a_month_become_one_sum(self, shop):
        for day in (1, 2, 29):
            stored(shop, date(2024, 2, day), day)
        stored(shop, date(2024, 2, 5), 7, Counted.CALLED)
        assert self.clear() == 3
        left = DailyNumber.objects.values_list("day", "counted", "number")
        assert set(left) == {
            (date(2024, 2, 1), "opened", 32),
            (date(2024, 2, 1), "called", 7),
        }

    def test_done_again_nothing_changes(self, shop):
        stored(shop, date(2024, 2, 2), 4)
        self.clear()
        assert self.clear() == 0
        assert DailyNumber.objects.get().number == 4

    def test_a_month_is_summed_up_when_all_of_it_is_over(self, shop):
        stored(shop, date(2024, 3, 2))
        assert self.clear() == 0
        assert DailyNumber.objects.get().day == date(2024, 3, 2)
