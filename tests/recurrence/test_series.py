"""A series keeps its local time, its exceptions, and its bounds."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from quartier.recurrence.errors import RecurrenceError
from quartier.recurrence.reading import read_rule
from quartier.recurrence.rules import Frequency, Rule, Weekday
from quartier.recurrence.series import Change, Series

BERLIN = ZoneInfo("Europe/Berlin")
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
WEEKLY = read_rule("FREQ=WEEKLY")


def local(text: str) -> datetime:
    return datetime.fromisoformat(text)


def at(text: str) -> datetime:
    return local(text).replace(tzinfo=BERLIN)


def shown(series: Series, since: str, until: str) -> list[str]:
    return [f"{one.start:%m-%d %H:%M}" for one in series.between(at(since), at(until))]


def test_a_weekly_meeting_stays_at_its_hour_when_the_clocks_change():
    series = Series(local("2026-03-22 15:00"), HOUR, BERLIN, rule=WEEKLY)
    found = series.between(at("2026-03-01"), at("2026-04-06"))
    assert [one.start.hour for one in found] == [15, 15, 15]
    assert [one.start.astimezone(UTC).hour for one in found] == [14, 13, 13]
    autumn = series.between(at("2026-10-18"), at("2026-11-02"))
    assert [one.start.astimezone(UTC).hour for one in autumn] == [13, 14, 14]


def test_an_hour_that_is_skipped_in_spring_is_shown_an_hour_later():
    series = Series(local("2026-03-22 02:30"), HOUR, BERLIN, rule=WEEKLY)
    found = series.between(at("2026-03-20"), at("2026-04-06"))
    instants = [one.start.astimezone(UTC).strftime("%m-%d %H:%M") for one in found]
    assert instants == ["03-22 01:30", "03-29 01:30", "04-05 00:30"]
    assert all(one.end.astimezone(UTC) > one.start.astimezone(UTC) for one in found)


def test_an_hour_that_comes_twice_in_autumn_is_its_first():
    series = Series(local("2026-10-18 02:30"), HOUR, BERLIN, rule=WEEKLY)
    found = series.between(at("2026-10-20"), at("2026-11-02"))
    instants = [one.start.astimezone(UTC).strftime("%m-%d %H:%M") for one in found]
    assert instants == ["10-25 00:30", "11-01 01:30"]


def test_a_night_ends_on_the_clock_whatever_happens_to_the_clock():
    series = Series(local("2026-03-28 22:00"), 8 * HOUR, BERLIN)
    (night,) = series.between(at("2026-03-28"), at("2026-03-30"))
    assert (night.end.hour, night.end.day) == (6, 29)


def test_what_began_before_is_shown_while_it_lasts():
    series = Series(local("2026-06-01 00:00"), 3 * DAY, BERLIN, is_all_day=True)
    assert shown(series, "2026-06-03 12:00", "2026-06-04") == ["06-01 00:00"]
    assert shown(series, "2026-06-04", "2026-06-05") == []
    assert shown(series, "2026-05-30", "2026-06-01") == []


def test_an_open_end_is_told_and_belongs_to_its_beginning():
    series = Series(local("2026-06-01 20:00"), None, BERLIN)
    assert shown(series, "2026-06-01", "2026-06-02") == ["06-01 20:00"]
    assert shown(series, "2026-06-01 20:01", "2026-06-02") == []
    assert series.between(at("2026-06-01"), at("2026-06-02"))[0].end is None


def test_a_moved_date_is_found_where_it_is_and_no_longer_where_it_was():
    moved = Change(
        local("2026-06-09 15:00"), start=local("2026-07-01 18:00"), length=2 * HOUR
    )
    series = Series(
        local("2026-06-02 15:00"), HOUR, BERLIN, rule=WEEKLY, changes=(moved,)
    )
    assert shown(series, "2026-06-09", "2026-06-10") == []
    assert shown(series, "2026-07-01", "2026-07-02") == ["07-01 18:00"]
    (one,) = series.between(at("2026-07-01"), at("2026-07-02"))
    assert (one.original, one.end) == (
        local("2026-06-09 15:00"),
        at("2026-07-01 20:00"),
    )


def test_a_date_moved_forward_from_far_behind_the_window_is_found():
    moved = Change(local("2028-06-06 15:00"), start=local("2026-06-03 15:00"))
    series = Series(
        local("2026-06-02 15:00"), HOUR, BERLIN, rule=WEEKLY, changes=(moved,)
    )
    assert shown(series, "2026-06-01", "2026-06-08") == ["06-02 15:00", "06-03 15:00"]


def test_a_cancelled_date_stays_and_says_so():
    off = Change(local("2026-06-09 15:00"), is_cancelled=True)
    series = Series(
        local("2026-06-02 15:00"), HOUR, BERLIN, rule=WEEKLY, changes=(off,)
    )
    found = series.between(at("2026-06-01"), at("2026-06-16"))
    assert [one.is_cancelled for one in found] == [False, True]


def test_a_change_of_a_date_that_does_not_exist_counts_for_nothing():
    lost = Change(local("2026-06-10 15:00"), start=local("2026-06-11 15:00"))
    series = Series(
        local("2026-06-02 15:00"), HOUR, BERLIN, rule=WEEKLY, changes=(lost,)
    )
    assert shown(series, "2026-06-09", "2026-06-15") == ["06-09 15:00"]


def test_without_a_rule_there_is_the_start_and_what_was_added():
    extra = frozenset([local("2026-08-01 10:00")])
    series = Series(local("2026-06-02 15:00"), HOUR, BERLIN, extra=extra)
    assert shown(series, "2026-01-01", "2027-01-01") == ["06-02 15:00", "08-01 10:00"]


def test_the_next_dates_are_found_however_far_away():
    rule = read_rule("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29")
    series = Series(local("2024-02-29 12:00"), HOUR, BERLIN, rule=rule)
    found = series.coming(at("2026-06-01"), 2)
    assert [one.start.year for one in found] == [2028, 2032]
    assert (
        Series(local("2024-02-29 12:00"), HOUR, BERLIN).coming(at("2026-06-01"), 2)
        == []
    )


@pytest.mark.parametrize(
    ("values", "complaint"),
    [
        ({"length": -HOUR}, "Das Ende liegt vor dem Beginn"),
        ({"length": 400 * DAY}, "mehr als ein Jahr"),
        ({"start": local("1950-01-01 10:00")}, "1970 bis 2099"),
        ({"extra": frozenset([local("2200-01-01 10:00")])}, "1970 bis 2099"),
        ({"is_all_day": True}, "ganze Tage"),
        ({"is_all_day": True, "start": local("2026-06-02 00:00")}, "ganze Tage"),
        (
            {
                "left_out": frozenset(
                    local("2026-06-02 15:00") + day * DAY for day in range(501)
                )
            },
            "zu viele Ausnahmen",
        ),
    ],
)
def test_what_makes_no_sense_is_refused_in_words(values, complaint):
    usual = {"start": local("2026-06-02 15:00"), "length": HOUR, "zone": BERLIN}
    with pytest.raises(RecurrenceError, match=complaint):
        Series(**(usual | values))


moments = st.datetimes(datetime(2020, 1, 1), datetime(2030, 12, 31)).map(
    lambda moment: moment.replace(second=0, microsecond=0)
)
rules = st.builds(
    Rule,
    frequency=st.sampled_from(list(Frequency)),
    interval=st.integers(1, 5),
    count=st.none() | st.integers(1, 30),
    weekdays=st.lists(
        st.builds(Weekday, st.integers(0, 6)), max_size=3, unique=True
    ).map(tuple),
    months=st.lists(st.integers(1, 12), max_size=3, unique=True).map(tuple),
    positions=st.sampled_from([(), (1,), (-1,), (2, -1)]),
    week_start=st.integers(0, 6),
)


@given(moments, rules, st.lists(st.integers(0, 40), max_size=5), st.data())
@settings(max_examples=120, deadline=None)
def test_any_series_is_in_order_without_doubles_and_the_same_in_any_pieces(
    start, rule, picks, data
):
    assume(rule.weekdays or rule.months or not rule.positions)
    whole = Series(start, HOUR, BERLIN, rule=rule)
    since, until = whole.instant(start), whole.instant(start + 700 * DAY)
    found = whole.between(since, until)
    beginnings = [one.start for one in found]
    assert beginnings == sorted(set(beginnings))

    middle = data.draw(st.datetimes(start, start + 700 * DAY).map(whole.instant))
    pieces = {*whole.between(since, middle), *whole.between(middle, until)}
    assert pieces == set(found)

    without = frozenset(found[pick].original for pick in picks if pick < len(found))
    left = Series(start, HOUR, BERLIN, rule=rule, left_out=without).between(
        since, until
    )
    assert left == [one for one in found if one.original not in without]


@given(
    st.text(max_size=60)
    | st.from_regex(r"FREQ=[A-Z]{5,7}(;BY[A-Z]{2,8}=[-0-9A-Z,]{1,9}){0,4}")
)
@settings(max_examples=300, deadline=None)
def test_any_text_is_a_rule_or_refused_in_words(text):
    try:
        rule = read_rule(text)
    except RecurrenceError:
        return
    assert read_rule(str(rule)) == rule
