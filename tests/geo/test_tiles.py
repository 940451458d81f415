"""Cutting features into tiles loses nothing and invents nothing."""

import math

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from quartier.geo.positions import Bounds
from quartier.geo.tiles import BUFFER, EXTENT, addresses, cut, to_world

WINDOW = shapely.box(-BUFFER, -BUFFER, EXTENT + BUFFER, EXTENT + BUFFER)
coordinate = st.integers(-600_000, 1_000_000).map(lambda number: number / 100)
EAST = np.array([EXTENT, 0])
corners = st.lists(st.tuples(coordinate, coordinate), min_size=3, max_size=12)


@given(corners)
def test_a_cut_area_is_the_part_inside_to_half_a_unit(points):
    area = shapely.make_valid(shapely.Polygon(points))
    if area.geom_type not in ("Polygon", "MultiPolygon"):
        return
    part = cut(area, WINDOW, (0, 0))
    wanted = area.intersection(WINDOW)
    if part is None:
        assert shapely.set_precision(wanted, 1.0).area == 0
        return
    assert part.is_valid
    assert part.within(WINDOW)
    assert whole_units(part)
    assert part.symmetric_difference(wanted).area <= wanted.length * 0.75 + 2


@given(corners)
def test_a_cut_line_stays_on_its_course(points):
    line = shapely.LineString(points)
    part = cut(line, WINDOW, (0, 0))
    if part is None:
        assert line.intersection(WINDOW).length < 3
        return
    assert part.geom_type == "MultiLineString"
    assert whole_units(part)
    assert part.within(WINDOW.buffer(0.5))
    assert part.hausdorff_distance(line.intersection(WINDOW)) <= 1.5


@given(st.tuples(coordinate, coordinate))
def test_a_point_is_in_the_tile_or_not(point):
    part = cut(shapely.Point(point), WINDOW, (0, 0))
    assert (part is not None) == WINDOW.intersects(shapely.Point(point))


def test_neighbours_meet_without_a_gap():
    area = shapely.Point(EXTENT, 2000).buffer(1500)
    left = cut(area, WINDOW, (0, 0))
    right = cut(area, shapely.transform(WINDOW, lambda p: p + EAST), (EXTENT, 0))
    moved = shapely.transform(right, lambda p: p + EAST)
    assert left.union(moved).symmetric_difference(area).area < area.length


@given(
    st.floats(-179, 179), st.floats(-84, 84), st.integers(0, 18), st.floats(0, 0.002)
)
def test_the_tiles_of_a_box_hold_its_corners(lon, lat, zoom, size):
    found = list(addresses(Bounds(lon, lat, lon + size, lat + size), zoom))
    assert len(found) == len(set(found))
    for point in ((lon, lat), (lon + size, lat + size)):
        world = to_world(shapely.Point(point))
        column, row = (int(share * (1 << zoom)) for share in (world.x, world.y))
        assert (zoom, column, row) in {(t.z, t.x, t.y) for t in found}


@pytest.mark.parametrize(
    ("lon", "lat", "x", "y"),
    [(0, 0, 0.5, 0.5), (-180, 85.0511287798, 0, 0), (180, -85.0511287798, 1, 1)],
)
def test_the_world_is_a_square(lon, lat, x, y):
    world = to_world(shapely.Point(lon, lat))
    assert math.isclose(world.x, x, abs_tol=1e-9)
    assert math.isclose(world.y, y, abs_tol=1e-9)


def whole_units(shape):
    numbers = shapely.get_coordinates(shape)
    return bool((numbers == numbers.round()).all())
