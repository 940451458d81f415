"""Distances and boxes are right in metres, and read as people say them."""

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from quartier.geo.positions import Bounds, Position, metres_text

positions = st.builds(
    Position,
    st.floats(-180, 180, allow_nan=False),
    st.floats(-90, 90, allow_nan=False),
)


@pytest.mark.parametrize(
    ("start", "end", "metres"),
    [
        (Position(7.9, 51.3), Position(7.9, 51.3), 0),
        (Position(7.9, 51.3), Position(7.9, 51.301), 111.2),
        (Position(7.9, 51.3), Position(7.901, 51.3), 69.5),
        (Position(13.4050, 52.5200), Position(9.9937, 53.5511), 255_300),
        (Position(179.999, 0), Position(-179.999, 0), 222.4),
    ],
)
def test_a_distance_is_right_to_half_a_per_cent(start, end, metres):
    assert start.distance_to(end) == pytest.approx(metres, rel=0.005)


@given(positions, positions)
def test_the_way_back_is_as_long_as_the_way(start, end):
    assert start.distance_to(end) == pytest.approx(end.distance_to(start), abs=1e-6)
    assert 0 <= start.distance_to(end) <= 20_016_000


@pytest.mark.parametrize(("lon", "lat"), [(181, 0), (0, -91), (float("nan"), 0)])
def test_a_position_off_the_earth_is_refused(lon, lat):
    with pytest.raises(ValueError, match="not on earth"):
        Position(lon, lat)


@given(st.lists(positions, min_size=1))
def test_a_box_holds_all_its_positions(found):
    box = Bounds.around(found)
    assert all(box.contains(position) for position in found)


def test_there_is_no_box_around_nothing():
    with pytest.raises(ValueError, match="no positions"):
        Bounds.around([])


def test_a_margin_is_the_same_on_the_ground_in_all_directions():
    box = Bounds.around([Position(7.9, 51.3)]).padded(500)
    middle = Position(7.9, 51.3)
    assert middle.distance_to(Position(box.east, 51.3)) == pytest.approx(500, rel=0.01)
    assert middle.distance_to(Position(7.9, box.north)) == pytest.approx(500, rel=0.01)
    assert box.centre.distance_to(middle) < 1


def test_a_box_knows_how_much_of_it_lies_in_another():
    box = Bounds(0, 0, 2, 2)
    assert box.share_within(Bounds(1, 0, 5, 5)) == 0.5
    assert box.share_within(Bounds(-1, -1, 5, 5)) == 1
    assert box.share_within(Bounds(3, 3, 4, 4)) == 0


@pytest.mark.parametrize(
    ("metres", "text"),
    [
        (0, "10 m"),
        (4, "10 m"),
        (243, "240 m"),
        (994, "990 m"),
        (996, "1,0 km"),
        (1249, "1,2 km"),
        (9940, "9,9 km"),
        (9960, "10 km"),
        (14_400, "14 km"),
    ],
)
def test_a_distance_reads_as_people_say_it(metres, text):
    with translation.override("de"):
        assert metres_text(metres) == text


def test_a_distance_has_a_point_in_english():
    with translation.override("en"):
        assert "1.2" in metres_text(1234)
