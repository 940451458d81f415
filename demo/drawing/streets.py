"""The named streets of the quarter and the room they take."""

from dataclasses import dataclass
from functools import cached_property

from shapely import LineString

from demo.drawing import sketch

WIDTHS = {
    "secondary": 22.0,
    "tertiary": 17.0,
    "residential": 13.0,
    "living_street": 9.0,
    "pedestrian": 9.0,
}


@dataclass(frozen=True)
class Street:
    """One street: its name, its rank as an OSM highway value, and what stands along it.

    `front` is old, block, row, villa, house, or "-" for nothing.
    """

    name: str
    rank: str
    front: str
    course: str

    @cached_property
    def line(self) -> LineString:
        """The centre line in metres."""
        return LineString(sketch.line(self.course))

    @property
    def width(self) -> float:
        """Metres between the house fronts or front gardens."""
        return WIDTHS[self.rank]


STREETS = [Street(*fields) for fields in sketch.rows("streets")]
