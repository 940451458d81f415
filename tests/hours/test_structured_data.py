"""Search engines get the same hours as people."""

from datetime import date

from quartier.hours.schedule import Schedule
from quartier.hours.special_days import SpecialDay

KIND = {"@type": "OpeningHoursSpecification"}
WORKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]


def test_the_usual_week_and_its_exceptions(at):
    shop = Schedule(
        "Mo-Fr 09:00-12:30,14:00-18:30; PH off",
        [SpecialDay(date(2026, 6, 15), date(2026, 6, 19), "10:00-12:00")],
    )
    assert shop.json_ld(at("2026-06-01 10:00")) == {
        "openingHoursSpecification": [
            KIND | {"dayOfWeek": WORKDAYS, "opens": "09:00", "closes": "12:30"},
            KIND | {"dayOfWeek": WORKDAYS, "opens": "14:00", "closes": "18:30"},
        ],
        "specialOpeningHoursSpecification": [
            KIND
            | {
                "opens": "00:00",
                "closes": "00:00",
                "validFrom": "2026-06-04",
                "validThrough": "2026-06-04",
            },
            KIND
            | {
                "opens": "10:00",
                "closes": "12:00",
                "validFrom": "2026-06-15",
                "validThrough": "2026-06-19",
            },
        ],
    }


def times(hours: str, at) -> set[tuple[str, str]]:
    found = Schedule(hours).json_ld(at("2026-11-23 10:00"))
    return {
        (entry["opens"], entry["closes"])
        for entry in found.get("openingHoursSpecification", [])
    }


def test_after_midnight_closing_comes_before_opening(at):
    assert times("Fr,Sa 20:00-02:00", at) == {("20:00", "02:00")}
    assert times("Mo-Su 10:00-24:00", at) == {("10:00", "00:00")}
    assert times("24/7", at) == {("00:00", "23:59")}


def test_only_walking_in_is_promised(at):
    assert times('"nach Vereinbarung"', at) == set()
    assert Schedule("").json_ld(at("2026-11-23 10:00")) == {}
    assert Schedule("Mo unknown").json_ld(at("2026-11-23 10:00")) == {}


def test_a_market_once_a_month_is_a_date_not_a_week(at):
    found = Schedule("Th[1] 15:00-19:00").json_ld(at("2026-11-23 10:00"))
    assert "openingHoursSpecification" not in found
    assert [entry["validFrom"] for entry in found["specialOpeningHoursSpecification"]]
