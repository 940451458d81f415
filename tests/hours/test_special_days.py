"""The shop has other hours for a while, or none."""

from datetime import date

import pytest

from quartier.hours.errors import HoursError
from quartier.hours.schedule import Schedule
from quartier.hours.special_days import SpecialDay, check_special_hours
from quartier.hours.states import OpenState

SHOP = "Mo-Fr 09:00-18:00; Sa 09:00-13:00; PH off"
BAR = "Mo-Su 20:00-02:00"
HOLIDAYS = SpecialDay(date(2026, 8, 1), date(2026, 8, 14), "", "Betriebsferien")


@pytest.mark.parametrize(
    ("hours", "special", "moment", "state"),
    [
        (SHOP, HOLIDAYS, "2026-07-31 12:00", "open"),
        (SHOP, HOLIDAYS, "2026-08-03 12:00", "closed"),
        (SHOP, HOLIDAYS, "2026-08-14 12:00", "closed"),
        (SHOP, HOLIDAYS, "2026-08-15 12:00", "open"),
        (SHOP, SpecialDay.closed(date(2026, 8, 3)), "2026-08-03 12:00", "closed"),
        (SHOP, SpecialDay.closed(date(2026, 8, 3)), "2026-08-04 12:00", "open"),
        (SHOP, SpecialDay(date(2026, 8, 3), None), "2031-08-05 12:00", "closed"),
        (SHOP, SpecialDay(date(2026, 8, 2), date(2026, 8, 2), "13:00-18:00"), "2026-08-02 14:00", "open"),
        (SHOP, SpecialDay(date(2026, 8, 3), date(2026, 8, 3), "13:00-18:00"), "2026-08-03 11:00", "closed"),
        (SHOP, SpecialDay(date(2026, 12, 25), date(2026, 12, 25), "10:00-12:00"), "2026-12-25 11:00", "open"),
        (SHOP, SpecialDay(date(2026, 8, 3), date(2026, 8, 9), "Mo-We 10:00-12:00; Th off"), "2026-08-05 11:00", "open"),
        (SHOP, SpecialDay(date(2026, 8, 3), date(2026, 8, 9), "Mo-We 10:00-12:00; Th off"), "2026-08-07 11:00", "closed"),
        (SHOP, SpecialDay(date(2026, 8, 3), date(2026, 8, 3), '"nach Vereinbarung"'), "2026-08-03 11:00", "by_appointment"),
        (SHOP, SpecialDay(date(2026, 8, 3), date(2026, 8, 3), "kaputt"), "2026-08-03 11:00", "unknown"),
        (SHOP, SpecialDay(date(2026, 8, 3), date(2026, 8, 3), "24/7"), "2026-08-03 23:00", "open"),
        ("", SpecialDay.closed(date(2026, 8, 3)), "2026-08-03 11:00", "closed"),
        ("", SpecialDay.closed(date(2026, 8, 3)), "2026-08-04 11:00", "unknown"),
        ('Mo 09:00-10:00; "nach Vereinbarung"', SpecialDay.closed(date(2026, 8, 3)), "2026-08-03 15:00", "closed"),
        # the evening before ends when it ends, and so does the last special evening
        (BAR, SpecialDay.closed(date(2026, 8, 4)), "2026-08-04 01:00", "open"),
        (BAR, SpecialDay.closed(date(2026, 8, 4)), "2026-08-05 01:00", "closed"),
        (BAR, SpecialDay(date(2026, 8, 4), date(2026, 8, 4), "22:00-04:00"), "2026-08-05 03:00", "open"),
        (BAR, SpecialDay(date(2026, 8, 4), date(2026, 8, 4), "22:00-04:00"), "2026-08-04 21:00", "closed"),
    ],
)  # fmt: skip
def test_special_days_replace_the_regular_hours(hours, special, moment, state, at):
    assert Schedule(hours, [special]).state(at(moment)) == state


def test_a_day_inside_a_long_range_has_the_last_word(at):
    party = SpecialDay(date(2026, 8, 8), date(2026, 8, 8), "15:00-20:00", "Fest")
    for order in ([HOLIDAYS, party], [party, HOLIDAYS]):
        assert Schedule(SHOP, order).state(at("2026-08-08 16:00")) is OpenState.OPEN
        assert Schedule(SHOP, order).state(at("2026-08-07 16:00")) is OpenState.CLOSED


def test_the_closure_ends_with_the_next_regular_opening(at):
    shop = Schedule(SHOP, [HOLIDAYS])
    assert shop.next_change(at("2026-07-31 18:00")) == at("2026-08-15 09:00")


def test_special_hours_name_times_and_weekdays_but_no_dates():
    assert check_special_hours("10:00-14:00")
    assert check_special_hours("Sa,Su 10:00-14:00")
    for text in ("Dec 24 10:00-14:00", "PH off", "Mo[1] 10:00-12:00", "10-14 Uhr"):
        with pytest.raises(HoursError):
            check_special_hours(text)
