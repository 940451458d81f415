"""What people wrote is read, or refused with a sentence that helps."""

import random
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from opening_hours import OpeningHours as LibraryHours

from quartier.hours.errors import HoursError
from quartier.hours.expression import parse
from quartier.hours.rules import ELSE, join_rules, split_rules

PIECES = [
    *("Mo", "Tu", "Fr-Su", "PH", "SH", "Mo[1]", "Apr-Oct", "2026 Dec 24", "week 2"),
    *("09:00-18:00", "22:00-26:00", "10:00+", "9-18", "24/7", "off", "unknown", "open"),
    *(",", ", ", ";", "; ", " || ", " ", "-", ":", '"', '"nach Vereinbarung"', "–"),
    *("Uhr", "easter -2 days", "sunrise-sunset", "(", ")", "/", "+", "[", "]", "\0"),
]


def readable(strings):
    for text in strings:
        try:
            yield parse(text, land="")
        except HoursError:
            continue


def test_every_string_of_ours_is_read(osm_strings):
    assert len(list(readable(osm_strings))) == len(osm_strings)


def test_every_real_value_is_read_or_refused_with_a_sentence(real_strings):
    refused = {}
    for text in real_strings:
        try:
            parse(text)
        except HoursError as error:
            refused[text] = str(error)
    assert len(refused) <= len(real_strings) * 0.015
    assert all("Schreiben Sie" in sentence for sentence in refused.values())


def agrees_with_the_library(hours) -> bool:
    """Whether the plain library means the same: none of its traps is in the string."""
    return not any(
        rule.note or rule.separator == ELSE or rule.runs_past_midnight
        for rule in hours.rules
    ) and join_rules(hours.rules) == str(LibraryHours(join_rules(hours.rules)))


def check_against_the_library(strings, at, count):
    chance = random.Random(5)
    plain = [
        hours
        for hours in readable(strings)
        if agrees_with_the_library(hours) and not hours.warnings
    ]
    start = datetime(2026, 1, 1, tzinfo=UTC)
    for _ in range(count):
        hours = chance.choice(plain)
        moment = start + timedelta(minutes=chance.randrange(2 * 366 * 24 * 60))
        local = moment.astimezone(hours.timeline.zone)
        library = LibraryHours(
            join_rules(hours.rules), country="DE", timezone=hours.timeline.zone
        )
        expected, _note = library.state(local)
        assert hours.state(moment) == str(expected), (hours.text, local)
        if expected_change := library.next_change(local):
            _state, change = hours.state_until(moment)
            assert change == expected_change, (hours.text, local)
    return len(plain)


def test_at_random_times_our_strings_agree_with_the_library(osm_strings, at):
    assert check_against_the_library(osm_strings, at, 1000) > 25


def test_at_two_thousand_random_times_real_values_agree(real_strings, at):
    assert check_against_the_library(real_strings, at, 2000) > 600


def sentence_about(text: str) -> str:
    """What is said about a text; "" for hours that can be read."""
    try:
        parse(text)
    except HoursError as error:
        return str(error)
    return ""


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_whatever_is_typed_gives_hours_or_a_sentence(text):
    if sentence_about(text):
        return
    hours = parse(text)
    now = datetime(2026, 3, 29, 0, 30, tzinfo=UTC)
    state, until = hours.state_until(now)
    assert until is None or until > now
    assert hours.day(now.date()) is not None
    assert state is hours.state(now)


@given(st.text(max_size=60))
def test_any_characters_give_hours_or_a_sentence(text):
    assert len(sentence_about(text)) < 300


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("", "Es fehlen die Zeiten"),
        ("x" * 1001, "zu lang"),
        ("Tu 07:00-016:00", "„016:00“ gibt es nicht"),
        ("Mo-Fr 09:75-18:00", "„09:75“ gibt es nicht"),
        ("Mo-Fr 09:00-18:00 Kaffee", "Das Wort „Kaffee“"),
        ("Mo-Fr 9-18", "Bei „9-18“"),
        ("Mo-Fr 09:00-", "Am Ende von „Mo-Fr 09:00-“"),
        ("Mo-Fr PH off", "fehlt ein Komma"),
        ("PH Sa off", "fehlt ein Komma"),
    ],
)
def test_the_sentence_says_what_is_wrong(text, part):
    with pytest.raises(HoursError, match=part):
        parse(text)


def test_a_list_of_days_with_spaces_is_one_list():
    """The library alone would open Wednesday around the clock."""
    assert split_rules("We, Sa 07:00-13:00") == split_rules("We,Sa 07:00-13:00")
    assert split_rules("Jan, Feb Mo[1], PH 07:00-13:00") == split_rules(
        "Jan,Feb Mo[1],PH 07:00-13:00"
    )


def test_what_cannot_be_kept_to_is_a_warning():
    assert parse("Mo-Fr 09:00-18:00; SH off").warnings
    assert parse("Mo-Fr sunrise-sunset").warnings
    assert not parse('Mo-Fr 09:00-18:00 "SH sunset"').warnings


def test_equal_strings_are_read_once():
    assert parse("Mo 09:00-10:00") is parse(" Mo 09:00-10:00 ")
