"""The week, its short form, and what is special soon, as a person reads it."""

from datetime import date

import pytest

from quartier.hours.schedule import Schedule
from quartier.hours.special_days import SpecialDay

SHOP = "Mo-Fr 09:00-12:30,14:00-18:30; Sa 09:00-13:00; PH off"


def test_the_week_begins_today_and_marks_it(at):
    week = Schedule(SHOP).week(at("2026-11-26 10:00"))
    assert [line.name for line in week][:3] == ["Donnerstag", "Freitag", "Samstag"]
    assert [line.is_today for line in week] == [True, *[False] * 6]
    assert week[0].ranges == ("9:00–12:30", "14:00–18:30")
    assert week[0].text == "9:00–12:30, 14:00–18:30"
    assert week[3].ranges == ("geschlossen",)
    assert [line.is_closed for line in week].index(True) == 3


def test_the_week_can_begin_on_monday(at):
    week = Schedule(SHOP).week(at("2026-11-26 10:00"), "en", from_monday=True)
    assert [line.name for line in week][:2] == ["Monday", "Tuesday"]
    assert [line.is_today for line in week].index(True) == 3
    assert week[6].day == date(2026, 11, 29)
    assert week[6].ranges == ("closed",)


def test_holidays_and_special_days_are_named_in_the_week(at):
    feast = SpecialDay(date(2026, 12, 23), date(2026, 12, 23), "10:00-14:00", "Fest")
    week = Schedule(SHOP, [feast]).week(at("2026-12-23 10:00"))
    assert [(line.text, line.note) for line in week][:4] == [
        ("10:00–14:00", "Fest"),
        ("9:00–12:30, 14:00–18:30", ""),
        ("geschlossen", "Erster Weihnachtstag"),
        ("geschlossen", "Zweiter Weihnachtstag"),
    ]


def test_hours_that_say_nothing_about_holidays_are_doubted_on_one(at):
    silent = Schedule("Mo-Fr 09:00-18:00").week(at("2026-06-04 10:00"))[0]
    assert silent.text == "9:00–18:00"
    assert silent.note == "Fronleichnam: Zeiten können abweichen"
    explicit = Schedule("Mo-Fr,PH 09:00-18:00").week(at("2026-06-04 10:00"))[0]
    assert explicit.note == "Fronleichnam"


@pytest.mark.parametrize(
    ("hours", "line"),
    [
        ("Th 20:00-02:00", ("20:00–2:00",)),
        ("24/7", ("rund um die Uhr",)),
        ("Th 18:00+", ("ab 18:00",)),
        ("Th 09:00-12:00,17:00+", ("9:00–12:00", "ab 17:00")),
        ("Th 08:30-18:00+", ("8:30–18:00+",)),
        ('Th "nach Vereinbarung"', ("nach Vereinbarung",)),
        ('Th 09:00-12:00 "nach Vereinbarung"', ("9:00–12:00 nach Vereinbarung",)),
        ('Th 12:00-15:00 "Mittagstisch"', ("12:00–15:00 (Mittagstisch)",)),
        ("Th 12:00-15:00 unknown", ("12:00–15:00 (nicht sicher)",)),
        ("Th unknown", ("unbekannt",)),
        ("", ("unbekannt",)),
        ("Th 09:00-12:00 || Th 10:00-14:00", ("9:00–14:00",)),
    ],
)
def test_a_day_of_every_kind_in_words(hours, line, at):
    assert Schedule(hours).week(at("2026-11-26 10:00"))[0].ranges == line


def test_days_that_share_their_hours_share_a_line(at):
    lines = Schedule(SHOP).summary(at("2026-11-26 10:00"))
    assert [(line.days, line.text) for line in lines] == [
        ("Mo–Fr", "9:00–12:30, 14:00–18:30"),
        ("Sa", "9:00–13:00"),
        ("So", "geschlossen"),
        ("Feiertage", "geschlossen"),
    ]


def test_the_short_form_speaks_english(at):
    lines = Schedule("Mo,We,Fr-Su 09:00-12:00").summary(at("2026-11-26 10:00"), "en")
    assert [(line.days, line.text) for line in lines] == [
        ("Mon, Wed, Fri–Sun", "9:00–12:00"),
        ("Tue, Thu", "closed"),
    ]


def test_the_short_form_is_the_usual_week_even_around_christmas(at):
    usual = Schedule(SHOP).summary(at("2026-11-26 10:00"))
    break_ = SpecialDay(date(2026, 12, 20), date(2027, 1, 3))
    assert Schedule(SHOP, [break_]).summary(at("2026-12-24 10:00")) == usual


def test_unknown_hours_have_no_short_form(at):
    assert Schedule("").summary(at("2026-11-26 10:00")) == []


def test_the_next_fourteen_days_name_what_differs(at):
    special = [
        SpecialDay(date(2026, 12, 30), date(2027, 1, 8), "", "Betriebsferien"),
        SpecialDay.closed(date(2026, 12, 27), "Sonntag, ohnehin zu"),
        SpecialDay.closed(date(2026, 12, 1), "vorbei"),
        SpecialDay(date(2027, 2, 1), date(2027, 2, 1), "10:00-12:00", "später"),
    ]
    notices = Schedule(SHOP, special).upcoming_special_days(at("2026-12-20 10:00"))
    assert [(n.period, n.text, n.reason) for n in notices] == [
        ("25. Dezember", "geschlossen", "Erster Weihnachtstag"),
        ("26. Dezember", "geschlossen", "Zweiter Weihnachtstag"),
        ("30. Dezember – 8. Januar", "geschlossen", "Betriebsferien"),
    ]


def test_a_range_that_has_begun_is_named_until_its_last_day(at):
    shop = Schedule(SHOP, [SpecialDay(date(2026, 8, 1), date(2026, 8, 14))])
    assert shop.upcoming_special_days(at("2026-08-14 20:00"))
    assert not shop.upcoming_special_days(at("2026-08-15 00:00"))


def test_different_hours_inside_a_range_are_told_day_by_day(at):
    summer = SpecialDay(date(2026, 8, 3), date(2026, 8, 4), "Mo 10:00-12:00; Tu off")
    notice = Schedule(SHOP, [summer]).upcoming_special_days(at("2026-08-01 10:00"))[0]
    assert notice.text == "Mo 10:00–12:00; Di geschlossen"


def test_a_holiday_that_the_hours_ignore_is_a_hint_only(at):
    notices = Schedule("Mo-Fr 09:00-18:00").upcoming_special_days(
        at("2026-06-01 10:00"), days=7, language="en"
    )
    assert [(n.text, n.reason, n.is_certain) for n in notices] == [
        ("hours may differ", "Corpus Christi", False)
    ]
