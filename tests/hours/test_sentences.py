"""The one sentence on every card says what a visitor needs to know."""

from datetime import date

import pytest

from quartier.hours.schedule import Schedule
from quartier.hours.special_days import SpecialDay

SHOP = "Mo-Fr 09:00-12:30,14:00-18:30; Sa 09:00-13:00; PH off"
BREAK = SpecialDay(date(2026, 8, 1), date(2026, 8, 14), "", "Betriebsferien")
STOCK = SpecialDay.closed(date(2026, 6, 10), "Inventur")
SICK = SpecialDay.closed(date(2026, 6, 10))
REBUILD = SpecialDay(date(2026, 6, 10), None, "", "Umbau")
FLOOR = SpecialDay(date(2026, 6, 10), None, "", "Wir verlegen einen neuen Boden.")
FEAST = SpecialDay(date(2026, 6, 10), date(2026, 6, 10), "10:00-12:00", "Fest")

SENTENCES = [
    (SHOP, [], "2026-06-01 10:00", "bis 12:30 geöffnet", "open until 12:30"),
    (SHOP, [], "2026-06-01 18:05", "schließt in 25 Minuten", "closes in 25 minutes"),
    (SHOP, [], "2026-06-01 18:29:30", "schließt in 1 Minute", "closes in 1 minute"),
    (SHOP, [], "2026-06-01 17:30", "schließt in 60 Minuten", "closes in 60 minutes"),
    (SHOP, [], "2026-06-01 17:29", "bis 18:30 geöffnet", "open until 18:30"),
    (SHOP, [], "2026-06-01 08:50", "öffnet in 10 Minuten", "opens in 10 minutes"),
    (SHOP, [], "2026-06-01 12:45", "öffnet heute 14:00", "opens today at 14:00"),
    (SHOP, [], "2026-06-01 19:00", "öffnet morgen 9:00", "opens tomorrow at 9:00"),
    (SHOP, [], "2026-06-06 19:00", "geschlossen, öffnet Mo 9:00", "closed, opens Mon at 9:00"),
    (SHOP, [], "2026-06-04 11:00", "heute geschlossen (Fronleichnam), öffnet morgen 9:00", "closed today (Corpus Christi), opens tomorrow at 9:00"),
    (SHOP, [BREAK], "2026-08-03 11:00", "Betriebsferien bis 14. August", "Betriebsferien until 14 August"),
    (SHOP, [BREAK], "2026-08-14 11:00", "heute geschlossen (Betriebsferien), öffnet morgen 9:00", "closed today (Betriebsferien), opens tomorrow at 9:00"),
    (SHOP, [BREAK], "2026-07-31 19:00", "geschlossen, öffnet am 15. August", "closed, opens on 15 August"),
    (SHOP, [STOCK], "2026-06-10 11:00", "heute geschlossen (Inventur), öffnet morgen 9:00", "closed today (Inventur), opens tomorrow at 9:00"),
    (SHOP, [SICK], "2026-06-10 11:00", "heute geschlossen, öffnet morgen 9:00", "closed today, opens tomorrow at 9:00"),
    (SHOP, [REBUILD], "2026-06-11 11:00", "Umbau bis auf Weiteres", "Umbau until further notice"),
    (SHOP, [FLOOR], "2026-06-11 11:00", "geschlossen bis auf Weiteres", "closed until further notice"),
    (SHOP, [FEAST], "2026-06-10 08:00", "öffnet heute 10:00", "opens today at 10:00"),
    (SHOP, [FEAST], "2026-06-10 13:00", "öffnet morgen 9:00", "opens tomorrow at 9:00"),
    ("Fr,Sa 20:00-02:00", [], "2026-06-05 22:00", "bis 2:00 geöffnet", "open until 2:00"),
    ("Mo-Su 10:00-24:00", [], "2026-06-05 22:00", "bis 24:00 geöffnet", "open until 24:00"),
    ("Mo-Fr", [], "2026-06-01 12:00", "bis Fr 24:00 geöffnet", "open until Fri 24:00"),
    ("24/7", [], "2026-06-04 12:00", "rund um die Uhr geöffnet", "open 24 hours"),
    ("24/7", [BREAK], "2026-06-04 12:00", "rund um die Uhr geöffnet", "open 24 hours"),
    ("18:00+", [], "2026-06-04 19:00", "geöffnet, Ende offen", "open, no fixed closing time"),
    ("08:30-18:00+", [], "2026-06-04 12:00", "mindestens bis 18:00 geöffnet", "open until at least 18:00"),
    ('"nach Vereinbarung"', [], "2026-06-04 12:00", "nach Vereinbarung", "by appointment"),
    ('Th 10:00-13:00; "nach Vereinbarung"', [], "2026-06-02 12:00", "nach Vereinbarung, öffnet Do 10:00", "by appointment, opens Thu at 10:00"),
    ("", [], "2026-06-04 12:00", "Öffnungszeiten unbekannt", "opening hours unknown"),
    ('unknown "bei Sonne"', [], "2026-06-04 12:00", "Öffnungszeiten unbekannt (bei Sonne)", "opening hours unknown (bei Sonne)"),
    ("Mo-Su off", [], "2026-06-04 12:00", "geschlossen", "closed"),
    ("Mo-Su off", [SICK], "2026-06-10 12:00", "heute geschlossen", "closed today"),
    ('Mo off "Umbau"; Tu 09:00-12:00', [], "2026-06-01 12:00", "heute geschlossen (Umbau), öffnet morgen 9:00", "closed today (Umbau), opens tomorrow at 9:00"),
]  # fmt: skip


@pytest.mark.parametrize(("hours", "special", "moment", "german", "english"), SENTENCES)
def test_a_german_reader_sees(hours, special, moment, german, english, at):
    assert Schedule(hours, special).sentence(at(moment)) == german


@pytest.mark.parametrize(("hours", "special", "moment", "german", "english"), SENTENCES)
def test_an_english_reader_sees(hours, special, moment, german, english, at):
    assert Schedule(hours, special).sentence(at(moment), "en") == english


def test_minutes_are_counted_across_a_clock_change(at):
    assert Schedule("Su 03:30-10:00").sentence(at("2026-03-29 01:50")) == (
        "öffnet in 40 Minuten"
    )


def test_languages_without_a_catalogue_fall_back_to_german(at):
    shop = Schedule(SHOP)
    assert shop.sentence(at("2026-06-01 10:00"), "de-simple") == "bis 12:30 geöffnet"


def test_every_string_has_a_sentence_at_every_hour(osm_strings, at):
    for text in osm_strings:
        for hour in range(0, 24, 5):
            assert Schedule(text).sentence(at(f"2026-12-24 {hour:02}:10"))
