"""Open now, open at a chosen time, and shops whose hours nobody knows."""

from datetime import UTC, datetime, timedelta
from unittest.mock import patch

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from businesses.search.columns.openings import STATES, Openings
from quartier.hours.schedule import Schedule
from quartier.hours.states import OpenState
from quartier.hours.timeline import Timeline

FRIDAY_NOON = datetime(2026, 4, 24, 10, 0, tzinfo=UTC)
HOURS = [
    "",
    "Mo-Fr 09:00-12:30,14:00-18:00",
    "Sa 10:00-14:00",
    "Mo-Su 18:00-02:00",
    "24/7",
    '"nach Vereinbarung"',
    "PH off; Mo-Fr 08:00-20:00",
]


@pytest.fixture
def street(street):
    street.shop("Bäcker", hours="Mo-Fr 06:00-13:00")
    street.shop("Buch", hours="Mo-Fr 10:00-18:00")
    street.shop("Bar", hours="Fr,Sa 20:00-03:00")
    street.shop("Atelier", hours='"nach Vereinbarung"')
    street.shop("Kiosk")
    return street


def test_open_now(street):
    result = street.find(open_at=FRIDAY_NOON)
    assert {hit.name for hit in result.hits} == {"Bäcker", "Buch"}
    assert result.total == 2
    assert result.open_total == 2


def test_open_on_friday_night(street):
    half_past_one = datetime(2026, 4, 24, 23, 30, tzinfo=UTC)
    result = street.find(open_at=half_past_one)
    assert [hit.name for hit in result.hits] == ["Bar"]
    assert result.open_total == 2


def test_shops_without_known_hours_stay_as_a_group_of_their_own(street):
    result = street.find(open_at=FRIDAY_NOON)
    assert [hit.name for hit in result.unknown_hours_hits] == ["Kiosk"]
    assert result.unknown_hours_total == 1
    assert result.shown_total == 3


def test_without_a_time_there_is_no_such_group(street):
    result = street.find()
    assert result.total == 5
    assert result.unknown_hours_hits == ()


def test_the_group_follows_on_the_pages_after_the_open_ones(street):
    for number in range(5):
        street.shop(f"Unbekannt {number}")
    pages = [
        street.find(open_at=FRIDAY_NOON, page=page, page_size=3) for page in (1, 2, 3)
    ]
    assert [page.num_pages for page in pages] == [3, 3, 3]
    assert [len(page.hits) for page in pages] == [2, 0, 0]
    assert [len(page.unknown_hours_hits) for page in pages] == [1, 3, 2]


def test_the_clock_moves_on(street):
    for hour, expected in [(4, {"Bäcker"}), (10, {"Bäcker", "Buch"}), (13, {"Buch"})]:
        now = FRIDAY_NOON.replace(hour=hour)
        found = {hit.name for hit in street.find(now=now, open_at=now).hits}
        assert found == expected


def test_the_clock_may_be_set_back(street):
    street.find(now=FRIDAY_NOON + timedelta(days=2))
    assert street.find(open_at=FRIDAY_NOON).total == 2


def test_new_hours_count_at_once(street):
    street.find(open_at=FRIDAY_NOON)
    street.shop("Bäcker", hours="Mo-Fr 15:00-18:00", page_id=1)
    street.shop("Kiosk", hours="24/7", page_id=5)
    result = street.find(open_at=FRIDAY_NOON)
    assert {hit.name for hit in result.hits} == {"Buch", "Kiosk"}
    assert result.unknown_hours_total == 0


def test_asking_again_on_the_same_day_works_out_no_hours(street):
    street.find()
    with patch.object(Timeline, "states") as worked_out:
        street.find(now=FRIDAY_NOON + timedelta(hours=9))
    worked_out.assert_not_called()


@pytest.mark.parametrize(
    ("minutes", "since"),
    [(0, "08:00"), (59, "08:00"), (60, "11:00"), (7 * 60, "16:00"), (9 * 60, "18:00")],
)
def test_every_engine_knows_since_when_nothing_has_opened_or_closed(
    street, minutes, since
):
    moment = FRIDAY_NOON + timedelta(minutes=minutes)
    street.find(now=moment)
    assert f"{street.index.unchanged_since(moment):%d. %H:%M}" == f"24. {since}"


def openings_of_a_week(hours):
    openings = Openings([Schedule(text) for text in hours])
    openings.prepare(FRIDAY_NOON.date() - timedelta(days=1), 9)
    return openings


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.sampled_from([*HOURS, "Apr-Sep Su 10:00-12:00"]), max_size=8),
    st.lists(st.integers(0, 366 * 1440), min_size=1, max_size=6),
)
@example([*HOURS], [11 * 1440, 20 * 1440 + 30, 184 * 1440 + 18 * 60, 245 * 1440])
def test_states_far_ahead_are_those_of_the_hours_engine_too(hours, minutes):
    openings = openings_of_a_week(hours)
    for minute in minutes:
        moment = FRIDAY_NOON + timedelta(minutes=minute)
        expected = [Schedule(text).state(moment) for text in hours]
        assert [STATES[number] for number in openings.at(moment)] == expected


@pytest.mark.parametrize(
    ("days", "asked"),
    [(60, {"Apr-Sep Su 10:00-12:00"}), (245, {"Apr-Sep Su 10:00-12:00", HOURS[-1]})],
)
def test_weekly_hours_are_not_worked_out_again_for_days_far_ahead(days, asked):
    openings = openings_of_a_week(
        ["Mo-Fr 09:00-18:00", "Apr-Sep Su 10:00-12:00", HOURS[-1]]
    )
    worked_out = set()

    def state(schedule, moment):
        worked_out.add(schedule.hours)
        return OpenState.CLOSED

    with patch.object(Schedule, "state", state):
        openings.at(FRIDAY_NOON + timedelta(days=days))
    assert worked_out == asked, "the second day is Christmas"


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(HOURS), max_size=8),
    st.lists(st.integers(-3 * 1440, 10 * 1440), min_size=1, max_size=12),
)
def test_states_are_those_of_the_hours_engine_at_every_moment(hours, minutes):
    openings = Openings([Schedule(text) for text in hours])
    for minute in minutes:
        moment = FRIDAY_NOON + timedelta(minutes=minute)
        expected = [Schedule(text).state(moment) for text in hours]
        assert [STATES[number] for number in openings.at(moment)] == expected
        assert [STATES[number] for number in openings.now(moment)] == expected
