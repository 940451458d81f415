"""The demo's shops are complete, believable and free of errors."""

import json
import re
from collections import Counter
from pathlib import Path

import opening_hours
import phonenumbers
import pytest
from shapely import Point
from shapely.geometry import shape

from businesses.choices import LANGUAGES, Payment, Wheelchair

DEMO = Path(__file__).resolve().parents[2] / "demo"
CATEGORIES = {
    *("food", "bakery", "gastronomy", "fashion", "beauty", "health", "home"),
    *("flowers", "books", "culture", "craft", "bikes", "electronics"),
    *("services", "second-hand"),
}
RESERVED = re.compile(
    r"(030 23125|0221 4710|040 66969|069 90009|089 99998) \d{3}"
    r"|0171 39200 \d\d|0176 040690 \d\d|0152 (28817386|28895456|54599371)"
)


def shops_in(file):
    return json.loads(file.read_text("utf-8"))


FILES = sorted((DEMO / "businesses").glob("*.json"))
SHOPS = [shop for file in FILES for shop in shops_in(file)]
each_shop = pytest.mark.parametrize("shop", SHOPS, ids=[shop["key"] for shop in SHOPS])


def words(shop):
    """The words of a description, without its marks and captions."""
    parts = []
    for block in shop["description"]:
        if block["type"] == "text":
            parts.append(re.sub(r"<[^>]+>", " ", block["value"]))
        elif block["type"] == "list":
            parts.extend(block["value"])
    return " ".join(parts).split()


@pytest.fixture(scope="module")
def addresses():
    features = json.loads((DEMO / "geo" / "addresses.geojson").read_text())["features"]
    return {
        (found["street"], found["housenumber"]): (found["district"], shape(geometry))
        for found, geometry in ((f["properties"], f["geometry"]) for f in features)
    }


@pytest.fixture(scope="module")
def districts():
    features = json.loads((DEMO / "geo" / "districts.geojson").read_text())["features"]
    return {f["properties"]["name"]: shape(f["geometry"]) for f in features}


def test_there_are_more_than_seventy_in_all_categories():
    assert len(SHOPS) >= 75
    assert {file.stem for file in FILES} == CATEGORIES
    for file in FILES:
        assert {shop["category"] for shop in shops_in(file)} == {file.stem}
        assert len(shops_in(file)) >= 4


def test_nobody_is_entered_twice():
    for field in ("key", "name", "claim"):
        twice = Counter(shop[field] for shop in SHOPS if shop[field])
        assert not [value for value, count in twice.items() if count > 1]
    phones = Counter(shop["phone"] for shop in SHOPS if shop["phone"])
    assert set(phones.values()) == {1}


@each_shop
def test_a_shop_says_who_it_is(shop):
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", shop["key"])
    assert shop["name"]
    assert len(shop["claim"]) <= 140
    assert "\n" not in shop["claim"]
    assert 2 <= len(shop["tags"]) <= 5


@each_shop
def test_its_text_is_long_enough_to_read_and_plainly_marked(shop):
    assert not shop["description"] or 60 <= len(words(shop)) <= 140
    for block in shop["description"]:
        assert block["type"] in {"text", "list", "image"}
        if block["type"] == "text":
            assert re.fullmatch(r"(<p>[^<>]+</p>)+", block["value"])


@each_shop
def test_its_hours_and_special_days_can_be_evaluated(shop):
    if shop["opening_hours"]:
        opening_hours.OpeningHours(shop["opening_hours"])
    for day in shop["special_days"]:
        assert day["from_days"] <= day["to_days"]
        assert day["reason"]
        assert day["closed"] != bool(day["opening_hours"])
        if day["opening_hours"]:
            opening_hours.OpeningHours(day["opening_hours"])


@each_shop
def test_its_phone_rings_nowhere_and_its_addresses_lead_nowhere(shop):
    if shop["phone"]:
        number = phonenumbers.parse(shop["phone"], "DE")
        assert phonenumbers.is_valid_number(number)
        assert RESERVED.fullmatch(shop["phone"])
    assert re.fullmatch(r"|[\w.]+@[\w-]+\.example", shop["email"])
    for url in (shop["website"], shop["imprint_url"], *shop["social"]):
        assert re.fullmatch(r"|https://[\w-]+\.example(/[\w@-]+)?", url)


@each_shop
def test_its_choices_are_ours(shop):
    assert shop["wheelchair"] in Wheelchair.values
    assert set(shop["payment"]) <= set(Payment.values)
    assert set(shop["languages"]) <= set(LANGUAGES)
    assert shop["languages"][:1]


@each_shop
def test_it_stands_where_its_address_is(shop, addresses, districts):
    place = Point(shop["longitude"], shop["latitude"])
    assert districts[shop["district"]].contains(place)
    if shop["street"]:
        district, house = addresses[shop["street"], shop["house_number"]]
        assert district == shop["district"]
        assert place.distance(house) < 0.0002
        assert shop["postcode"] == "58999"


def test_at_most_two_shops_share_a_house():
    houses = Counter(
        (shop["street"], shop["house_number"]) for shop in SHOPS if shop["street"]
    )
    assert max(houses.values()) <= 2


def test_both_districts_and_many_languages_are_there():
    assert min(Counter(shop["district"] for shop in SHOPS).values()) >= 15
    spoken = {language for shop in SHOPS for language in shop["languages"]}
    assert {"de", "tr", "ar", "uk", "pl", "vi", "el", "it", "fa", "ru"} <= spoken
    assert any(re.search("[а-яіїє]", shop["name"]) for shop in SHOPS)
    assert any(re.search("[α-ω]", shop["name"]) for shop in SHOPS)


@pytest.mark.parametrize(
    "holds",
    [
        pytest.param(lambda s: "nach Vereinbarung" in s["opening_hours"], id="by date"),
        pytest.param(lambda s: not s["opening_hours"], id="no hours"),
        pytest.param(lambda s: s["opening_hours"] == "24/7", id="always open"),
        pytest.param(lambda s: "-03:00" in s["opening_hours"], id="past midnight"),
        pytest.param(lambda s: "," in s["opening_hours"], id="two slots a day"),
        pytest.param(lambda s: "We 09:30-13:00" in s["opening_hours"], id="Wednesday"),
        pytest.param(lambda s: "PH off" in s["opening_hours"], id="holidays"),
        pytest.param(lambda s: not s["gallery"], id="no picture"),
        pytest.param(lambda s: not s["description"], id="no text"),
        pytest.param(lambda s: not s["phone"], id="no phone"),
        pytest.param(lambda s: not s["street"], id="a position without address"),
        pytest.param(lambda s: s["temporarily_closed"], id="closed for repairs"),
        pytest.param(lambda s: s["last_confirmed_days_ago"] is None, id="unconfirmed"),
        pytest.param(lambda s: (s["last_confirmed_days_ago"] or 0) > 365, id="old"),
        pytest.param(lambda s: s["wheelchair"] == "unknown", id="access unknown"),
        pytest.param(lambda s: s["wheelchair_note"], id="a note on access"),
        pytest.param(
            lambda s: any(
                day["closed"] and day["from_days"] < 0 < day["to_days"]
                for day in s["special_days"]
            ),
            id="on holiday now",
        ),
        pytest.param(
            lambda s: any(
                day["opening_hours"] and 0 < day["from_days"] < 14
                for day in s["special_days"]
            ),
            id="other hours soon",
        ),
        pytest.param(
            lambda s: any(day["reason"] == "Inventur" for day in s["special_days"]),
            id="stocktaking",
        ),
    ],
)
def test_every_special_case_is_there(holds):
    assert [shop["key"] for shop in SHOPS if holds(shop)]


def test_most_have_their_own_imprint():
    assert sum(bool(shop["imprint_url"]) for shop in SHOPS) > len(SHOPS) * 0.6
