"""The demo's calendar: full on every day, whenever the demo is loaded."""

import json
import tomllib
from collections import defaultdict
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest

from home.demo.calendar import CalendarLoader
from quartier.recurrence.sentence import sentence

DEMO = Path(__file__).resolve().parents[2] / "demo"
TEXTS = tomllib.loads((DEMO / "events.toml").read_text("utf-8"))["events"]
PARTNERS = tomllib.loads((DEMO / "partners.toml").read_text("utf-8"))
SHOPS = {
    shop["key"]
    for file in (DEMO / "businesses").glob("*.json")
    for shop in json.loads(file.read_text("utf-8"))
}
DAYS = [date(2027, 2, 26) + timedelta(days=41 * step) for step in range(14)]


@pytest.fixture
def events_on(db):
    """All events as they are when the demo is loaded on some day."""

    def load(today: date):
        noon = datetime.combine(today, time(12), UTC)
        loader = CalendarLoader(editor=None, now=noon, partners={})
        loader.shops = loader.houses = defaultdict(lambda: None)
        return [loader.event(None, text) for text in TEXTS]

    return load


def test_sixty_events_of_which_twelve_come_again():
    assert len(TEXTS) == 60
    assert sum("rule" in text for text in TEXTS) == 12


def test_every_shop_is_one_of_the_demo():
    assert {text["at"] for text in TEXTS if "at" in text} <= SHOPS


def test_every_meeting_place_is_one_of_the_demo_and_partners_invite_there():
    houses = {place["key"] for place in PARTNERS["place"]}
    partners = {partner["key"] for partner in PARTNERS["partner"]}
    told = [text for text in TEXTS if "where" in text]
    assert {text["where"] for text in told} == houses
    assert len([text for text in told if text["by"] in partners]) >= 20


def test_everybody_knows_where_to_go():
    for text in TEXTS:
        assert text.keys() & {"at", "where", "place", "online_url"}, text["title"]


@pytest.mark.parametrize("today", DAYS, ids=str)
def test_today_and_every_day_of_the_week_something_takes_place(events_on, today):
    events = events_on(today)
    for day in (today + timedelta(days=days) for days in range(7)):
        titles = [one.title for one in events if one.has_date_on(day)]
        assert len(titles) >= (3 if day == today else 2), (day, titles)


@pytest.mark.parametrize("today", DAYS, ids=str)
def test_what_is_left_out_or_changed_was_a_date(events_on, today):
    for event in events_on(today):
        event.clean()
        for change in event.changes.all():
            change.clean()
            assert event.has_date_on(change.day), event.title


def test_each_series_can_be_said_in_a_sentence(events_on):
    said = {sentence(one.series, DAYS[0]) for one in events_on(DAYS[0]) if one.rule}
    assert "jeden Mittwoch, 14:30–16:00 Uhr" in said
    assert len(said) >= 10
