"""Where things are on the ground, in metres, and which of them can't be there."""

import math
from collections.abc import Sequence
from statistics import median

from django.utils.translation import gettext as _

from businesses.importing.records import Problem, Record

METRES_PER_DEGREE = 111_320
"""Of latitude; of longitude at the equator."""
FAR = 200_000
"""Metres from the middle of a file beyond which a position is a slip."""

Position = tuple[float, float]
"""Longitude and latitude in degrees."""


def distance(one: Position, other: Position) -> float:
    """Metres between two places not far from each other."""
    east = (one[0] - other[0]) * math.cos(math.radians((one[1] + other[1]) / 2))
    return METRES_PER_DEGREE * math.hypot(east, one[1] - other[1])


def drop_strays(records: Sequence[Record]) -> None:
    """Take positions away that lie far from all others, and say so."""
    places = [record.position for record in records if record.position]
    if len(places) < 3:
        return
    middle = (
        median(east for east, _north in places),
        median(north for _east, north in places),
    )
    for record in records:
        place = record.position
        if place is None or distance(place, middle) <= FAR:
            continue
        if distance((place[1], place[0]), middle) <= FAR:
            message = _("Breite und Länge sind wohl vertauscht.")
        else:
            message = _("Der Ort liegt mehr als 200 km von den anderen entfernt.")
        record.problems.append(Problem(_("Position"), message))
        del record.values["latitude"], record.values["longitude"]
