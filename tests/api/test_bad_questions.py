"""Values that make no sense are refused with the name of their parameter."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

pytestmark = pytest.mark.usefixtures("street")


@pytest.mark.parametrize(
    ("parameters", "name", "words"),
    [
        ({"per_page": 101}, "per_page", "höchstens 100"),
        ({"per_page": 0}, "per_page", "mindestens 1"),
        ({"page": "zwei"}, "page", "eine ganze Zahl"),
        ({"page": "9" * 30}, "page", "höchstens"),
        ({"page": "9" * 5_000}, "page", "eine ganze Zahl"),
        ({"q": "b" * 10_000}, "q", "höchstens 200 Zeichen"),
        ({"category": ["b"] * 31}, "category", "höchstens 30 Werte"),
        ({"category": "b" * 101}, "category", "höchstens 100 Zeichen"),
        ({"bbox": "7.9,51.4,8,51.3"}, "bbox", "Süden liegt nördlich"),
        ({"bbox": "8,51.3,7.9,51.4"}, "bbox", "Westen liegt östlich"),
        ({"bbox": "7.9,51.4,8"}, "bbox", "west,south,east,north"),
        ({"bbox": "nan,nan,nan,nan"}, "bbox", "west,south,east,north"),
        ({"near": "51.3"}, "near", "lat,lng"),
        ({"near": "151.3,7.9"}, "near", "lat,lng"),
        ({"within": 300}, "within", "near"),
        ({"near": "51.3,7.9", "within": "inf"}, "within", "Zahl"),
        ({"near": "51.3,7.9", "within": "-1"}, "within", "größer als 0"),
        ({"sort": "distance"}, "sort", "near"),
        ({"sort": "colour"}, "sort", "relevance"),
        ({"open_now": "perhaps"}, "open_now", "true oder false"),
        ({"open_at": "tomorrow"}, "open_at", "mit Zone"),
        ({"open_at": "2026-04-25T11:00:00"}, "open_at", "mit Zone"),
        ({"open_at": "2031-04-25T11:00:00Z"}, "open_at", "zwölf Monaten"),
        ({"open_at": "2026-04-25T11:00:00Z", "open_now": "1"}, "open_at", "open_now"),
        ({"changed_since": "2026-04-24T10:06:00Z"}, "changed_since", "Zukunft"),
        ({"changed_since": "0001-01-01T00:00:00+14:00"}, "changed_since", "mit Zone"),
        ({"format": "xml"}, "format", "geojson"),
    ],
)
def test_a_bad_value_is_named(ask, parameters, name, words):
    answer = ask("businesses", status=422, **parameters)
    (error,) = answer["errors"]
    assert error["parameter"] == name
    assert words in error["message"]
    assert answer["detail"] == f"{name}: {error['message']}"


def test_all_bad_values_are_told_in_english_too(ask):
    english = {"accept-language": "en"}
    answer = ask("businesses", status=422, headers=english, per_page=101, page="two")
    assert {error["parameter"] for error in answer["errors"]} == {"page", "per_page"}
    assert answer["detail"] == "page: The value must be a whole number."


def test_the_clock_of_a_program_may_be_a_little_ahead(ask):
    assert ask("businesses", changed_since="2026-04-24T10:04:00Z")["total"] == 0


def test_signs_that_nobody_sees_are_none(names):
    assert names(q="\x00korn\x00") == {"Bäckerei Korn"}
    assert names(q="\x00") == names()


def test_nothing_is_read_from_a_refusal(client):
    response = client.get("/api/v1/businesses", {"page": "zwei"})
    assert response["Cache-Control"] == "no-store"
    assert "ETag" not in response


def test_an_address_that_does_not_exist(ask):
    assert ask("shops", status=404) == {"detail": "Diese Adresse gibt es nicht."}
    assert ask("businesses/korn", status=404)


words = st.text(st.characters(codec="utf-8"), max_size=30)
numbers = st.one_of(st.integers(), st.floats()).map(str)
places = st.lists(numbers, max_size=5).map(",".join)
moments = st.datetimes(timezones=st.just(None)).map(lambda one: f"{one.isoformat()}Z")
NAMES = (
    *("q", "category", "district", "tag", "language", "wheelchair", "payment"),
    *("bbox", "near", "within", "open_now", "open_at", "changed_since"),
    *("sort", "page", "per_page", "format", "bom", "directory"),
)
questions = st.dictionaries(
    st.sampled_from(NAMES), st.one_of(words, numbers, places, moments), max_size=6
)


@settings(
    deadline=None,
    max_examples=150,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(address=st.sampled_from(["businesses", "points", "suggest"]), question=questions)
def test_no_question_is_too_much(client, settings, address, question):
    settings.API_PER_MINUTE = 1_000_000
    response = client.get(f"/api/v1/{address}", question)
    assert response.status_code in {200, 404, 422}, response.content
