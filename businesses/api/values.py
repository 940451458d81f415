"""Values of parameters that are more than a number or a word."""

import re
from datetime import datetime
from typing import Annotated

from django.utils import timezone
from django.utils.translation import gettext as _
from pydantic import PlainValidator, WithJsonSchema

from quartier.geo.positions import Bounds, Position

PLACES = 5
"""Decimal places of degrees, about one metre."""

LOST_PLUS = re.compile(r" (\d\d:?\d\d)$")
"""The zone of a moment whose "+" was not written as %2B."""


def read_box(text: object) -> Bounds:
    """West, south, east, north in degrees; ValueError for anything else."""
    try:
        west, south, east, north = map(float, str(text).split(","))
        low, high = Position(west, south), Position(east, north)
    except ValueError as error:
        raise ValueError(
            _("Erwartet wird west,south,east,north in Grad: 7.40,51.34,7.50,51.38.")
        ) from error
    if low.lat > high.lat:
        raise ValueError(_("Der Süden liegt nördlich vom Norden."))
    if low.lon > high.lon:
        raise ValueError(_("Der Westen liegt östlich vom Osten."))
    return Bounds(low.lon, low.lat, high.lon, high.lat)


def read_position(text: object) -> Position:
    """Latitude and longitude in degrees, with a comma; ValueError for anything else."""
    try:
        lat, lng = map(float, str(text).split(","))
        return Position(round(lng, PLACES), round(lat, PLACES))
    except ValueError as error:
        raise ValueError(_("Erwartet wird lat,lng in Grad: 51.362,7.463.")) from error


def read_moment(text: object) -> datetime:
    """A moment in ISO 8601 with its zone; ValueError for anything else."""
    try:
        moment = datetime.fromisoformat(LOST_PLUS.sub(r"+\1", str(text)))
        if moment.tzinfo is None:
            raise ValueError(text)
        return moment.astimezone(timezone.get_default_timezone())
    except (ValueError, OverflowError) as error:
        raise ValueError(
            _("Erwartet wird ein Zeitpunkt mit Zone: 2026-04-24T12:00:00+02:00.")
        ) from error


Box = Annotated[
    Bounds,
    PlainValidator(read_box),
    WithJsonSchema({"type": "string", "examples": ["7.40,51.34,7.50,51.38"]}),
]
Place = Annotated[
    Position,
    PlainValidator(read_position),
    WithJsonSchema({"type": "string", "examples": ["51.362,7.463"]}),
]
Moment = Annotated[
    datetime,
    PlainValidator(read_moment),
    WithJsonSchema({"type": "string", "format": "date-time"}),
]
