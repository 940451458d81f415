"""An outline is kept in one form, or refused with a sentence that helps."""

import contextlib
import copy
import json
import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quartier.geo.outlines import Outline, OutlineError, clean_outline, outline_contains
from quartier.geo.positions import Position

SQUARE = [[7.89, 51.29], [7.91, 51.29], [7.91, 51.31], [7.89, 51.31], [7.89, 51.29]]
HOLE = [[7.898, 51.298], [7.902, 51.298], [7.902, 51.302], [7.898, 51.298]]


def polygon(*rings):
    return {"type": "Polygon", "coordinates": list(rings)}


def reasons(value):
    with pytest.raises(OutlineError) as refused:
        clean_outline(value)
    return str(refused.value)


def test_a_square_stays_what_it_is():
    assert clean_outline(polygon(SQUARE)) == polygon(SQUARE)


def test_text_a_feature_and_a_collection_of_one_are_taken_too():
    feature = {"type": "Feature", "properties": {}, "geometry": polygon(SQUARE)}
    collection = {"type": "FeatureCollection", "features": [feature]}
    for value in (json.dumps(collection), json.dumps(feature).encode(), feature):
        assert clean_outline(value) == polygon(SQUARE)


def test_rings_are_turned_the_same_way_and_heights_fall_away():
    clockwise = [[x, y, 120.5] for x, y in reversed(SQUARE)]
    cleaned = clean_outline(polygon(clockwise, HOLE))
    assert sorted(cleaned["coordinates"][0]) == sorted(SQUARE)
    assert _turns_left(cleaned["coordinates"][0])
    assert not _turns_left(cleaned["coordinates"][1])


def test_two_separate_areas_are_one_outline():
    east = [[x + 0.1, y] for x, y in SQUARE]
    both = {"type": "MultiPolygon", "coordinates": [[SQUARE], [east]]}
    assert clean_outline(both)["type"] == "MultiPolygon"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "kein GeoJSON"),
        ([], "kein GeoJSON"),
        ("{", "kein lesbares GeoJSON"),
        ("[" * 100_000, "kein lesbares GeoJSON"),
        ("x" * 600_000, "zu viele Punkte"),
        ({"type": "FeatureCollection", "features": []}, "genau eine Fläche"),
        ({"type": "Feature", "geometry": None}, "kein GeoJSON"),
        ({"type": "Point", "coordinates": [7.9, 51.3]}, "muss eine Fläche sein"),
        ({"type": "Polygon"}, "leer"),
        ({"type": "Polygon", "coordinates": []}, "leer"),
        ({"type": "MultiPolygon", "coordinates": [[]]}, "leer"),
        ({"type": "MultiPolygon", "coordinates": 7}, "leer"),
        (polygon("abcd"), "leer"),
        (polygon(SQUARE[:2]), "mindestens drei"),
        (polygon(SQUARE[:4]), "nicht geschlossen"),
        (polygon([[x + 360, y] for x, y in SQUARE]), "verlässt die Erde"),
        (polygon([[y, x + 100] for x, y in SQUARE]), "verlässt die Erde"),
        (polygon([[10**400, 0]] * 4), "verlässt die Erde"),
        (polygon([[math.nan, 1.0]] * 4), "keine Koordinate"),
        (polygon([[True, False]] * 4), "keine Koordinate"),
        (polygon([["7.9", "51.3"]] * 4), "keine Koordinate"),
        (polygon([None, 5, {}, []]), "keine Koordinate"),
        (polygon([[0, 0], [1, 1], [1, 0], [0, 1], [0, 0]]), "überschneidet sich"),
        (polygon(SQUARE, [[8, 51], [9, 51], [9, 52], [8, 51]]), "überschneidet sich"),
        (polygon([[7.9, 51.3]] * 4), "überschneidet sich"),
        (
            polygon([[7.9, 51.3], [7.90001, 51.3], [7.9, 51.30001], [7.9, 51.3]]),
            "kleiner als ein Haus",
        ),
        (polygon(SQUARE * 1001), "zu viele Punkte"),
    ],
)
def test_what_is_no_outline_is_refused_with_a_reason(value, words):
    assert words in reasons(value)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=5)
        | st.dictionaries(
            st.sampled_from(["type", "coordinates", "geometry", "features", "x"]), inner
        )
    ),
    max_leaves=20,
)
geometries = st.fixed_dictionaries(
    {
        "type": st.sampled_from(["Polygon", "MultiPolygon", "Feature"]),
        "coordinates": json_values,
    }
)


@given(json_values | geometries)
def test_nonsense_never_does_more_than_be_refused(value):
    before = copy.deepcopy(value)
    with contextlib.suppress(OutlineError):
        clean_outline(value)
    assert str(value) == str(before)


@given(
    st.floats(-170, 170),
    st.floats(-80, 80),
    st.lists(st.floats(0.001, 0.5), min_size=3, max_size=40),
)
def test_a_star_around_its_middle_is_an_outline_that_holds_the_middle(lon, lat, rays):
    count = len(rays)
    ring = [
        [
            lon + ray * math.cos(2 * math.pi * number / count),
            lat + ray * math.sin(2 * math.pi * number / count),
        ]
        for number, ray in enumerate(rays)
    ]
    cleaned = clean_outline(polygon([*ring, ring[0]]))
    assert clean_outline(cleaned) == cleaned
    assert outline_contains(cleaned, lon, lat)
    assert Outline.from_geojson(cleaned).contains(
        Outline.from_geojson(cleaned).label_position
    )


def test_the_edge_belongs_to_the_area_and_a_hole_does_not():
    outline = clean_outline(polygon(SQUARE, HOLE))
    assert outline_contains(outline, 7.89, 51.3)
    assert not outline_contains(outline, 7.9015, 51.299)
    assert not outline_contains(outline, 7.92, 51.3)
    assert not outline_contains(None, 7.9, 51.3)


def test_an_outline_knows_its_middle_and_its_box():
    outline = Outline.from_geojson(polygon(SQUARE))
    assert outline.centroid.distance_to(Position(7.9, 51.3)) < 1
    assert outline.bounds.as_list() == [7.89, 51.29, 7.91, 51.31]


def _turns_left(ring):
    area = sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring))
    return area > 0
