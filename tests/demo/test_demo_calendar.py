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
FILE = tomllib.loads((DEMO / "events.toml").read_text("utf-8"))
TEXTS = FILE["events"]
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
        loader = CalendarLoader(editor=None, now=noon)
        loader.shops = defaultdict(lambda: None)
        return [loader.event(None, text) for text in TEXTS]

    return load


def test_sixty_events_of_which_twelve_come_again():
    assert len(TEXTS) == 60
    assert sum("rule" in text for text in TEXTS) == 12


def test_every_shop_is_one_of_the_demo():
    assert {text["at"] for text in TEXTS if "at" in text} <= SHOPS


def test_everybody_knows_where_to_go_and_who_invites():
    for text in TEXTS:
        assert text.get("where") in {None, *FILE["houses"]}, text["title"]
        assert text["by"] in FILE["hosts"] or text["by"][0].isupper(), text["title"]
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
