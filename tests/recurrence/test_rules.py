"""Whoever writes a rule gets the dates that every other calendar shows."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from recurrence.libical import dates_by_libical

from quartier.recurrence.expansion import dates
from quartier.recurrence.reading import read_rule
from quartier.recurrence.rules import Rule
from quartier.recurrence.series import Change, Series

BERLIN = ZoneInfo("Europe/Berlin")
END = datetime(2034, 12, 31, 23, 59)

RULES = [
    ("2026-03-02 10:00", "FREQ=DAILY"),
    ("2026-03-02 10:00", "FREQ=DAILY;INTERVAL=3"),
    ("2026-03-02 10:00", "FREQ=DAILY;COUNT=10"),
    ("2026-03-02 10:00", "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR"),
    ("2026-03-02 10:00", "FREQ=DAILY;BYMONTH=12;BYMONTHDAY=24,31"),
    ("2026-03-02 10:00", "FREQ=DAILY;INTERVAL=7;BYMONTH=3"),
    ("2026-03-03 15:00", "FREQ=WEEKLY"),
    ("2026-03-03 15:00", "FREQ=WEEKLY;BYDAY=TU,TH"),
    ("2026-03-03 15:00", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),
    ("2026-03-03 15:00", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=MO"),
    ("2026-03-03 15:00", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU"),
    ("2026-03-01 15:00", "FREQ=WEEKLY;INTERVAL=3;BYDAY=SU,MO;WKST=WE"),
    ("2026-03-03 15:00", "FREQ=WEEKLY;INTERVAL=5;BYDAY=SA,SU;WKST=SA"),
    ("2026-03-03 15:00", "FREQ=WEEKLY;BYDAY=TU;COUNT=7"),
    ("2026-03-03 15:00", "FREQ=WEEKLY;BYMONTH=5,6,7,8,9;BYDAY=FR"),
    ("2026-03-03 15:00", "FREQ=WEEKLY;UNTIL=20260630T150000"),
    ("2026-03-03 15:00", "FREQ=WEEKLY;UNTIL=20260630T145959"),
    ("2026-03-31 09:30", "FREQ=MONTHLY"),
    ("2026-03-30 09:30", "FREQ=MONTHLY;BYMONTHDAY=30"),
    ("2026-03-15 09:30", "FREQ=MONTHLY;BYMONTHDAY=15,-1"),
    ("2026-03-31 09:30", "FREQ=MONTHLY;BYMONTHDAY=-1"),
    ("2026-03-02 09:30", "FREQ=MONTHLY;BYMONTHDAY=-31"),
    ("2026-03-10 15:00", "FREQ=MONTHLY;BYDAY=2TU"),
    ("2026-03-03 15:00", "FREQ=MONTHLY;BYDAY=1TU,3TU"),
    ("2026-03-27 18:00", "FREQ=MONTHLY;BYDAY=-1FR"),
    ("2026-03-30 18:00", "FREQ=MONTHLY;BYDAY=5MO"),
    ("2026-03-05 18:00", "FREQ=MONTHLY;INTERVAL=2;BYDAY=1TH"),
    ("2026-03-05 18:00", "FREQ=MONTHLY;INTERVAL=18;BYMONTHDAY=10,11,12,13"),
    ("2026-03-13 18:00", "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13"),
    ("2026-03-31 18:00", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"),
    ("2026-03-03 18:00", "FREQ=MONTHLY;BYDAY=TU;BYSETPOS=1,3"),
    ("2026-03-02 18:00", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1;COUNT=9"),
    ("2026-03-07 18:00", "FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13"),
    ("2026-01-29 18:00", "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1"),
    ("2024-02-29 12:00", "FREQ=YEARLY"),
    ("2024-02-29 12:00", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29"),
    ("2024-02-29 12:00", "FREQ=YEARLY;INTERVAL=4"),
    ("2024-02-29 12:00", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1"),
    ("2026-12-06 14:00", "FREQ=YEARLY;BYMONTH=12;BYDAY=1SU"),
    ("2026-11-29 14:00", "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=27,28,29,30;BYDAY=SU"),
    ("2026-05-18 14:00", "FREQ=YEARLY;BYDAY=20MO"),
    ("2026-12-27 14:00", "FREQ=YEARLY;BYDAY=-1SU"),
    ("2026-05-11 14:00", "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO"),
    ("2026-03-31 14:00", "FREQ=YEARLY;BYYEARDAY=1,100,200,366"),
    ("2024-12-31 14:00", "FREQ=YEARLY;BYYEARDAY=-1"),
    ("2026-01-01 14:00", "FREQ=YEARLY;INTERVAL=2;BYMONTH=1,7;BYMONTHDAY=1"),
    ("2026-01-04 14:00", "FREQ=YEARLY;BYMONTH=1,6;BYDAY=SU;BYSETPOS=1,-1"),
    ("2026-09-01 14:00", "FREQ=YEARLY;BYMONTH=9,10;BYDAY=TU;COUNT=20"),
    ("2026-11-03 14:00", "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8"),
]  # fmt: skip


# libical 3 can't choose within weeks, nor count a month's days backwards day by day;
# the same dates can be said in a way that it understands.
SAID_OTHERWISE = [
    ("2026-03-02 10:00", "FREQ=DAILY;BYMONTHDAY=-1", "FREQ=MONTHLY;BYMONTHDAY=-1"),
    ("2026-03-04 15:00", "FREQ=WEEKLY;BYDAY=MO,FR;BYSETPOS=-1", "FREQ=WEEKLY;BYDAY=FR"),
    ("2026-03-04 15:00", "FREQ=WEEKLY;BYDAY=MO,FR;BYSETPOS=1", "FREQ=WEEKLY;BYDAY=MO"),
]


def local(text: str) -> datetime:
    return datetime.fromisoformat(text)


def ours(rule: Rule, start: datetime, end: datetime = END, most: int = 400):
    found = dates(rule, start, end, BERLIN)
    return [one for one, _number in zip(found, range(most), strict=False)]


@pytest.mark.parametrize(("start", "text"), RULES)
def test_a_rule_gives_the_dates_that_libical_finds(start, text):
    found = ours(read_rule(text), local(start))
    assert found == dates_by_libical(text, local(start), END)
    assert found


@pytest.mark.parametrize(("start", "text", "otherwise"), SAID_OTHERWISE)
def test_a_rule_gives_the_dates_of_one_that_means_the_same(start, text, otherwise):
    found = ours(read_rule(text), local(start))
    assert found == dates_by_libical(otherwise, local(start), END)
    assert found


@pytest.mark.parametrize(("start", "text"), RULES)
def test_a_rule_that_is_written_out_is_the_same_rule(start, text):
    rule = read_rule(text)
    assert read_rule(str(rule)) == rule


@pytest.mark.parametrize(("start", "text"), RULES)
def test_aligning_a_series_changes_no_date(start, text):
    early = local(start) - timedelta(days=2)
    series = Series(early, timedelta(hours=1), BERLIN, rule=read_rule(text))
    aligned = series.aligned()
    assert ours(aligned.rule, aligned.start) == ours(series.rule, early)
    assert aligned.start == ours(series.rule, early)[0]


def test_an_end_in_utc_is_an_hour_of_the_zone():
    # 13:00 UTC is 15:00 in summer, and 14:00 in winter.
    rule = read_rule("FREQ=WEEKLY;UNTIL=20260630T130000Z")
    local_rule = "FREQ=WEEKLY;UNTIL=20260630T150000"
    start = local("2026-03-03 15:00")
    assert ours(rule, start) == dates_by_libical(local_rule, start, END)
    in_winter = read_rule("FREQ=WEEKLY;UNTIL=20261222T130000Z")
    assert ours(in_winter, start)[-1] == local("2026-12-15 15:00")


def test_an_end_without_a_time_holds_for_that_whole_day():
    start = local("2026-03-03 15:00")
    assert ours(read_rule("FREQ=WEEKLY;UNTIL=20260630"), start)[-1] == local(
        "2026-06-30 15:00"
    )


@pytest.mark.parametrize(("start", "text"), RULES[::4])
def test_left_out_added_and_moved_dates_differ_from_libical_by_just_these(start, text):
    begin, day = local(start), timedelta(days=1)
    until = local("2031-01-01 00:00")
    planned = dates_by_libical(text, begin, until, most=2_000)
    without, moved = planned[1::5], planned[2::5]
    added = [one + timedelta(hours=5) for one in planned[3::5]]
    series = Series(
        begin,
        timedelta(hours=1),
        BERLIN,
        rule=read_rule(text),
        left_out=frozenset(without),
        extra=frozenset(added),
        changes=tuple(Change(one, start=one + day) for one in moved),
    )
    shown = series.between(series.instant(begin), series.instant(until + 2 * day))
    expected = {*planned, *added, *(one + day for one in moved)} - set(without)
    expected -= {one for one in moved if one - day not in moved}
    kept = {one.start.replace(tzinfo=None) for one in shown if one.original <= until}
    assert kept == expected


def test_a_left_out_date_still_counts():
    rule = read_rule("FREQ=WEEKLY;COUNT=3")
    start = local("2026-03-03 15:00")
    left_out = frozenset([local("2026-03-10 15:00")])
    series = Series(start, timedelta(hours=1), BERLIN, rule=rule, left_out=left_out)
    assert list(series.originals(END)) == [start, local("2026-03-17 15:00")]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "verstehen wir"),
        ("jeden Dienstag", "verstehen wir"),
        ("BYDAY=TU", "wie oft"),
        ("FREQ=OFTEN", "wie oft"),
        ("FREQ=SECONDLY", "Öfter als einmal am Tag"),
        ("FREQ=MINUTELY;COUNT=3", "Öfter als einmal am Tag"),
        ("FREQ=DAILY;BYHOUR=10,11", "höchstens einen Termin am Tag"),
        ("FREQ=DAILY;BYSECOND=1", "höchstens einen Termin am Tag"),
        ("FREQ=DAILY;COUNT=1000000000", "COUNT geht von 1 bis 5000"),
        ("FREQ=DAILY;COUNT=0", "COUNT geht"),
        ("FREQ=DAILY;COUNT=" + "9" * 300, "verstehen wir"),
        ("FREQ=DAILY;INTERVAL=-1", "INTERVAL geht"),
        ("FREQ=DAILY;COUNT=3;UNTIL=20270101", "COUNT, UNTIL"),
        ("FREQ=DAILY;FREQ=WEEKLY", "verstehen wir"),
        ("FREQ=DAILY;BYDAY=1MO", "BYDAY"),
        ("FREQ=WEEKLY;BYDAY=XX", "verstehen wir"),
        ("FREQ=MONTHLY;BYDAY=0MO", "verstehen wir"),
        ("FREQ=MONTHLY;BYDAY=54MO", "verstehen wir"),
        ("FREQ=YEARLY;BYWEEKNO=20;BYDAY=1MO", "BYDAY"),
        ("FREQ=WEEKLY;BYMONTHDAY=3", "BYMONTHDAY"),
        ("FREQ=MONTHLY;BYMONTHDAY=32", "BYMONTHDAY geht"),
        ("FREQ=MONTHLY;BYYEARDAY=3", "BYYEARDAY"),
        ("FREQ=MONTHLY;BYWEEKNO=3", "BYWEEKNO"),
        ("FREQ=MONTHLY;BYSETPOS=1", "BYSETPOS"),
        ("FREQ=YEARLY;BYMONTH=13", "BYMONTH geht"),
        ("FREQ=YEARLY;BYEASTER=0", "BYEASTER"),
        ("RSCALE=CHINESE;FREQ=YEARLY", "RSCALE"),
        ("FREQ=DAILY;UNTIL=20260230", "verstehen wir"),
        ("FREQ=DAILY;UNTIL=", "verstehen wir"),
        ("FREQ=WEEKLY;WKST=1", "verstehen wir"),
        ("FREQ=DAILY;" + "BYDAY=MO;" * 80, "zu lang"),
    ],
)
def test_what_is_no_usable_rule_is_refused_in_words(text, complaint):
    with pytest.raises(ValueError, match=complaint):
        read_rule(text)


@pytest.mark.parametrize("frequency", ["DAILY", "MONTHLY", "YEARLY"])
def test_a_rule_without_any_date_is_told_so(frequency):
    rule = read_rule(f"FREQ={frequency};BYMONTH=2;BYMONTHDAY=30")
    series = Series(local("2026-03-03 15:00"), None, BERLIN, rule=rule)
    assert list(series.originals(END)) == []
    with pytest.raises(ValueError, match="keinen einzigen Termin"):
        series.aligned()
