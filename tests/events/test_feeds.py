"""A calendar program subscribes, and shows what the calendar shows."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import icalendar
import pytest
import time_machine
from bs4 import BeautifulSoup
from dateutil import rrule
from django.utils import timezone
from recurrence.libical import is_valid_for_libical

from quartier.events.models import Event, EventChange

BERLIN = ZoneInfo("Europe/Berlin")


def feed(client, address: str) -> icalendar.Calendar:
    response = client.get(address)
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert all(len(line) <= 75 for line in response.content.split(b"\r\n"))
    return icalendar.Calendar.from_ical(response.content)


def components(calendar: icalendar.Calendar) -> list[icalendar.Event]:
    return list(calendar.walk("VEVENT"))


@pytest.fixture
def cafe(add) -> Event:
    return add(
        rule="FREQ=WEEKLY;UNTIL=20261222",
        left_out=["2026-05-12"],
        extra=["2026-04-30T18:00"],
        place="Im Saal",
        changes=(
            {"day": date(2026, 4, 28), "is_cancelled": True},
            {
                "day": date(2026, 5, 5),
                "new_day": date(2026, 5, 6),
                "new_start": time(16),
                "place": "Im Hof",
            },
        ),
    )


def test_a_series_is_one_component_with_its_rule_in_its_zone(client, calendar, cafe):
    found = feed(client, f"{calendar.url}abonnieren/")
    series = components(found)[0]
    assert series["DTSTART"].to_ical() == b"20260407T150000"
    assert series["DTSTART"].params["TZID"] == "Europe/Berlin"
    assert series["RRULE"].to_ical() == b"FREQ=WEEKLY;UNTIL=20261222T225959Z"
    assert [one.dt for one in series["EXDATE"].dts] == [
        datetime(2026, 5, 12, 15, tzinfo=BERLIN)
    ]
    assert [one.dt for one in series["RDATE"].dts] == [
        datetime(2026, 4, 30, 18, tzinfo=BERLIN)
    ]
    assert series["LOCATION"] == "Im Saal"
    assert [zone["TZID"] for zone in found.walk("VTIMEZONE")] == ["Europe/Berlin"]


def test_changed_dates_are_components_with_the_same_uid(client, calendar, cafe):
    series, off, moved = components(feed(client, f"{calendar.url}abonnieren/"))
    assert {one["UID"] for one in (series, off, moved)} == {
        f"event-{cafe.pk}@localhost:8000"
    }
    assert off["RECURRENCE-ID"].dt == datetime(2026, 4, 28, 15, tzinfo=BERLIN)
    assert (off["STATUS"], moved["STATUS"]) == ("CANCELLED", "CONFIRMED")
    assert moved["RECURRENCE-ID"].dt == datetime(2026, 5, 5, 15, tzinfo=BERLIN)
    assert moved["DTSTART"].dt == datetime(2026, 5, 6, 16, tzinfo=BERLIN)
    assert moved["LOCATION"] == "Im Hof"


def test_a_program_that_works_the_rule_out_finds_our_dates(client, calendar, cafe):
    series = components(feed(client, f"{calendar.url}abonnieren/"))[0]
    ends = series["RRULE"].to_ical().decode()
    dates = rrule.rruleset()
    dates.rrule(rrule.rrulestr(ends, dtstart=series["DTSTART"].dt))
    dates.exdate(series["EXDATE"].dts[0].dt)
    dates.rdate(series["RDATE"].dts[0].dt)
    ours = {row.original_day for row in cafe.occurrences.all()}
    assert {one.date() for one in dates} == ours


def test_a_strict_reader_finds_no_fault(client, calendar, cafe, once):
    once(
        "Fest; mit, Komma",
        date(2026, 4, 24),
        start_time=None,
        last_day=date(2026, 4, 26),
    )
    once("Tanz", date(2026, 4, 24), end_time=None)
    content = client.get(f"{calendar.url}abonnieren/").content
    assert is_valid_for_libical(content)
    assert not is_valid_for_libical(content.replace(b"TZID:", b"COMMENT:x\r\nTZID:"))
    assert not is_valid_for_libical(content.replace(b"FREQ=WEEKLY", b"FREQ=OFTEN"))


def test_a_start_beside_its_rule_is_moved_to_the_first_date(client, calendar, add):
    event = add(rule="FREQ=WEEKLY;BYDAY=TH", first_day=date(2026, 4, 7))
    (series,) = components(feed(client, f"{calendar.url}{event.pk}/datei/kalender/"))
    assert series["DTSTART"].dt.date() == date(2026, 4, 9)


def test_whole_days_and_open_ends(client, calendar, once):
    whole = once("Fest", date(2026, 4, 24), start_time=None, last_day=date(2026, 4, 26))
    (fest,) = components(feed(client, f"{calendar.url}{whole.pk}/datei/kalender/"))
    assert (fest["DTSTART"].dt, fest["DTEND"].dt) == (
        date(2026, 4, 24),
        date(2026, 4, 27),
    )
    late = once("Tanz", date(2026, 4, 24), end_time=None)
    (tanz,) = components(feed(client, f"{calendar.url}{late.pk}/datei/kalender/"))
    assert "DTEND" not in tanz


def test_a_subscription_keeps_its_filters_and_shows_changes(
    client, calendar, add, once
):
    free = once("Frei", date(2026, 4, 24), is_free=True)
    once("Teuer", date(2026, 4, 24))
    address = f"{calendar.url}abonnieren/?frei=ja"
    assert [one["SUMMARY"] for one in components(feed(client, address))] == ["Frei"]
    free.is_cancelled = True
    free.save_revision().publish()
    assert [one["STATUS"] for one in components(feed(client, address))] == ["CANCELLED"]
    free.unpublish()
    assert components(feed(client, address)) == []


def test_what_is_long_over_is_no_longer_told(client, calendar, once):
    once("Damals", date(2026, 1, 7))
    once("Neulich", date(2026, 4, 2))
    assert [
        one["SUMMARY"] for one in components(feed(client, f"{calendar.url}abonnieren/"))
    ] == ["Neulich"]


def test_words_cannot_break_the_file(client, calendar, once):
    once("A;B,C\\D\r\nEND:VEVENT", date(2026, 4, 24), place="é" * 100)
    (one,) = components(feed(client, f"{calendar.url}abonnieren/"))
    assert "END:VEVENT" in one["SUMMARY"]


def test_readers_of_feeds_meet_each_date_once(client, calendar, add):
    event = add(
        changes=({"day": date(2026, 4, 28), "is_cancelled": True},), is_free=True
    )
    page = BeautifulSoup(client.get(f"{calendar.url}?frei=ja").content, "html.parser")
    address = page.select_one('link[type="application/atom+xml"]')["href"]
    response = client.get(address)
    feed = BeautifulSoup(response.content, "xml")
    assert response["Content-Type"].startswith("application/atom+xml")
    titles = [title.get_text() for title in feed.select("entry > title")]
    assert titles == [
        "Erzählcafé: Di., 21. April, 15–17 Uhr",
        "Erzählcafé: Di., 28. April, 15–17 Uhr, fällt aus",
        "Erzählcafé: Di., 5. Mai, 15–17 Uhr",
        "Erzählcafé: Di., 12. Mai, 15–17 Uhr",
    ]
    ids = [one.get_text() for one in feed.select("entry > id")]
    event.summary = "Neu"
    event.save_revision().publish()
    again = BeautifulSoup(client.get(address).content, "xml")
    assert [one.get_text() for one in again.select("entry > id")] == ids


def test_a_subscriber_sees_at_the_second_fetch_what_has_changed(client, calendar, cafe):
    address = f"{calendar.url}abonnieren/"
    before = components(feed(client, address))[0]
    with time_machine.travel(timezone.now() + timedelta(hours=6), tick=False):
        cafe.place = "In der Küche"
        cafe.changes.add(EventChange(day=date(2026, 6, 2), is_cancelled=True))
        cafe.save_revision().publish()
        after = components(feed(client, address))
    series = after[0]
    assert series["UID"] == before["UID"]
    assert series["SEQUENCE"] > before["SEQUENCE"]
    assert series["LAST-MODIFIED"].dt > before["LAST-MODIFIED"].dt
    assert series["LOCATION"] == "In der Küche"
    (off,) = [
        one
        for one in after[1:]
        if one["RECURRENCE-ID"].dt == datetime(2026, 6, 2, 15, tzinfo=BERLIN)
    ]
    assert off["STATUS"] == "CANCELLED"


def test_a_subscriber_sees_that_the_whole_event_is_off(client, calendar, cafe):
    cafe.is_cancelled = True
    cafe.save_revision().publish()
    states = {
        one["STATUS"] for one in components(feed(client, calendar.url + "abonnieren/"))
    }
    assert states == {"CANCELLED"}
