"""A curve through the map on which neighbours mostly follow each other.

Columns of positions are whole 1e-7 degrees (int32), about one centimetre; maps and the
curve tell positions apart by 1e-5 degrees, about one metre.
"""

import numpy as np
import numpy.typing as npt

DEGREE = 10_000_000
"""Steps of columns per degree."""

NOWHERE = int(np.iinfo(np.int32).max)
"""The latitude and longitude of what has no position."""

MAP_STEP = 100
"""Steps of columns per step on the map."""

Coordinates = npt.NDArray[np.int32]

_SPREADING = (
    (16, 0x0000FFFF0000FFFF),
    (8, 0x00FF00FF00FF00FF),
    (4, 0x0F0F0F0F0F0F0F0F),
    (2, 0x3333333333333333),
    (1, 0x5555555555555555),
)


def map_steps(coordinates: Coordinates) -> npt.NDArray[np.int64]:
    """Columns of degrees as whole steps on the map."""
    return (coordinates.astype(np.int64) + MAP_STEP // 2) // MAP_STEP


def places_on_curve(lats: Coordinates, lons: Coordinates) -> npt.NDArray[np.uint64]:
    """Where positions lie on the Morton curve: the bits of both coordinates by turns.

    What has no position comes last. https://en.wikipedia.org/wiki/Z-order_curve
    """
    half_turn, quarter_turn = 180 * DEGREE // MAP_STEP, 90 * DEGREE // MAP_STEP
    east, north = (
        _apart(map_steps(lons) + half_turn),
        _apart(map_steps(lats) + quarter_turn),
    )
    found = east | north << np.uint64(1)
    found[lats == NOWHERE] = np.iinfo(np.uint64).max
    return found


def _apart(numbers: npt.NDArray[np.int64]) -> npt.NDArray[np.uint64]:
    """The same bits, each with a 0 before it; for numbers below 2**32."""
    spread = numbers.astype(np.uint64)
    for shift, mask in _SPREADING:
        spread = (spread | spread << np.uint64(shift)) & np.uint64(mask)
    return spread
