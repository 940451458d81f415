"""The demo's offers of work: whole, sensible, and open whenever the demo is loaded."""

import json
import tomllib
from collections import defaultdict
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest

from home.demo.work import WorkLoader
from quartier.work.choices import German, Kind

DEMO = Path(__file__).resolve().parents[2] / "demo"
TEXTS = tomllib.loads((DEMO / "work.toml").read_text("utf-8"))["openings"]
PARTNERS = tomllib.loads((DEMO / "partners.toml").read_text("utf-8"))["partner"]
SHOPS = {
    shop["key"]
    for file in (DEMO / "businesses").glob("*.json")
    for shop in json.loads(file.read_text("utf-8"))
}
DAYS = [date(2027, 2, 26) + timedelta(days=41 * step) for step in range(10)]


def test_fifteen_offers_of_shops_and_organisations():
    assert len(TEXTS) == 15
    assert {text["at"] for text in TEXTS if "at" in text} <= SHOPS
    known = {partner["key"] for partner in PARTNERS}
    assert {text["by"] for text in TEXTS if "by" in text} <= known
    assert all(("at" in text) != ("by" in text) for text in TEXTS)


def test_there_is_something_of_every_kind_and_for_those_without_german():
    assert {text["kind"] for text in TEXTS} == set(Kind)
    assert German.NONE in {text["german"] for text in TEXTS}


def test_summaries_are_short_sentences():
    for text in TEXTS:
        for sentence in text["summary"].split("."):
            assert len(sentence.split()) <= 15, sentence


@pytest.mark.parametrize("today", DAYS, ids=str)
def test_every_offer_is_open_and_begins_later(db, today):
    loader = WorkLoader({}, None, datetime.combine(today, time(12), UTC))
    loader.shops = loader.partners = defaultdict(lambda: None)
    for text in TEXTS:
        opening = loader.opening(text)
        assert opening.shown_until > today
        if opening.starts_on:
            assert opening.starts_on >= opening.shown_until, text["title"]
