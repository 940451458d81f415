"""A series says in one sentence when it takes place."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils import translation

from quartier.recurrence.reading import read_rule
from quartier.recurrence.sentence import sentence
from quartier.recurrence.series import Change, Series

BERLIN = ZoneInfo("Europe/Berlin")
TODAY = date(2026, 3, 1)
TUESDAY = "2026-03-03 15:00"

SENTENCES = [
    (TUESDAY, 2, "FREQ=WEEKLY", "jeden Dienstag, 15–17 Uhr", "every Tuesday, 15:00–17:00"),
    (TUESDAY, 1.5, "FREQ=WEEKLY;BYDAY=TU,TH", "jeden Dienstag und Donnerstag, 15:00–16:30 Uhr", "every Tuesday and Thursday, 15:00–16:30"),
    (TUESDAY, 2, "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "jeden Montag bis Freitag, 15–17 Uhr", "every Monday to Friday, 15:00–17:00"),
    (TUESDAY, 2, "FREQ=WEEKLY;INTERVAL=2", "alle 2 Wochen am Dienstag, 15–17 Uhr", "every 2 weeks on Tuesday, 15:00–17:00"),
    (TUESDAY, 2, "FREQ=WEEKLY;COUNT=10", "jeden Dienstag, 15–17 Uhr, 10-mal", "every Tuesday, 15:00–17:00, 10 times"),
    (TUESDAY, 2, "FREQ=WEEKLY;BYMONTH=5,6", "jeden Dienstag (nur Mai und Juni), 15–17 Uhr", "every Tuesday (only May and June), 15:00–17:00"),
    (TUESDAY, None, "FREQ=WEEKLY;UNTIL=20261222", "jeden Dienstag, ab 15 Uhr, bis 22. Dezember 2026", "every Tuesday, from 15:00, until 22 December 2026"),
    (TUESDAY, 2, "FREQ=DAILY", "jeden Tag, 15–17 Uhr", "every day, 15:00–17:00"),
    (TUESDAY, 2, "FREQ=DAILY;INTERVAL=3", "alle 3 Tage, 15–17 Uhr", "every 3 days, 15:00–17:00"),
    (TUESDAY, 2, "FREQ=MONTHLY;BYDAY=2TU", "jeden zweiten Dienstag im Monat, 15–17 Uhr", "every second Tuesday of the month, 15:00–17:00"),
    (TUESDAY, 2, "FREQ=MONTHLY;BYDAY=TU;BYSETPOS=-1", "jeden letzten Dienstag im Monat, 15–17 Uhr", "every last Tuesday of the month, 15:00–17:00"),
    (TUESDAY, 2, "FREQ=MONTHLY;BYDAY=1TU,3TU", "jeden ersten und dritten Dienstag im Monat, 15–17 Uhr", "every first and third Tuesday of the month, 15:00–17:00"),
    (TUESDAY, 2, "FREQ=MONTHLY;BYDAY=1MO,-1FR", "jeden ersten Montag und letzten Freitag im Monat, 15–17 Uhr", "every first Monday and last Friday of the month, 15:00–17:00"),
    (TUESDAY, 2, "FREQ=MONTHLY;INTERVAL=2;BYDAY=1TU", "alle 2 Monate am ersten Dienstag, 15–17 Uhr", "every 2 months on the first Tuesday, 15:00–17:00"),
    (TUESDAY, 2, "FREQ=MONTHLY;BYMONTHDAY=1,15", "am 1. und 15. jedes Monats, 15–17 Uhr", "on day 1 and 15 of each month, 15:00–17:00"),
    (TUESDAY, 2, "FREQ=MONTHLY", "am 3. jedes Monats, 15–17 Uhr", "on day 3 of each month, 15:00–17:00"),
    (TUESDAY, 2, "FREQ=MONTHLY;BYMONTHDAY=-1", "am letzten Tag jedes Monats, 15–17 Uhr", "on the last day of each month, 15:00–17:00"),
    (TUESDAY, 2, "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1", "am 1., alle 3 Monate, 15–17 Uhr", "on day 1, every 3 months, 15:00–17:00"),
    ("2026-12-24 15:00", 2, "FREQ=YEARLY", "jedes Jahr am 24. Dezember, 15–17 Uhr", "every year on 24 December, 15:00–17:00"),
    ("2026-12-06 15:00", 2, "FREQ=YEARLY;BYMONTH=12;BYDAY=1SU", "jedes Jahr am ersten Sonntag im Dezember, 15–17 Uhr", "every year on the first Sunday of December, 15:00–17:00"),
    ("2026-12-24 15:00", 2, "FREQ=YEARLY;INTERVAL=2", "alle 2 Jahre am 24. Dezember, 15–17 Uhr", "every 2 years on 24 December, 15:00–17:00"),
    (TUESDAY, 2, "FREQ=YEARLY;BYWEEKNO=20", "nach einem eigenen Muster, 15–17 Uhr", "in a pattern of its own, 15:00–17:00"),
    (TUESDAY, 2, "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "nach einem eigenen Muster, 15–17 Uhr", "in a pattern of its own, 15:00–17:00"),
    (TUESDAY, 2, "FREQ=WEEKLY;BYDAY=MO,FR;BYSETPOS=-1", "nach einem eigenen Muster, 15–17 Uhr", "in a pattern of its own, 15:00–17:00"),
    ("2026-03-06 22:00", 2, "FREQ=WEEKLY", "jeden Freitag, 22–24 Uhr", "every Friday, 22:00–24:00"),
    ("2026-03-06 22:00", 8, "FREQ=WEEKLY", "jeden Freitag, 22–6 Uhr", "every Friday, 22:00–6:00"),
    ("2026-03-06 10:00", 56, "FREQ=YEARLY", "jedes Jahr am 6. März, ab 10 Uhr, 3 Tage lang", "every year on 6 March, from 10:00, for 3 days"),
]  # fmt: skip


def series(start: str, hours: float | None, rule: str = "", **more) -> Series:
    return Series(
        datetime.fromisoformat(start),
        None if hours is None else timedelta(hours=hours),
        BERLIN,
        rule=read_rule(rule) if rule else None,
        **more,
    )


@pytest.mark.parametrize(("start", "hours", "rule", "german", "english"), SENTENCES)
def test_readers_of_both_languages_are_told_when(start, hours, rule, german, english):
    told = series(start, hours, rule)
    assert sentence(told, TODAY) == german
    with translation.override("en"):
        assert sentence(told, TODAY) == english


def test_one_date_says_its_day():
    assert sentence(series(TUESDAY, 2), TODAY) == "Dienstag, 3. März 2026, 15–17 Uhr"
    whole = series("2026-03-03 00:00", 24, is_all_day=True)
    assert sentence(whole, TODAY) == "Dienstag, 3. März 2026, ganztägig"
    long = series("2026-03-03 00:00", 72, is_all_day=True)
    assert sentence(long, TODAY) == "Dienstag, 3. März 2026, 3 Tage lang"


def test_left_out_and_cancelled_dates_are_named_while_they_are_ahead():
    told = series(
        TUESDAY,
        2,
        "FREQ=WEEKLY",
        left_out=frozenset([datetime(2026, 12, 22, 15), datetime(2026, 2, 3, 15)]),
        changes=(Change(datetime(2026, 12, 29, 15), is_cancelled=True),),
    )
    usual = "jeden Dienstag, 15–17 Uhr"
    assert sentence(told, TODAY) == f"{usual}, außer am 22. Dezember und 29. Dezember"
    assert sentence(told, date(2026, 12, 23)) == f"{usual}, außer am 29. Dezember"
    assert sentence(told, date(2027, 1, 1)) == usual


def test_many_left_out_dates_are_not_all_named():
    weeks = frozenset(
        datetime(2026, 3, 3, 15) + timedelta(weeks=week) for week in range(9)
    )
    told = sentence(series(TUESDAY, 2, "FREQ=WEEKLY", left_out=weeks), TODAY)
    assert told.endswith(
        "außer am 3. März, 10. März, 17. März, 24. März, 31. März und an weiteren Tagen"
    )
