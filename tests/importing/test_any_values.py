"""Whatever a file says: no crash, and the second time nothing changes."""

import json
from contextlib import suppress

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from businesses.importing import values
from businesses.importing.matching import Candidate
from businesses.importing.refusals import BadValueError, ImportRefusedError
from businesses.importing.sources.geojson import features
from businesses.importing.sources.osm import osm_records
from businesses.importing.sources.rows import csv_table
from quartier.geo.positions import Position

SOME = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
KEYS = st.sampled_from(
    [
        *("name", "name:de", "shop", "amenity", "office", "craft", "cuisine", "phone"),
        *("contact:phone", "email", "website", "url", "opening_hours", "wheelchair"),
        *("wheelchair:description", "addr:street", "addr:housenumber", "addr:city"),
        *("addr:postcode", "addr:country", "payment:cash", "language:tr", "organic"),
        *("description", "diet:vegan", "toilets:wheelchair"),
    ]
)
TEXTS = st.one_of(
    st.text(max_size=40),
    st.sampled_from(["yes", "no", "bakery", "restaurant;bar", "Mo-Fr 9-18", "\ud800"]),
    st.integers(-(10**9), 10**9),
    st.floats(),
    st.none(),
    st.booleans(),
)
TAGS = st.dictionaries(KEYS, TEXTS, max_size=12)
NUMBERS = st.one_of(st.floats(), st.integers(-400, 400), st.text(max_size=5))
JSON = st.recursive(TEXTS, lambda inner: st.lists(inner, max_size=3), max_leaves=5)
GEOMETRIES = st.one_of(
    JSON,
    st.builds(
        lambda kind, place: {"type": kind, "coordinates": place},
        st.sampled_from(["Point", "LineString", "Polygon", "GeometryCollection"]),
        st.one_of(st.tuples(NUMBERS, NUMBERS), JSON),
    ),
)
FEATURES = st.builds(
    lambda key, tags, geometry: {"id": key, "properties": tags, "geometry": geometry},
    st.one_of(st.sampled_from(["node/1", "way/22", "relation/3", "x"]), JSON),
    TAGS,
    GEOMETRIES,
)


@SOME
@given(st.lists(st.one_of(FEATURES, JSON), max_size=5))
def test_any_features_become_records_that_json_can_hold(found):
    for record in osm_records(found, {"shop=*": 1, "amenity=*": 2}):
        json.dumps(record.values, allow_nan=False).encode()
        if record.position:
            assert abs(record.position.lat) <= 90


@SOME
@given(st.text(max_size=60))
def test_any_text_is_a_clean_value_or_a_bad_one(text):
    for clean in (
        values.phone,
        values.web_address,
        values.email,
        values.wheelchair,
        lambda text: values.position(text, text),
    ):
        try:
            clean(text)
        except BadValueError as error:
            str(error).encode()


@SOME
@given(st.text(max_size=80))
def test_tidied_text_is_tidy_and_can_be_stored(text):
    tidied = values.tidy(text)
    assert values.tidy(tidied) == tidied
    assert "\x00" not in tidied
    tidied.encode()


@SOME
@given(st.text(max_size=200))
def test_any_text_is_a_feature_collection_or_is_refused(text):
    for whole in (text, '{"type": "FeatureCollection", "features": [' + text):
        with pytest.raises(ImportRefusedError):
            list(features(whole))


@SOME
@given(st.lists(FEATURES, max_size=4), st.sampled_from([None, 0, 2]))
def test_a_collection_is_read_as_the_json_module_reads_it(found, indent):
    collection = {"x": [1, {}], "type": "FeatureCollection", "features": found}
    text = json.dumps(collection, indent=indent)
    assert repr(list(features(text))) == repr(json.loads(text)["features"])


@SOME
@given(st.binary(max_size=200))
def test_any_bytes_are_a_table_or_are_refused(content):
    with suppress(ImportRefusedError):
        assert all(row.cells for row in csv_table(content, len).rows)


@SOME
@given(st.text(max_size=20), st.text(max_size=20), st.floats(-80, 80))
def test_sameness_has_no_direction(one, other, latitude):
    first = Candidate(one, Position(7.9, latitude), 1)
    second = Candidate(other, Position(7.9001, latitude), 1)
    assert first.is_same_as(second) == second.is_same_as(first)


@pytest.mark.django_db
@settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.lists(TAGS.map(lambda tags: {"name": "Laden", "shop": "x"} | tags)))
def test_any_shops_imported_twice_are_as_imported_once(
    tmp_path, bring_in, state, shops
):
    file = tmp_path / "any.geojson"
    found = [
        {
            "id": f"node/{number}",
            "properties": tags,
            "geometry": {"type": "Point", "coordinates": [7 + number / 50, 51]},
        }
        for number, tags in enumerate(shops, 1)
    ]
    collection = {"type": "FeatureCollection", "features": found}
    file.write_text(json.dumps(collection), encoding="utf-8")
    with transaction.atomic():
        bring_in(file)
        once = state()
        bring_in(file)
        assert state() == once
        transaction.set_rollback(True)
