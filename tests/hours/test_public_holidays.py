"""Public holidays close shops in the Land where they are holidays."""

import pytest

from quartier.hours.public_holidays import Region
from quartier.hours.schedule import Schedule
from quartier.hours.states import OpenState

SHOP = "Mo-Sa 09:00-18:00; PH off"


@pytest.mark.parametrize(
    ("day", "land", "state"),
    [
        ("2026-12-25", "NW", "closed"),
        ("2026-12-26", "NW", "closed"),
        ("2026-12-24", "NW", "open"),
        ("2026-06-04", "NW", "closed"),  # Fronleichnam
        ("2026-06-04", "BE", "open"),
        ("2027-11-01", "NW", "closed"),  # Allerheiligen, a Monday
        ("2027-11-01", "NI", "open"),
        ("2026-10-31", "NI", "closed"),  # Reformationstag
        ("2026-10-31", "NW", "open"),
        ("2026-11-18", "SN", "closed"),  # Buß- und Bettag
        ("2031-06-12", "NW", "closed"),
    ],
)
def test_a_shop_keeps_its_own_land_s_holidays(day, land, state, at):
    assert Schedule(SHOP, land=land).state(at(f"{day} 12:00")) == state


def test_neighbouring_countries_have_holidays_of_their_own(at):
    swiss = Schedule(SHOP, land="SG", country="CH", timezone="Europe/Zurich")
    assert swiss.state(at("2026-08-01 12:00")) is OpenState.CLOSED
    assert swiss.state(at("2026-10-03 12:00")) is OpenState.OPEN
    liechtenstein = Schedule(SHOP, land="", country="LI", timezone="Europe/Vaduz")
    assert liechtenstein.state(at("2026-08-15 12:00")) is OpenState.CLOSED


@pytest.mark.parametrize(
    ("hours", "moment", "state"),
    [
        ("Mo-Fr 09:00-18:00; Su,PH 10:00-12:00", "2026-06-04 11:00", "open"),
        ("Mo-Fr 09:00-18:00; Su,PH 10:00-12:00", "2026-06-04 13:00", "closed"),
        ("Mo-Fr 09:00-18:00, PH 20:00-22:00", "2026-06-04 21:00", "open"),
        ("Mo-Fr 09:00-18:00, PH 20:00-22:00", "2026-06-04 11:00", "open"),
        ("Mo-Fr 09:00-18:00; PH -1 day 09:00-14:00", "2026-06-03 15:00", "closed"),
        ("Mo-Fr 09:00-18:00; Apr-Oct PH off", "2026-06-04 11:00", "closed"),
        ("Mo-Fr 09:00-18:00; Apr-Oct PH off", "2026-12-25 11:00", "open"),
        ("Mo-Fr 20:00-02:00; PH off", "2026-06-04 01:00", "open"),
        ("Mo-Fr 20:00-02:00; PH off", "2026-06-04 21:00", "closed"),
        ("PH 20:00-02:00", "2026-06-05 01:00", "open"),
        ("Mo-Fr 09:00-18:00; SH,PH off", "2026-06-04 11:00", "closed"),
    ],
)
def test_rules_about_holidays_in_every_shape(hours, moment, state, at):
    assert Schedule(hours).state(at(moment)) == state


def test_at_new_year_the_night_before_still_counts(at):
    bar = Schedule("Mo-Su 20:00-04:00; PH 22:00-03:00")
    assert bar.state(at("2027-01-01 03:30")) is OpenState.OPEN
    assert bar.state(at("2027-01-01 21:00")) is OpenState.CLOSED
    assert bar.next_change(at("2026-12-31 21:00")) == at("2027-01-01 04:00")


def test_holidays_are_named_in_the_reader_s_language(at):
    day = at("2026-06-04 00:00").date()
    assert Region("DE", "NW").holiday(day) == "Fronleichnam"
    assert Region("DE", "NW").holiday(day, "en") == "Corpus Christi"
    assert Region("DE", "NW").holiday(day, "de-simple") == "Fronleichnam"
    assert Region("DE", "NW").holiday(day, "xx")
    assert Region("DE", "BE").holiday(day) == ""
