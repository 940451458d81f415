"""What holds for every engine and every question."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from businesses.search.query import DISTANCE, SUNDAYS, USUAL_FACETS, Filters, Sort
from businesses.search.result import DISTANCES
from quartier.geo.positions import Bounds, Position
from quartier.hours.schedule import Schedule
from quartier.hours.states import OpenState

FRIDAY_NOON = datetime(2026, 4, 24, 10, 0, tzinfo=UTC)
HERE = Position(7.9, 51.3)
HOURS = (
    "",
    "Mo-Fr 09:00-12:30,14:00-18:00",
    "Sa 18:00-03:00",
    "Su 10:00-12:00",
    "24/7",
    '"nach Vereinbarung"',
    "PH off; Mo-Su 08:00-20:00",
)

shops = st.fixed_dictionaries(
    {
        "name": st.sampled_from(("Brotkorb", "Buchladen", "Kiosk am Eck", "Kino")),
        "category": st.sampled_from(("bakery", "books", "food")),
        "hours": st.sampled_from(HOURS),
        "tags": st.lists(st.sampled_from(("vegan", "neu")), unique=True).map(tuple),
        "position": st.none()
        | st.builds(Position, st.floats(7.89, 7.91), st.floats(51.29, 51.31)),
    }
)
streets = st.lists(shops, max_size=14)
moments = st.integers(-3 * 1440, 10 * 1440).map(
    lambda minutes: FRIDAY_NOON + timedelta(minutes=minutes)
)
questions = st.fixed_dictionaries(
    {
        "text": st.sampled_from(("", "k", "bro", "laden", "vegan", "kiosk eck")),
        "open_at": st.none() | moments,
        "near": st.sampled_from((None, HERE)),
        "sort": st.sampled_from(Sort),
    }
)
conditions = st.sampled_from(
    [
        {"filters": Filters(tags=frozenset({"vegan"}))},
        {"filters": Filters(categories=frozenset({"books", "food"}))},
        {"box": Bounds(7.895, 51.295, 7.905, 51.305)},
        {"near": HERE, "within": 600.0},
        {"on_sundays": True},
    ]
)


def opened(new_street, shops):
    street = new_street()
    for shop in shops:
        street.shop(**shop)
    return street


def pages(result):
    return [hit.page_id for hit in (*result.hits, *result.unknown_hours_hits)]


@settings(deadline=None)
@given(streets, questions, conditions)
def test_every_condition_only_narrows(new_street, shops, asked, condition):
    street = opened(new_street, shops)
    all_found = pages(street.find(**asked, page_size=100))
    narrowed = pages(street.find(**asked | condition, page_size=100))
    assert set(narrowed) <= set(all_found)


@settings(deadline=None)
@given(streets, questions, st.integers(1, 5))
def test_paging_never_repeats_or_skips(new_street, shops, asked, size):
    street = opened(new_street, shops)
    whole = street.find(**asked, page_size=100)
    count = street.find(**asked, page_size=size).num_pages
    paged = [
        page_id
        for page in range(1, count + 1)
        for page_id in pages(street.find(**asked, page=page, page_size=size))
    ]
    assert paged == pages(whole)
    assert len(paged) == whole.total + whole.unknown_hours_total


@settings(deadline=None)
@given(streets, moments, moments)
def test_open_means_what_the_hours_engine_says(new_street, shops, now, then):
    street = opened(new_street, shops)
    for moment in (now, then):
        result = street.find(now=now, open_at=moment, page_size=100, points_cap=100)
        states = {
            page_id: document.schedule.state(moment)
            for page_id, document in street.documents.items()
        }
        assert {hit.page_id for hit in result.hits} == {
            page_id for page_id, state in states.items() if state is OpenState.OPEN
        }
        assert {hit.page_id for hit in result.unknown_hours_hits} == {
            page_id for page_id, state in states.items() if state is OpenState.UNKNOWN
        }
        for page_id, state in zip(
            result.points.page_ids, result.points.states, strict=True
        ):
            assert state is states[page_id]


@settings(deadline=None)
@given(streets)
def test_open_on_sundays_means_opening_on_the_coming_sunday(new_street, shops):
    street = opened(new_street, shops)
    sunday = datetime(2026, 4, 26).date()
    expected = {
        page_id
        for page_id, document in street.documents.items()
        if any(
            slot.state.is_open for slot in document.schedule.timeline.day(sunday).slots
        )
    }
    counted = street.find(facets=USUAL_FACETS | {SUNDAYS}).facets[SUNDAYS]
    assert set(pages(street.find(on_sundays=True, page_size=100))) == expected
    assert counted == {"yes": len(expected)}


@settings(deadline=None)
@given(streets)
def test_a_distance_holds_as_many_as_were_promised(new_street, shops):
    street = opened(new_street, shops)
    counts = street.find(near=HERE, facets=frozenset({DISTANCE})).facets[DISTANCE]
    for metres in DISTANCES:
        found = street.find(near=HERE, within=metres, page_size=100)
        assert found.total == counts[str(metres)]
        for hit in found.hits:
            assert hit.position.distance_to(HERE) <= metres * 1.005


@settings(deadline=None)
@given(streets, st.integers(1, 8))
def test_clusters_hold_every_point_of_the_box_once(new_street, shops, across):
    street = opened(new_street, shops)
    box = Bounds(7.895, 51.295, 7.905, 51.305)
    found = street.index.clusters(street.question(), box, across)
    inside = street.find(box=box, points_cap=100).points
    assert sum(cluster.size for cluster in found) == len(inside)
    assert all(box.padded(1).contains(cluster.position) for cluster in found)
    singles = {cluster.page_id for cluster in found} - {None}
    assert singles <= set(inside.page_ids)


HOSTILE = [
    "\0",
    "a\0b",
    "'; DROP TABLE x; --",
    '"*" OR NEAR(',
    "((((((",
    "\\",
    "%_%",
    "\u202eneda",
    "🍞🥐",
    "e" + "\u0301" * 500,
    "ﬃ ǅ ΐ",
    "\ud800",
    "Ⅻ①½",
    " ".join("abcdefghijklmnopqrstuvwxyz"),
    "ä" * 200_000,
    "brot " * 40_000,
]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("now", [FRIDAY_NOON, datetime(2090, 1, 1, tzinfo=UTC)])
def test_hostile_questions_get_an_answer(street, text, now):
    street.shop("Bäckerei")
    result = street.find(text, now=now, near=HERE, within=0.0, page=10**9)
    assert result.all_total == 1


@settings(deadline=None)
@given(st.text(max_size=40))
def test_whatever_is_typed_is_answered_and_whatever_is_named_is_found(new_street, text):
    street = new_street()
    street.shop(text)
    street.shop("Kiosk", claim=text, tags=(text,) if text else ())
    result = street.find(text)
    assert result.all_total == 2
    assert street.find().total == 2


def test_far_moments_are_asked_of_the_hours_engine(street):
    street.shop("Kiosk", hours="Mo-Fr 09:00-18:00")
    far = FRIDAY_NOON + timedelta(days=21)
    assert Schedule("Mo-Fr 09:00-18:00").state(far) is OpenState.OPEN
    assert street.names(open_at=far) == ["Kiosk"]
    assert street.names(open_at=far + timedelta(days=1)) == []


def test_a_question_can_do_without_facets_and_points(street):
    street.shop("Kiosk", tags=("vegan",))
    question = street.question("kiosk")
    bare = street.index.search(replace(question, facets=frozenset()))
    assert bare.facets == {}
    assert len(bare.points) == 0
    assert bare.total == 1
