"""Positions that can't be right because everything else is far away."""

from collections.abc import Sequence
from statistics import median

from django.utils.translation import gettext as _

from businesses.importing.records import Problem, Record
from quartier.geo.positions import Position

FAR = 200_000
"""Metres from the middle of a file beyond which a position is a slip."""


def drop_strays(records: Sequence[Record]) -> None:
    """Take positions away that lie far from all others, and say so."""
    places = [place for record in records if (place := record.position)]
    if len(places) < 3:
        return
    middle = Position(
        median(place.lon for place in places), median(place.lat for place in places)
    )
    for record in records:
        place = record.position
        if place is None or place.distance_to(middle) <= FAR:
            continue
        if abs(place.lon) <= 90 and _swapped(place).distance_to(middle) <= FAR:
            message = _("Breite und Länge sind wohl vertauscht.")
        else:
            message = _("Die Position liegt mehr als 200 km von den anderen entfernt.")
        record.problems.append(Problem(_("Position"), message))
        del record.values["latitude"], record.values["longitude"]


def _swapped(place: Position) -> Position:
    return Position(place.lat, place.lon)
