"""What other calendars say is read as it is meant; what can't be read is named."""

from contextlib import suppress
from datetime import datetime
from itertools import count
from zoneinfo import ZoneInfo

import pytest
from feeds.conftest import TUESDAY, ics, vevent, weekly
from hypothesis import given
from hypothesis import strategies as st

from quartier.feeds.errors import FeedError
from quartier.feeds.reading.item import Contents
from quartier.feeds.reading.reader import MOST_EVENTS, read_calendar
from quartier.feeds.reading.texts import plain, shortened, summary_and_text

BERLIN = ZoneInfo("Europe/Berlin")


def read(*events: str, zones: str = "") -> Contents:
    return read_bytes(ics(*events, zones=zones).encode())


def read_bytes(body: bytes, **more) -> Contents:
    return read_calendar(body, TUESDAY, BERLIN, **more)


def when(contents: Contents) -> dict:
    (item,) = contents.items
    return item.values


def vtimezone(name: str, winter: str, summer: str = "") -> str:
    def part(kind: str, start: str, rule: str, before: str, after: str) -> str:
        return (
            f"BEGIN:{kind}\r\nDTSTART:1970{start}\r\nRRULE:FREQ=YEARLY;{rule}\r\n"
            f"TZOFFSETFROM:{before}\r\nTZOFFSETTO:{after}\r\nEND:{kind}\r\n"
        )

    parts = part(
        "STANDARD", "1025T030000", "BYMONTH=10;BYDAY=-1SU", summer or winter, winter
    )
    if summer:
        parts += part("DAYLIGHT", "0329T020000", "BYMONTH=3;BYDAY=-1SU", winter, summer)
    return f"BEGIN:VTIMEZONE\r\nTZID:{name}\r\n{parts}END:VTIMEZONE\r\n"


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (":20260423T150000", ":20260423T170000", ("15:00", "17:00", "")),
        (":20260423T130000Z", ":20260423T150000Z", ("15:00", "17:00", "")),
        (";TZID=Europe/Berlin:20260423T150000", "", ("15:00", "", "")),
        (";TZID=W. Europe Standard Time:20260423T150000", "", ("15:00", "", "")),
        (";TZID=/softwarestudio.org/Olson/Europe/Berlin:20260423T150000", "",
         ("15:00", "", "")),
        (";TZID=America/New_York:20260423T090000",
         ";TZID=America/New_York:20260423T110000", ("15:00", "17:00", "")),
        (";TZID=America/New_York:20260423T090000", ":20260423T150000Z",
         ("15:00", "17:00", "")),
        (";VALUE=DATE:20260423", "", ("", "", "")),
        (";VALUE=DATE:20260423", ";VALUE=DATE:20260424", ("", "", "")),
        (";VALUE=DATE:20260423", ";VALUE=DATE:20260426", ("", "", "2026-04-25")),
        (":20260423T200000", ":20260424T020000", ("20:00", "02:00", "")),
        (":20260423T200000", ":20260425T020000", ("20:00", "02:00", "2026-04-25")),
        (":20260423T150030", ":20260423T150030", ("15:00", "", "")),
    ],
)  # fmt: skip
def test_beginnings_and_ends_are_local_times(start, end, expected):
    values = when(read(vevent(DTSTART=start, DTEND=end)))
    assert values["first_day"] == "2026-04-23"
    assert (values["start_time"], values["end_time"], values["last_day"]) == expected


@pytest.mark.parametrize(
    ("duration", "end", "last"),
    [("PT90M", "16:30", ""), ("P1D", "15:00", ""), ("P2D", "15:00", "2026-04-25")],
)
def test_a_duration_is_as_good_as_an_end(duration, end, last):
    values = when(read(vevent(DTEND="", DURATION=duration)))
    assert (values["end_time"], values["last_day"]) == (end, last)


@pytest.mark.parametrize(
    ("zones", "zone", "expected", "remark"),
    [
        ("", "Entenhausen", "15:00", "kennen wir nicht"),
        (vtimezone("Entenhausen", "+0300"), "Entenhausen", "14:00", "Beschreibung"),
        (vtimezone("Entenhausen", "+0000", "+0100"), "Entenhausen", "16:00",
         "Beschreibung"),
        (vtimezone("Europe/Berlin", "+0100", "+0200"), "Europe/Berlin", "15:00", ""),
        (vtimezone("Europe/Berlin", "-0500"), "Europe/Berlin", "22:00",
         "anders, als sie heißt"),
        (vtimezone("Entenhausen", "+9900"), "Entenhausen", "15:00", "kennen wir nicht"),
        (vtimezone("Entenhausen", "+0300").replace("YEARLY", "SECONDLY"),
         "Entenhausen", "15:00", "kennen wir nicht"),
    ],
)  # fmt: skip
def test_unknown_and_lying_zones_are_read_as_well_as_can_be(
    zones, zone, expected, remark
):
    start = f";TZID={zone}:20260423T150000"
    contents = read(vevent(DTSTART=start, DTEND=""), zones=zones)
    assert when(contents)["start_time"] == expected
    assert (remark in " ".join(contents.remarks)) if remark else not contents.remarks


def test_a_zone_means_what_it_did_on_that_day():
    zones = vtimezone("Entenhausen", "+0100", "+0200")
    for day, expected in (("20260610", "14:00"), ("20261210", "14:00")):
        start = f";TZID=Entenhausen:{day}T140000"
        contents = read(vevent(DTSTART=start, DTEND=""), zones=zones)
        assert when(contents)["start_time"] == expected


def test_a_series_keeps_its_rule_and_loses_its_past():
    values = when(read(weekly(DTSTART=":20100107T150000", DTEND=":20100107T170000")))
    assert (values["first_day"], values["rule"]) == ("2025-01-02", "FREQ=WEEKLY")
    counted = weekly(
        DTSTART=":20241205T150000",
        DTEND=":20241205T170000",
        RRULE="FREQ=WEEKLY;INTERVAL=2;COUNT=50",
    )
    values = when(read(counted))
    assert values["first_day"] == "2025-01-02"
    assert values["rule"] == "FREQ=WEEKLY;INTERVAL=2;COUNT=48"


def test_exceptions_are_days_and_added_dates_are_moments():
    values = when(
        read(
            weekly(
                EXDATE=";TZID=Europe/Berlin:20260416T150000,20260417T150000",
                RDATE=";VALUE=PERIOD:20260425T160000Z/PT1H,20260430T130000Z/PT1H",
            )
        )
    )
    assert values["left_out"] == ["2026-04-16"]
    assert values["extra"] == ["2026-04-25T18:00"]


def test_a_date_that_is_something_else_is_an_event_of_its_own():
    own = weekly(
        summary="Weihnachtsfeier",
        RRULE="",
        RECURRENCE_ID=";TZID=Europe/Berlin:20260430T150000",
        DTSTART=":20260430T180000",
        DTEND=":20260430T220000",
    )
    series, party = read(weekly(), own).items
    assert series.values["left_out"] == ["2026-04-30"]
    assert (party.scope, party.title) == ("20260430T1500", "Weihnachtsfeier")
    assert party.values["start_time"] == "18:00"
    (alone,) = read(own).items
    assert alone.key == party.key


def test_a_series_that_changes_for_good_is_followed_until_then():
    contents = read(
        weekly(),
        weekly(
            RRULE="",
            RECURRENCE_ID=";RANGE=THISANDFUTURE;TZID=Europe/Berlin:20260514T150000",
        ),
    )
    (item,) = contents.items
    assert item.values["rule"] == "FREQ=WEEKLY;UNTIL=20260513"
    assert "ändert sich ganz" in item.remarks[0]


def test_of_two_versions_the_newer_counts():
    (item,) = read(vevent(summary="Neu", SEQUENCE="2"), vevent(SEQUENCE="1")).items
    assert item.title == "Neu"


def test_private_events_stay_out():
    contents = read(vevent(CLASS="PRIVATE"), vevent("2", CLASS="CONFIDENTIAL"))
    assert contents.items == []
    assert contents.remarks == ["2 private Termine bleiben draußen."]


@pytest.mark.parametrize(
    ("event", "reason"),
    [
        (vevent(RRULE="FREQ=SECONDLY"), "Öfter als einmal am Tag"),
        (vevent(RRULE="FREQ=WEEKLY;BYHOUR=1,2,3"), "höchstens einen Termin am Tag"),
        (vevent(RRULE="FREQ=MONTHLY;BYMONTHDAY=30;BYMONTH=2"), "keinen einzigen"),
        (vevent(RRULE="FREQ=WEEKLY;COUNT=99999999"), "COUNT geht von"),
        (vevent(RRULE="FREQ=WEEKLY\r\nRRULE:FREQ=DAILY"), "mehrere Regeln"),
        (vevent(RRULE="FREQ=WEEKLY", EXRULE="FREQ=MONTHLY"), "mehrere Regeln"),
        (vevent(DTSTART=":gestern"), "Zeiten stimmt etwas nicht"),
        (vevent(DTSTART=""), "wann er beginnt"),
        (vevent(DTEND=":20260401T100000"), "Das Ende passt nicht"),
        (vevent(DTEND=":20290401T100000"), "Das Ende passt nicht"),
        (vevent(DTSTART=":99990101T100000"), "zu fern"),
        (vevent(summary=" \\n "), "keinen Titel"),
        (vevent(RDATE=",".join(f"2026{m:02}{d:02}T100000" for m in range(5, 13)
                               for d in range(1, 29)) + "," +
                ",".join(f"2027{m:02}{d:02}T100000" for m in range(1, 13)
                         for d in range(1, 29))), "zu viele Ausnahmen"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_named_and_spoils_no_other(event, reason):
    contents = read(event, vevent("2", "Lesung"))
    assert [item.title for item in contents.items] == ["Lesung"]
    assert contents.unreadable == {"1"}
    assert reason in " ".join(contents.remarks)


def test_foreign_properties_alarms_and_folds_are_no_trouble():
    event = vevent(DESCRIPTION="Ein langer\r\n  Satz, ge\r\n faltet.").replace(
        "END:VEVENT",
        "ATTACH;ENCODING=BASE64:" + "QUJD" * 9_000 + "\r\nX-GARTEN;A=:Zaun\r\n"
        "BEGIN:VALARM\r\nTRIGGER:-PT10M\r\nSUMMARY:Falsch\r\nEND:VALARM\r\nEND:VEVENT",
    )
    (item,) = read(event).items
    assert item.title == "Erzählcafé"
    assert item.values["summary"] == "Ein langer Satz, gefaltet."


def test_html_and_hidden_signs_are_no_part_of_a_text():
    (item,) = read(
        vevent(
            summary="<b>Tanz</b>\u202etee &amp; Kuchen",
            DESCRIPTION="<script>alert(1)</script><p>Eins.</p><p>Zwei<br>Drei "
            "&lt;script&gt;x&lt;/script&gt;</p>" + "\\nviel mehr " * 900,
            URL="javascript:alert(1)",
            LOCATION="https://meet.example/abc",
        )
    ).items
    assert item.title == "Tanztee & Kuchen"
    assert item.values["summary"] == "Eins."
    assert "alert(1)</" not in item.values["text"]
    assert "<script" not in item.values["text"]
    assert len(item.values["text"]) < 9_000
    assert "javascript" not in item.values["text"]
    assert (item.values["place"], item.values["online_url"]) == (
        "",
        "https://meet.example/abc",
    )


def test_a_calendar_that_breaks_off_is_not_whole():
    whole = ics(vevent(), vevent("2", "Lesung"))
    contents = read_bytes(whole[: whole.index("UID:2") + 30].encode())
    assert [item.title for item in contents.items] == ["Erzählcafé"]
    assert not contents.is_whole


def test_old_windows_calendars_are_read():
    (item,) = read_bytes(ics(vevent(summary="Grüße")).encode("cp1252")).items
    assert item.title == "Grüße"


@pytest.mark.parametrize("body", [b"", b"<html>Wartung</html>", b"\xff\xfe\0\0", b"{}"])
def test_what_is_no_calendar_is_an_error(body):
    with pytest.raises(FeedError, match="kein Kalender"):
        read_bytes(body)


def test_parts_within_parts_without_end_are_not_followed():
    contents = read_bytes(b"BEGIN:VCALENDAR\r\n" + b"BEGIN:A\r\n" * 200_000)
    assert (contents.items, contents.is_whole) == ([], False)


def test_an_empty_calendar_is_one():
    assert read().is_whole
    assert read().items == []


def test_a_huge_calendar_is_read_as_far_as_agreed():
    events = [vevent(str(n), f"Kurs {n}") for n in range(MOST_EVENTS + 5)]
    contents = read(*events)
    assert len(contents.items) == MOST_EVENTS
    assert not contents.is_whole
    assert "mehr als 2000 Termine" in " ".join(contents.remarks)


def test_a_calendar_that_takes_too_long_ends():
    ticks = count(step=6)
    contents = read_bytes(
        ics(*[vevent(str(n)) for n in range(9)]).encode(), stopwatch=lambda: next(ticks)
    )
    assert len(contents.items) < 9
    assert not contents.is_whole
    assert "zu aufwendig" in " ".join(contents.remarks)


def test_events_of_long_ago_are_left_away():
    old = vevent(DTSTART=":20190423T150000", DTEND=":20190423T170000")
    ended = weekly(
        "2", DTSTART=":20190102T150000", DTEND="", RRULE="FREQ=WEEKLY;COUNT=9"
    )
    assert read(old, ended).items == []


VALUES = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        [
            *("20260423T150000", "20260423T150000Z", "20260423", "00000000", "P1D"),
            *("FREQ=DAILY", "FREQ=YEARLY;BYDAY=53MO", "FREQ=WEEKLY;UNTIL=20261301"),
            *("-PT9999999999H", "20260423T250000", "CANCELLED", "1;2", "999;999"),
            *("20260423T150000/PT1H", "99991231T235959Z", "00010101T000000"),
        ]
    ),
)
NAMES = st.sampled_from(
    [
        *("UID", "SUMMARY", "DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "GEO"),
        *("EXDATE", "RECURRENCE-ID", "STATUS", "URL", "DESCRIPTION", "SEQUENCE"),
        *("BEGIN", "END", "EXRULE", "CLASS", "ORGANIZER", "LOCATION", "CONFERENCE"),
    ]
)
PARAMETERS = st.sampled_from(
    [
        *("", "", ";VALUE=DATE", ";TZID=Europe/Berlin", ";TZID=Asia/Kathmandu"),
        *(";TZID=Nirgendwo", ";VALUE=PERIOD", ";RANGE=THISANDFUTURE", ';CN="', ";X"),
    ]
)
LINES = st.tuples(NAMES, PARAMETERS, VALUES).map(lambda part: "{}{}:{}".format(*part))
HEAD = ["BEGIN:VEVENT", "UID:1", "SUMMARY:Titel", "DTSTART:20260423T150000"]
EVENTS = st.lists(LINES, max_size=12).map(
    lambda lines: "\r\n".join([*HEAD, *lines, "END:VEVENT", ""])
)


@given(st.lists(EVENTS, max_size=4))
def test_no_calendar_of_any_parts_is_an_error(events):
    contents = read(*events)
    for item in contents.items:
        assert item.title
        assert not item.next_start or datetime.fromisoformat(item.next_start)


@given(st.binary(max_size=400))
def test_no_bytes_at_all_are_more_than_no_calendar(body):
    with suppress(FeedError):
        read_bytes(body)
    assert isinstance(read_bytes(b"BEGIN:VCALENDAR\r\n\r\n" + body), Contents)


@given(st.text(max_size=300))
def test_every_text_becomes_harmless(text):
    summary, html = summary_and_text(text, "")
    assert len(summary) <= 200
    assert "<" not in html.replace("<p>", "").replace("</p>", "").replace("<br/>", "")
    assert plain(plain(text)).isprintable() or "\n" in plain(text)
    assert len(shortened(text, 20)) <= 20
