"""Somebody stands at the door: is it open, and until when?"""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from quartier.hours.expression import parse
from quartier.hours.schedule import Schedule
from quartier.hours.states import OpenState

SHOP = "Mo-Fr 09:00-12:30,14:00-18:30; Sa 09:00-13:00; PH off"
BAR = "Fr,Sa 20:00-02:00; Su 10:00-12:00"
MARKET = 'Th 10:00-13:00; "nach Vereinbarung"'


@pytest.mark.parametrize(
    ("hours", "moment", "state", "until"),
    [
        (SHOP, "2026-11-23 08:59", "closed", "2026-11-23 09:00"),
        (SHOP, "2026-11-23 09:00", "open", "2026-11-23 12:30"),
        (SHOP, "2026-11-23 12:30", "closed", "2026-11-23 14:00"),
        (SHOP, "2026-11-28 13:00", "closed", "2026-11-30 09:00"),
        ("24/7", "2026-11-23 03:00", "open", None),
        ("", "2026-11-23 12:00", "unknown", None),
        ("Quatsch", "2026-11-23 12:00", "unknown", None),
        ("Mo-Su off", "2026-11-23 12:00", "closed", None),
        # evenings belong to the day on which they began
        (BAR, "2026-11-27 23:59", "open", "2026-11-28 02:00"),
        (BAR, "2026-11-28 01:59", "open", "2026-11-28 02:00"),
        (BAR, "2026-11-29 01:00", "open", "2026-11-29 02:00"),
        (BAR, "2026-11-29 02:00", "closed", "2026-11-29 10:00"),
        (BAR, "2026-11-27 01:00", "closed", "2026-11-27 20:00"),
        ("19:00-02:00; Mo off", "2026-11-23 01:00", "open", "2026-11-23 02:00"),
        ("19:00-02:00; Mo off", "2026-11-23 20:00", "closed", "2026-11-24 19:00"),
        ("Mo 22:00-04:00, Tu 02:00-06:00", "2026-11-23 23:00", "open", "2026-11-24 06:00"),
        # notes
        ('"nach Vereinbarung"', "2026-11-23 12:00", "by_appointment", None),
        ('"by appointment"', "2026-11-23 12:00", "by_appointment", None),
        ('Sa off "nur mit Termin"', "2026-11-28 12:00", "by_appointment", "2026-11-29 00:00"),
        (MARKET, "2026-11-26 10:00", "open", "2026-11-26 13:00"),
        (MARKET, "2026-11-26 13:00", "by_appointment", "2026-12-03 10:00"),
        (MARKET + "; PH off", "2026-12-25 12:00", "closed", "2026-12-27 00:00"),
        ('Mo 09:00-18:00 "und nach Vereinbarung"', "2026-11-23 12:00", "open", "2026-11-23 18:00"),
        ('Mo 09:00-18:00 "und nach Vereinbarung"', "2026-11-23 19:00", "by_appointment", "2026-11-30 09:00"),
        ('Mo 09:00-12:00; "Eingang im Hof"', "2026-11-23 13:00", "closed", "2026-11-30 09:00"),
        ('"Bitte klingeln"', "2026-11-23 13:00", "unknown", None),
        ('24/7 "Automat"', "2026-11-23 13:00", "open", None),
        # fallbacks hold on days that have other hours, too
        ('Th 10:00-13:00 || Th 15:00-16:00', "2026-11-26 15:30", "open", "2026-11-26 16:00"),
        ("We 14:00-18:00; Sa unknown", "2026-11-28 12:00", "unknown", "2026-11-29 00:00"),
        # an end far away, a start far away
        ("Apr-Oct 10:00-18:00", "2026-11-23 12:00", "closed", "2027-04-01 10:00"),
        ("2017 Dec 14 08:00-18:00", "2026-11-23 12:00", "closed", None),
        ("Mo-Fr", "2026-11-23 12:00", "open", "2026-11-28 00:00"),
    ],
)  # fmt: skip
def test_the_state_and_how_long_it_lasts(hours, moment, state, until, at):
    found = Schedule(hours).state_until(at(moment))
    assert found == (OpenState(state), until and at(until))


def test_an_open_end_counts_as_open_until_midnight(at):
    assert Schedule("18:00+").state_until(at("2026-11-23 20:00")) == (
        OpenState.OPEN,
        at("2026-11-24 00:00"),
    )


def elapsed(schedule: Schedule, moment: datetime) -> float:
    change = schedule.next_change(moment)
    assert change is not None
    return (change.timestamp() - moment.timestamp()) / 3600


@pytest.mark.parametrize(
    ("hours", "moment", "passed"),
    [
        ("Sa 22:00-04:00", "2026-03-28 22:00", 5),
        ("Sa 22:00-04:00", "2026-10-24 22:00", 7),
        ("Su 09:00-17:00", "2026-03-29 09:00", 8),
        ("Sa 22:00-02:30", "2026-03-28 22:00", 4),  # 2:30 does not exist: until 3:00
        ("Sa 22:00-02:30", "2026-10-24 22:00", 5.5),  # until the second 2:30
    ],
)
def test_on_nights_when_the_clock_changes_hours_are_as_long_as_they_are(
    hours, moment, passed, at
):
    assert elapsed(Schedule(hours), at(moment)) == passed


def test_in_the_repeated_hour_the_state_does_not_flicker(at):
    bar = Schedule("Sa 22:00-02:30")
    start = at("2026-10-25 00:00")
    states = [
        bar.state(datetime.fromtimestamp(start.timestamp() + 60 * minute, start.tzinfo))
        for minute in range(6 * 60)
    ]
    assert states == [OpenState.OPEN] * 210 + [OpenState.CLOSED] * 150


def test_hours_that_the_clock_skips_open_nobody_s_door(at):
    assert Schedule("Su 02:00-03:00").next_change(at("2026-03-28 12:00")) is not None
    assert Schedule("Su 02:00-03:00").state(at("2026-03-29 03:00")) is OpenState.CLOSED


def test_a_moment_in_another_zone_is_the_same_moment(at):
    moment = at("2026-11-23 09:00")
    assert Schedule(SHOP).state(moment.astimezone(None)) is OpenState.OPEN
    assert Schedule(SHOP, timezone="Asia/Tokyo").state(moment) is OpenState.OPEN
    assert Schedule(SHOP, timezone="America/New_York").state(moment) is OpenState.CLOSED


def test_a_moment_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="time zone"):
        Schedule(SHOP).state(datetime(2026, 11, 23, 9))


def test_the_value_object_answers_without_special_days(at):
    hours = parse(SHOP)
    assert hours.state(at("2026-11-23 09:00")).is_open
    assert hours.state_until(at("2026-11-23 09:00"))[1] == at("2026-11-23 12:30")


def test_the_state_lasts_exactly_until_the_change(osm_strings, at):
    for text in osm_strings:
        schedule = Schedule(text)
        moment = at("2026-11-23 11:17")
        for _ in range(5):
            state, until = schedule.state_until(moment)
            if until is None:
                break
            assert schedule.state(until - timedelta(seconds=1)) is state, text
            assert schedule.state(until) is not state, text
            moment = until


@pytest.mark.parametrize(
    "first", ["2026-03-28 00:00", "2026-10-24 13:20", "2026-12-31 00:00"]
)
def test_the_states_of_some_days_are_those_at_each_moment(osm_strings, at, first):
    begin = at(first).astimezone(UTC)
    minutes = [timedelta(minutes=number) for number in range(0, 2 * 1440, 10)]
    for text in ("", "Su 02:00-03:00", "Sa 22:00-02:30", BAR, *osm_strings):
        schedule = Schedule(text)
        found = list(schedule.timeline.states(begin, begin + timedelta(days=2)))
        assert found[0][0] == begin
        for minute in minutes:
            moment = begin + minute
            *_, state = (one for since, one in found if since <= moment)
            assert state is schedule.state(moment), (text, moment)
        for before, after in pairwise(found):
            assert before[0] < after[0]
            assert before[1] is not after[1]


def test_states_answer_questions_in_words():
    assert [str(state.label) for state in OpenState] == [
        "geöffnet",
        "geschlossen",
        "Öffnungszeiten unbekannt",
        "nach Vereinbarung",
    ]
    assert [state.is_known for state in OpenState] == [True, True, False, True]
