"""The same hits for maps, spreadsheets and programs."""

import csv
import io

import pytest

pytestmark = pytest.mark.usefixtures("street")


@pytest.fixture
def answer(client):
    def question(accept="", **parameters):
        headers = {"accept": accept} if accept else {}
        return client.get("/api/v1/businesses", parameters, headers=headers)

    return question


def rows(response):
    return list(csv.DictReader(io.StringIO(response.content.decode())))


@pytest.mark.parametrize(
    ("accept", "kind"),
    [
        ("", "application/json"),
        ("*/*", "application/json"),
        ("text/html,application/xhtml+xml,*/*;q=0.8", "application/json"),
        ("image/png", "application/json"),
        ("text/csv", "text/csv; charset=utf-8"),
        ("application/geo+json", "application/geo+json"),
        ("application/json;q=0.1, text/csv", "text/csv; charset=utf-8"),
    ],
)
def test_the_header_chooses(answer, accept, kind):
    response = answer(accept)
    assert response["Content-Type"] == kind
    assert "Accept" in response["Vary"].split(", ")


def test_the_address_beats_the_header(answer):
    assert answer("text/csv", format="json")["Content-Type"] == "application/json"


def test_a_table_has_one_line_for_each_business(answer):
    response = answer(format="csv", sort="name")
    assert "businesses.csv" in response["Content-Disposition"]
    assert response["X-Total-Count"] == "4"
    bakery, *others = rows(response)
    assert len(others) == 3
    assert bakery["name"] == "Bäckerei Korn"
    assert (bakery["lat"], bakery["lng"]) == ("51.3", "7.9")
    assert bakery["phone"] == "+492331123456"
    assert bakery["payment"] == "cash; girocard"
    assert bakery["open_state"] == "open"


def test_a_table_tells_those_with_unknown_hours_too(answer):
    states = [row["open_state"] for row in rows(answer(format="csv", open_now="1"))]
    assert sorted(states) == ["open", "open", "unknown"]


@pytest.mark.parametrize(
    "name", ["=HYPERLINK(1)", "+A1", "-2+3", "@SUM(A1)", " =1", '"=1'[1:]]
)
def test_no_cell_is_a_formula(answer, shop, name):
    shop(name, slug="formel", claim="\t=1")
    (cells,) = (row for row in rows(answer(format="csv")) if "formel" in row["url"])
    assert cells["name"] == f"'{name}"
    assert cells["claim"].startswith("'")


def test_a_byte_order_mark_is_there_only_if_asked_for(answer):
    assert answer(format="csv").content.startswith(b"id,name")
    assert answer(format="csv", bom="1").content.startswith(b"\xef\xbb\xbfid,name")


def test_features_for_a_map(answer):
    collection = answer(format="geojson", q="korn").json()
    assert collection["type"] == "FeatureCollection"
    assert collection["total"] == 1
    (feature,) = collection["features"]
    assert feature["geometry"] == {"type": "Point", "coordinates": [7.9, 51.3]}
    assert feature["properties"]["name"] == "Bäckerei Korn"
    assert collection["attribution"][0]["licence"] == "ODbL-1.0"


def test_a_business_without_a_position_is_a_feature_without_geometry(answer):
    (feature,) = answer(format="geojson", q="kiosk").json()["features"]
    assert feature["geometry"] is None
