"""The editor's week means exactly what the text means, both ways."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from opening_hours import OpeningHours as LibraryHours

from quartier.hours.editable_week import EditableDay, EditableWeek, HolidayRule
from quartier.hours.expression import parse
from quartier.hours.rules import DAY
from quartier.hours.schedule import Schedule
from quartier.hours.states import OpenState

DAYS = [date(2026, 5, 25) + timedelta(days=number) for number in range(21)]
"""Three weeks with two public holidays of Nordrhein-Westfalen."""


def test_a_shop_s_week_is_read_into_rows():
    week = EditableWeek.from_osm(
        "Mo-Fr 09:00-12:30,14:00-18:00; Sa 20:00-02:00; PH off"
    )
    assert week is not None
    assert week.days[0] == EditableDay(((540, 750), (840, 1080)))
    assert week.days[5] == EditableDay(((1200, 1560),))
    assert week.days[6] == EditableDay(is_closed=True)
    assert week.on_holidays is HolidayRule.CLOSED


@pytest.mark.parametrize(
    "text",
    [
        *("24/7", '"nach Vereinbarung"', "Mo-Su off", ""),
        "Mo-Fr 09:00-18:00; Sa 09:00-13:00; PH off",
        "Mo,Tu,Th,Fr 08:00-12:00; We 14:00-18:00",
        "Mo-Fr 09:00-18:00; Sa,Su,PH 10:00-13:00",
        "Mo-Fr 09:00-18:00; Su 10:00-12:00; PH 10:00-14:00",
        "Mo-Th 11:00-23:00, Fr,Sa 11:00-02:00; PH off",
        'Mo-We 09:00-12:00; Th "nach Vereinbarung"; PH off',
        'Mo 14:00-16:00 "nach Vereinbarung"',
        'Mo-Fr 09:00-18:00; Su off || "nach Vereinbarung"',
        'Mo-Fr 09:00-18:00 || "Eingang im Hof"',
        "Mo-Fr 00:00-24:00",
    ],
)
def test_its_own_spelling_comes_back_to_the_letter(text):
    week = EditableWeek.from_osm(text)
    assert week is not None
    assert week.to_osm() == text


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Mo 09:00-12:00; Tu 09:00-12:00; We 09:00-12:00", "Mo-We 09:00-12:00"),
        ("08:00-20:00; Su 09:00-13:00", "Mo-Sa 08:00-20:00; Su 09:00-13:00"),
        ("Mo-Fr 8:00-12:00; Su,PH off", "Mo-Fr 08:00-12:00; PH off"),
        ("Mo-Su 10:00-18:00; We off", "Mo,Tu,Th-Su 10:00-18:00"),
        ("We, Sa 07:00-13:00", "We,Sa 07:00-13:00"),
        ("Mo-Su,PH 09:00-18:00", "Mo-Su,PH 09:00-18:00"),
        ("Fr 20:00-26:00", "Fr 20:00-02:00"),
    ],
)
def test_other_spellings_become_short_when_edited(text, short):
    week = EditableWeek.from_osm(text)
    assert week is not None
    assert week.to_osm() == short


@pytest.mark.parametrize(
    "text",
    [
        *("Apr-Oct Sa 07:00-13:00", "Th[1] 15:00-19:00", "18:00+", "Mo-Fr 09:00-"),
        *("Mo-Fr 09:00-18:00; SH off", "PH off; Mo-Fr 09:00-18:00", "Mo unknown"),
        *('Mo 12:00-15:00 "Lunch"', '24/7 "Automat"', "PH -1 day 09:00-12:00"),
        *('"a"; "b"', 'Mo 09:00-12:00 "und nach Vereinbarung"', "week 2 10:00-12:00"),
        *("2026 Dec 24 10:00-12:00", "Mo 10:00-12:00; Dec 24 off", "Quatsch"),
    ],
)
def test_what_the_editor_cannot_show_it_leaves_alone(text):
    assert EditableWeek.from_osm(text) is None


def assert_same_meaning(text: str) -> None:
    week = EditableWeek.from_osm(text)
    if week is None:
        return
    again = week.to_osm()
    shown = EditableWeek.from_osm(again)
    assert shown is not None
    assert shown.to_osm() == again
    before, after = Schedule(text), Schedule(again)
    for day in DAYS:
        assert before.timeline.day(day) == after.timeline.day(day), (text, again, day)


def test_our_strings_keep_their_meaning(osm_strings):
    for text in osm_strings:
        assert_same_meaning(text)


def test_real_values_keep_their_meaning_and_most_can_be_shown(real_strings):
    shown = 0
    for text in real_strings:
        assert_same_meaning(text)
        shown += EditableWeek.from_osm(text) is not None
    assert shown > 0.88 * len(real_strings)


@st.composite
def editable_days(draw: st.DrawFn) -> EditableDay:
    """A row as it can come from the form: stretches in order that do not touch."""
    kind = draw(st.sampled_from(["open", "open", "open", "asked", "closed"]))
    if kind == "closed":
        return EditableDay(is_closed=True)
    edges = draw(st.lists(st.integers(0, 95), min_size=2, max_size=6, unique=True))
    edges = [15 * edge for edge in sorted(edges)]
    slots = list(zip(edges[::2], edges[1::2], strict=False))
    if draw(st.booleans()):
        start = slots[-1][0]
        slots[-1] = (start, draw(st.sampled_from([DAY, DAY + start // 30 * 15])))
    slots = [(start, end) for start, end in slots if start < end]
    asked = kind == "asked"
    if asked and (slots == [(0, DAY)] or draw(st.booleans())):
        slots = []
    return EditableDay(tuple(slots), by_appointment=asked)


@st.composite
def editable_weeks(draw: st.DrawFn) -> EditableWeek:
    rows = draw(st.lists(editable_days(), min_size=1, max_size=3))
    days = tuple(draw(st.sampled_from(rows)) for _ in range(7))
    rule = draw(st.sampled_from(HolidayRule))
    own = draw(editable_days()) if rule is HolidayRule.OWN else EditableDay()
    remark = draw(st.sampled_from(["", "", "nach Vereinbarung", "Eingang im Hof"]))
    return EditableWeek(days, rule, own, remark)


def states(day: EditableDay) -> list[tuple[int, int, bool]]:
    return [(start, end, day.by_appointment) for start, end in day.slots]


@settings(max_examples=100, deadline=None)
@given(editable_weeks())
def test_every_week_that_can_be_typed_is_stored_and_shown_again(week):
    text = week.to_osm()
    assert_same_meaning(text)
    shown = EditableWeek.from_osm(text)
    assert shown is not None
    for typed, read in zip(week.days, shown.days, strict=True):
        assert states(typed) == states(read)


@settings(max_examples=60, deadline=None)
@given(editable_weeks(), st.lists(st.integers(0, 21 * DAY - 1), max_size=40))
def test_minute_by_minute_it_is_open_when_the_rows_say_so(week, minutes):
    """Against a plain count of minutes that knows neither OSM nor the library."""
    text = week.to_osm()
    if not text:
        return
    schedule = Schedule(text)
    holidays = {day for day in DAYS if schedule.region.holiday(day)}

    def row(day: date) -> EditableDay:
        if day not in holidays or week.on_holidays is HolidayRule.SAME:
            return week.days[day.weekday()]
        if week.on_holidays is HolidayRule.CLOSED:
            return EditableDay()
        if week.on_holidays is HolidayRule.SUNDAY:
            return week.days[6]
        return week.holiday

    def walk_in(day: date, minute: int) -> bool:
        return any(
            start <= minute < end and not row(day).by_appointment
            for start, end in row(day).slots
        )

    zone = schedule.timeline.zone
    for minute in minutes:
        day = DAYS[0] + timedelta(days=minute // DAY)
        expected = walk_in(day, minute % DAY) or walk_in(
            day - timedelta(days=1), minute % DAY + DAY
        )
        hour, rest = divmod(minute % DAY, 60)
        moment = datetime(day.year, day.month, day.day, hour, rest, tzinfo=zone)
        assert (schedule.state(moment) is OpenState.OPEN) == expected, (text, moment)


@settings(max_examples=40, deadline=None)
@given(editable_weeks())
def test_other_readers_of_osm_understand_the_same(week):
    """Evenings past midnight included: the plain library agrees with the engine."""
    rows = [row for row in (*week.days, week.holiday) if row.by_appointment]
    text = EditableWeek(week.days, HolidayRule.SAME).to_osm()
    if rows or not text:
        return
    library, ours = LibraryHours(text), parse(text)
    for day in DAYS[:7]:
        for hour in range(24):
            wall = datetime(day.year, day.month, day.day, hour, 20)
            moment = wall.replace(tzinfo=ours.timeline.zone)
            assert str(library.state(wall)[0]) == ours.state(moment), (text, wall)
