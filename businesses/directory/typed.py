"""From what stands in an address to what it means; nothing here ever fails."""

import unicodedata
from datetime import UTC, datetime, timedelta
from math import ceil, floor

from django.utils import timezone
from django.utils.translation import gettext as _

from quartier.geo.positions import Bounds, Position

FARTHEST = timedelta(days=366)
"""How far ahead one can ask for opening hours."""

JUST_PAST = timedelta(days=1)

POSITION_PLACES = 3
"""Decimal places of degrees, about 100 m: nearer need nobody know where one is."""


def clean_text(text: str, longest: int) -> str:
    """The text in one line, without characters that nobody sees, and cut."""
    text = text[: longest * 4]
    if not text.isprintable():
        text = "".join(
            " " if unicodedata.category(letter) in {"Cc", "Cs", "Zl", "Zp"} else letter
            for letter in text
        )
    return " ".join(text.split())[:longest].strip()


def whole_number(text: str) -> int:
    """A page number; 1 for anything else."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 8 else 1


def position(latitude: str, longitude: str) -> Position | None:
    """Where the reader stands, on about 100 m; None if that is no place on earth."""
    try:
        lat, lon = float(latitude), float(longitude)
        return Position(round(lon, POSITION_PLACES), round(lat, POSITION_PLACES))
    except ValueError:
        return None


def box(text: str) -> Bounds | None:
    """A part of the map, "west,south,east,north" in degrees; None for anything else.

    It is made a little larger, to whole 1e-4 degrees: addresses stay short.
    """
    try:
        west, south, east, north = map(float, text.split(","))
        corners = Position(west, south), Position(east, north)
    except ValueError:
        return None
    low, high = corners
    if low.lon > high.lon or low.lat > high.lat:
        return None
    return Bounds(
        floor(low.lon * 1e4) / 1e4,
        floor(low.lat * 1e4) / 1e4,
        ceil(high.lon * 1e4) / 1e4,
        ceil(high.lat * 1e4) / 1e4,
    )


def moment(text: str, now: datetime) -> tuple[datetime | None, str]:
    """The moment of a local date and time, and what is to be said about it.

    A time that the clock change takes away or repeats is taken as the first moment
    at which a clock on the wall could be meant.
    """
    try:
        wall = datetime.fromisoformat(text)
    except ValueError:
        wall = None
    if wall is None or wall.tzinfo:
        return None, _("Bitte wählen Sie einen Tag und eine Uhrzeit.")
    today = timezone.localtime(now).replace(tzinfo=None)
    if not -JUST_PAST <= wall - today <= FARTHEST:
        return None, _("Bitte wählen Sie einen Tag in den nächsten zwölf Monaten.")
    return _on_the_clock(wall)


def _on_the_clock(wall: datetime) -> tuple[datetime, str]:
    zone = timezone.get_default_timezone()
    first = wall.replace(tzinfo=zone, fold=0)
    before, after = first.utcoffset(), first.replace(fold=1).utcoffset()
    if before is None or after is None or before == after:
        return first, ""
    if before > after:
        return first, _(
            "In dieser Nacht wird die Uhr zurückgestellt. %(time)s Uhr gibt es "
            "zweimal, wir haben das erste Mal genommen."
        ) % {"time": f"{first:%H:%M}"}
    moved = (wall - before).replace(tzinfo=UTC).astimezone(zone)
    return moved, _(
        "In dieser Nacht wird die Uhr vorgestellt. %(time)s Uhr gibt es nicht, wir "
        "haben %(later)s Uhr genommen."
    ) % {"time": f"{first:%H:%M}", "later": f"{moved:%H:%M}"}
