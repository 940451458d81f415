"""The word for a spot follows from what was told and from the calendar."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaigns.formats import formats
from campaigns.spots.states import Told, is_open, replayed, state_after, state_of

TUBS = formats()["flower-tubs"]
DOORS = formats()["advent-calendar"]
TODAY = date(2026, 6, 16)


@pytest.mark.parametrize(
    ("told", "word"),
    [
        (Told(), "free"),
        (Told(is_adopted=True), "adopted"),
        (Told(state="planted", cared_on=TODAY), "planted"),
        (Told(state="planted", cared_on=date(2026, 6, 13)), "planted"),
        (Told(state="planted", cared_on=date(2026, 6, 12)), "thirsty"),
        (Told(state="planted", cared_on=None), "planted"),
        (Told(state="thirsty", cared_on=TODAY), "thirsty"),
        (Told(state="damaged", cared_on=date(2026, 1, 1)), "damaged"),
        (Told(state="of another format", is_adopted=True), "adopted"),
        (Told(cared_on=date(2026, 1, 1), is_adopted=True), "adopted"),
    ],
)
def test_a_tub_has_one_word(told, word):
    assert state_of(TUBS, told, TODAY).key == word


def test_an_hour_more_or_less_makes_no_tub_thirsty():
    told = Told(state="planted", cared_on=date(2026, 3, 26))
    assert state_of(TUBS, told, date(2026, 3, 29)).key == "planted"  # clocks go forward
    assert state_of(TUBS, told, date(2026, 3, 30)).key == "thirsty"


@pytest.mark.parametrize(
    ("opens_on", "today", "is_open_then"),
    [
        (date(2026, 12, 5), date(2026, 12, 4), False),
        (date(2026, 12, 5), date(2026, 12, 5), True),
        (date(2026, 12, 5), date(2027, 1, 1), True),
        (None, date(2026, 12, 5), False),
    ],
)
def test_a_door_opens_on_its_day(opens_on, today, is_open_then):
    assert is_open(DOORS, opens_on, today) is is_open_then
    word = state_of(DOORS, Told(opens_on=opens_on), today).key
    assert word == ("open" if is_open_then else "closed")


@pytest.mark.parametrize(
    ("before", "told", "after"),
    [
        ("planted", "thirsty", "thirsty"),
        ("thirsty", "watered", "planted"),
        ("", "watered", "planted"),
        ("damaged", "watered", "damaged"),
        ("damaged", "thirsty", "damaged"),
        ("damaged", "repaired", "planted"),
        ("planted", "damaged", "damaged"),
        ("damaged", "planted", "planted"),
    ],
)
def test_what_is_told_leads_on(before, told, after):
    assert state_after(before, TUBS.action(told)) == after


ACTIONS = st.lists(st.sampled_from([action.key for action in TUBS.actions]))


@given(
    ACTIONS,
    st.one_of(st.none(), st.integers(0, 400).map(lambda n: TODAY - timedelta(n))),
    st.booleans(),
)
def test_whatever_is_told_a_tub_has_a_word_of_its_format(actions, cared_on, adopted):
    state = replayed(TUBS, "", actions)
    told = Told(state=state, cared_on=cared_on, is_adopted=adopted)
    assert state_of(TUBS, told, TODAY) in TUBS.states


@given(ACTIONS, st.sampled_from(["watered", "thirsty"]))
def test_passers_by_never_make_damage_undone(actions, told):
    state = replayed(TUBS, "", [*actions, "damaged", told])
    assert state == "damaged"
