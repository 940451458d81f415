"""The demo's partners and meeting places are invented, sensible, and fit their fields."""

import json
import re
import tomllib
from pathlib import Path

import pytest

from quartier.hours.schedule import Schedule
from quartier.hours.spelling import clean_hours

DEMO = Path(__file__).resolve().parents[2] / "demo"
TEXTS = tomllib.loads((DEMO / "partners.toml").read_text("utf-8"))
PICTURES = {note["file"] for note in json.loads((DEMO / "images.json").read_text())}
EVERYBODY = TEXTS["partner"] + TEXTS["place"]
each = pytest.mark.parametrize("told", EVERYBODY, ids=[one["key"] for one in EVERYBODY])


def test_there_are_six_partners_of_whom_two_pay_and_a_house_in_each_district():
    assert len(TEXTS["partner"]) == 6
    assert sum(one.get("funder", False) for one in TEXTS["partner"]) == 2
    assert {one["title"].split()[-1] for one in TEXTS["place"]} == {
        "Mühlenviertel",
        "Nordhof",
    }


@each
def test_its_numbers_ring_nowhere_and_its_addresses_lead_nowhere(told):
    text = json.dumps(told, ensure_ascii=False)
    for number in re.findall(r'"(0\d[\d ]+)"', text):
        assert number.startswith("0221 4710 2")
    for address in re.findall(r'"[^"]*(?:@|https://)[^"]*"', text):
        assert address.rstrip('/"').endswith(".example")


@each
def test_its_sentence_is_short_and_its_text_worth_reading(told):
    assert 20 < len(told["claim"]) <= 160
    assert sum(map(len, told["text"])) > 80


@pytest.mark.parametrize("told", TEXTS["place"], ids=lambda one: one["key"])
def test_a_house_has_hours_people_rooms_and_pictures(told):
    assert Schedule(told["opening_hours"]).regular
    assert len(told["times"]) >= 3
    assert all(clean_hours(one["hours"]) for one in told["times"])
    assert told["rooms"]
    assert {told["picture"], *told["gallery"]} <= PICTURES
