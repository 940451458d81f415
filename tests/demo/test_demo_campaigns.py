"""The demo's campaigns: whole, fitting their fields, and never out of date."""

import json
import tomllib
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaigns.formats import formats
from campaigns.models import (
    CampaignDate,
    CampaignPage,
    CampaignUpdate,
    ChecklistItem,
    Participation,
    Spot,
)
from campaigns.models.spot import CODE_LENGTH, SIGNS, Adoption
from campaigns.phases import Phase, Step, phase_on, runs_backwards
from home.demo.days import day_of
from home.demo.diaries import history
from quartier.geo.outlines import outline_contains

DEMO = Path(__file__).resolve().parents[2] / "demo"
FILES = sorted((DEMO / "campaigns").glob("*.toml"))
TEXTS = {file.stem: tomllib.loads(file.read_text("utf-8")) for file in FILES}
TUBS = TEXTS["blumenkuebel"]["spots"]
SHOPS = {
    shop["key"]
    for file in (DEMO / "businesses").glob("*.json")
    for shop in json.loads(file.read_text("utf-8"))
}
PICTURES = {file.name for file in (DEMO / "images").iterdir()}
each_campaign = pytest.mark.parametrize("text", TEXTS.values(), ids=list(TEXTS))
days = st.dates(date(2026, 1, 1), date(2032, 12, 31))


def strings(value, name=""):
    """Every text with the name under which it stands."""
    if isinstance(value, dict):
        for key, one in value.items():
            yield from strings(one, key)
    elif isinstance(value, list):
        for one in value:
            yield from strings(one, name)
    elif isinstance(value, str):
        yield name, value


def steps(text, today):
    first = day_of(text["first_day"], today)
    return [
        Step(Phase(key), day_of(rule, today, first))
        for key, rule in text["phases"].items()
    ]


@each_campaign
def test_a_campaign_names_only_shops_and_pictures_that_exist(text):
    for name, value in strings(text):
        if value.endswith(".webp"):
            assert value in PICTURES
        elif name in {"business", "adopter", "key", "by"}:
            assert value in SHOPS


@each_campaign
def test_its_texts_fit_their_fields(text):
    kinds = {
        "spots": (Spot, {"label", "text"}),
        "dates": (CampaignDate, {"title", "text", "place"}),
        "updates": (CampaignUpdate, {"title", "text"}),
        "shops": (Participation, {"line"}),
        "checklist": (ChecklistItem, {"text"}),
    }
    for part, (model, fields) in kinds.items():
        for told in text.get(part, []):
            for name in fields & set(told):
                assert 0 < len(told[name]) <= model._meta.get_field(name).max_length
    assert len(text["teaser"]) <= CampaignPage._meta.get_field("teaser").max_length
    assert len(text.get("result", "")) <= 1_000
    for tub in text.get("spots", []):
        name = tub.get("adopter_name", "")
        assert len(name) <= Adoption._meta.get_field("name").max_length


@each_campaign
def test_its_body_holds_blocks_that_a_campaign_knows(text):
    known = CampaignPage._meta.get_field("body").stream_block.child_blocks
    assert text["body"]
    assert {block["type"] for block in text["body"]} <= set(known)
    assert text["format"] in formats()


@given(days)
def test_whenever_the_demo_is_loaded_each_campaign_is_where_it_should_be(today):
    """Care, a walk, and something to look forward to; what is over has its result."""
    now = {key: phase_on(steps(text, today), today) for key, text in TEXTS.items()}
    assert now["blumenkuebel"] is Phase.CARE
    assert now["lange-tafel"] is Phase.FINISHED
    assert now["adventsfenster-zuletzt"] is Phase.FINISHED
    assert now["stempelpass"] is Phase.UNDER_WAY
    assert now["feierabendmarkt"] is Phase.CALL
    in_advent = today.month == 12 and today.day <= 24
    assert (now["adventsfenster"] is Phase.UNDER_WAY) == in_advent


@given(days)
def test_its_days_are_in_order_on_any_day(today):
    for text in TEXTS.values():
        first = day_of(text["first_day"], today)
        last = day_of(text["last_day"], today, first)
        assert first <= last
        assert not runs_backwards(steps(text, today))


@given(days)
def test_the_tubs_have_at_least_a_year_behind_them_and_weeks_ahead(today):
    text = TEXTS["blumenkuebel"]
    first = day_of(text["first_day"], today)
    assert first.weekday() == 5
    assert first.month == 4
    assert timedelta(days=365) <= today - first <= timedelta(days=365 * 2 + 8)
    assert day_of(text["last_day"], today, first) >= today + timedelta(days=30)


@given(days)
def test_a_date_with_sign_up_is_never_over_before_it_is_seen(today):
    for text in TEXTS.values():
        first = day_of(text["first_day"], today)
        for told in text.get("dates", []):
            if told.get("signed"):
                day = day_of(told["day"], today, first)
                assert day > today or text is TEXTS["adventsfenster"]


def test_there_are_tubs_in_two_districts_and_each_lies_in_its_own():
    outlines = {
        one["properties"]["name"]: one["geometry"]
        for one in json.loads((DEMO / "geo" / "districts.geojson").read_text())[
            "features"
        ]
    }
    found = [
        name
        for tub in TUBS
        for name, outline in outlines.items()
        if outline_contains(outline, *reversed(tub["at"]))
    ]
    assert len(found) == len(TUBS) >= 24
    assert set(found) == {"Mühlenviertel", "Nordhof"}
    assert min(found.count(name) for name in outlines) >= 8
    assert len({tuple(tub["at"]) for tub in TUBS}) == len(TUBS)


def test_the_numbers_in_the_text_are_those_of_the_tubs():
    text = TEXTS["blumenkuebel"]
    told = next(one["value"] for one in text["body"] if one["type"] == "numbers")
    adopters = [tub["adopter"] for tub in TUBS if "adopter" in tub]
    free = [tub for tub in TUBS if not {"adopter", "adopter_name"} & set(tub)]
    assert told[0]["number"] == str(len(TUBS))
    assert told[1]["number"] == str(len(set(adopters)))
    assert text["teaser"].startswith(f"{len(TUBS)} ")
    join = next(one["value"] for one in text["body"] if one["type"] == "join")
    assert join["sentence"].startswith("Zwei Kübel")
    assert len(free) == 2


def test_some_are_thirsty_one_is_damaged_and_children_and_neighbours_look_after_some():
    after = formats()["flower-tubs"].thirsty_after_days
    thirsty = [
        tub for tub in TUBS if tub["cared"] >= after or "reported_thirsty" in tub
    ]
    assert len(thirsty) == 3
    assert sum("damaged" in tub for tub in TUBS) == 1
    assert {"Klasse 3b", "Yusuf"} <= {tub.get("adopter_name") for tub in TUBS}
    assert len({tub["picture"] for tub in TUBS}) == 6


@given(
    st.datetimes(datetime(2026, 1, 1), datetime(2032, 12, 31), timezones=st.just(UTC)),
    st.integers(0, len(TUBS) - 1),
)
def test_a_tub_has_a_history_in_order_that_ends_as_its_text_tells(now, place):
    tub = TUBS[place]
    first = day_of(TEXTS["blumenkuebel"]["first_day"], now.date())
    told = history(place + 1, tub, first, now)
    assert [one.at for one in told] == sorted(one.at for one in told)
    assert told[-1].at <= now
    assert told[0].action == "planted"
    watered = [one for one in told if one.action == "watered"]
    assert len(watered) >= 40
    assert (now - watered[-1].at).days in {tub["cared"], tub["cared"] + 1}
    assert sum(one.action == "planted" for one in told) >= 2
    assert {one.at.year for one in told} >= {first.year, first.year + 1}


def test_the_stations_of_the_walk_can_be_reached_from_its_text():
    text = TEXTS["stempelpass"]
    codes = [stop["code"] for stop in text["spots"]]
    assert len(set(codes)) == 8
    assert all(len(code) == CODE_LENGTH and set(code) <= set(SIGNS) for code in codes)
    told = "".join(str(block.get("value")) for block in text["body"])
    assert [code for code in codes if f"/k/{code}/" in told] == codes


@given(days)
def test_last_years_windows_are_those_of_the_advent_before(today):
    keys = ("adventsfenster-zuletzt", "adventsfenster")
    last, coming = (day_of(TEXTS[key]["first_day"], today) for key in keys)
    assert coming.year == last.year + 1


@pytest.mark.parametrize("key", ["adventsfenster", "adventsfenster-zuletzt"])
def test_every_evening_of_advent_has_another_shop_with_something_of_its_own(key):
    windows = TEXTS[key]["spots"]
    assert len({window["business"] for window in windows}) == 24
    assert len({window["text"] for window in windows}) == 24
