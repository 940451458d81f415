"""A shop's list comes as people write it, and is understood or refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quartier.hours.errors import HoursError
from quartier.hours.expression import parse
from quartier.hours.spelling import clean_hours, clean_special_hours


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Mo-Fr 09:00-18:00", "Mo-Fr 09:00-18:00"),
        ("  Mo-Fr  09:00-18:00 ", "Mo-Fr 09:00-18:00"),
        ("Mo–Fr 9–18 Uhr", "Mo-Fr 09:00-18:00"),
        ("Mo - Fr 7:30 - 17:00", "Mo-Fr 7:30-17:00"),
        ("Mo-Fr 9.30 - 18.00 Uhr, Sa 9-13 Uhr", "Mo-Fr 09:30-18:00, Sa 09:00-13:00"),
        ("Mo-Fr 9-18 Uhr\nSa 9-13 Uhr", "Mo-Fr 09:00-18:00; Sa 09:00-13:00"),
        ("Montag bis Freitag: 9 bis 12 und 14 bis 18 Uhr", "Mo-Fr 09:00-12:00,14:00-18:00"),
        ("Di, Do 9-12; So geschlossen; Feiertage geschlossen", "Tu,Th 09:00-12:00; Su off; PH off"),
        ("Mo/Mi 8h-17h", "Mo,We 08:00-17:00"),
        ("täglich ab 18 Uhr", "Mo-Su 18:00+"),
        ("nach Vereinbarung", '"nach Vereinbarung"'),
        ("Termine nach telefonischer Vereinbarung", '"nach Vereinbarung"'),
        ("Mo-Fr 9-18 und nach Vereinbarung", 'Mo-Fr 09:00-18:00; "nach Vereinbarung"'),
        ("Mo-Fr 9-18 „Eingang im Hof“", 'Mo-Fr 09:00-18:00 "Eingang im Hof"'),
        ("Mo-Fr 08:00-12:00,Sa 10:00-12:00", "Mo-Fr 08:00-12:00, Sa 10:00-12:00"),
    ],
)  # fmt: skip
def test_clear_spellings_are_understood(typed, meant):
    assert clean_hours(typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "",
            "Tu 07:00-016:00",
            "werktags 9-18",
            "24.12. 9-12",
            "Mo-Fr 9-",
            "zu Hause",
        ),
        *("Mo-Fr 25-26", '=HYPERLINK("x")', "<script>", "Mo-Fr 09:00-18:00 Kaffee"),
    ],
)
def test_everything_else_is_refused(typed):
    with pytest.raises(HoursError):
        clean_hours(typed)


def test_strings_that_can_be_read_stay_as_they_are(osm_strings):
    for text in osm_strings:
        assert clean_hours(text) == text


def test_of_the_real_values_all_but_true_slips_are_understood(real_strings):
    refused = []
    for text in real_strings:
        try:
            clean_hours(text)
        except HoursError:
            refused.append(text)
    assert refused == ["Tu 07:00-016:00"]


@given(st.text(alphabet="MoDiFrSau 0189:.-–,;u\n\"'ab", max_size=40))
def test_what_is_understood_can_be_read(text):
    try:
        cleaned = clean_hours(text)
    except HoursError:
        return
    assert parse(cleaned)
    assert clean_hours(cleaned) == cleaned


def test_special_hours_are_spelled_like_others():
    assert clean_special_hours("10-14 Uhr") == "10:00-14:00"
    assert clean_special_hours(" ") == ""
    assert clean_special_hours("geschlossen") == "off"
    with pytest.raises(HoursError, match="nur Uhrzeiten"):
        clean_special_hours("Dec 24 10:00-14:00")
