"""A curve through the map on which neighbours mostly follow each other."""

from quartier.geo.positions import Position

STEPS_PER_DEGREE = 100_000
"""Positions are told apart by 1e-5 degrees, about one metre."""


def steps(degrees: float) -> int:
    """Degrees as whole steps."""
    return round(degrees * STEPS_PER_DEGREE)


def place_on_curve(position: Position) -> int:
    """Where a position lies on the Morton curve: the bits of both coordinates by turns.

    https://en.wikipedia.org/wiki/Z-order_curve
    """
    east = _apart(steps(position.lon + 180))
    north = _apart(steps(position.lat + 90))
    return east | north << 1


def _apart(number: int) -> int:
    """The same bits, each with a 0 before it; for numbers below 2**32."""
    number = (number | number << 16) & 0x0000FFFF0000FFFF
    number = (number | number << 8) & 0x00FF00FF00FF00FF
    number = (number | number << 4) & 0x0F0F0F0F0F0F0F0F
    number = (number | number << 2) & 0x3333333333333333
    return (number | number << 1) & 0x5555555555555555
