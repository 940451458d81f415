"""Positions on the earth and the distances between them, in metres."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from django.utils.formats import number_format
from django.utils.translation import gettext as _

EARTH_RADIUS = 6_371_008.8
"""The mean radius of the earth in metres (IUGG)."""


@dataclass(frozen=True, slots=True)
class Position:
    """A place in degrees (WGS 84). GeoJSON's order: longitude first."""

    lon: float
    lat: float

    def __post_init__(self) -> None:
        if not (-180 <= self.lon <= 180 and -90 <= self.lat <= 90):
            raise ValueError(f"not on earth: longitude {self.lon}, latitude {self.lat}")

    def distance_to(self, other: "Position") -> float:
        """Metres along the great circle (haversine)."""
        south, north = math.radians(self.lat), math.radians(other.lat)
        half_lat = (north - south) / 2
        half_lon = math.radians(other.lon - self.lon) / 2
        chord = (
            math.sin(half_lat) ** 2
            + math.cos(south) * math.cos(north) * math.sin(half_lon) ** 2
        )
        return 2 * EARTH_RADIUS * math.asin(min(1.0, math.sqrt(chord)))


@dataclass(frozen=True, slots=True)
class Bounds:
    """A box in degrees that does not cross the date line."""

    west: float
    south: float
    east: float
    north: float

    @classmethod
    def around(cls, positions: Iterable[Position]) -> Self:
        """The smallest box with all positions in it; ValueError when there are none."""
        found = list(positions)
        if not found:
            raise ValueError("no positions to draw a box around")
        lons, lats = [p.lon for p in found], [p.lat for p in found]
        return cls(min(lons), min(lats), max(lons), max(lats))

    @property
    def centre(self) -> Position:
        """The middle of the box."""
        return Position((self.west + self.east) / 2, (self.south + self.north) / 2)

    @property
    def area(self) -> float:
        """Square degrees: good for comparing boxes of one region, nothing else."""
        return max(0.0, self.east - self.west) * max(0.0, self.north - self.south)

    def contains(self, position: Position) -> bool:
        """Whether the position lies inside or on the edge."""
        return (
            self.west <= position.lon <= self.east
            and self.south <= position.lat <= self.north
        )

    def share_within(self, other: "Bounds") -> float:
        """How much of this box lies in another: 0 to 1."""
        common = Bounds(
            max(self.west, other.west),
            max(self.south, other.south),
            min(self.east, other.east),
            min(self.north, other.north),
        )
        if common.west > common.east or common.south > common.north:
            return 0.0
        return common.area / self.area if self.area else 1.0

    def padded(self, metres: float) -> "Bounds":
        """The box with a margin on all sides, kept on the map."""
        lat = math.degrees(metres / EARTH_RADIUS)
        widest = min(89.0, max(abs(self.south), abs(self.north)))
        lon = lat / math.cos(math.radians(widest))
        return Bounds(
            max(-180.0, self.west - lon),
            max(-90.0, self.south - lat),
            min(180.0, self.east + lon),
            min(90.0, self.north + lat),
        )

    def as_list(self) -> list[float]:
        """West, south, east, north: the order of GeoJSON and of scripts."""
        return [self.west, self.south, self.east, self.north]


def metres_text(metres: float) -> str:
    """A distance as people say it: "240 m", "1,2 km", "14 km"."""
    rounded = max(10, round(metres / 10) * 10)
    if rounded < 1000:
        return _("%(number)s m") % {"number": rounded}
    places = 1 if metres < 9_950 else 0
    kilometres = round(metres / 1000, places)
    number = number_format(kilometres, decimal_pos=places, use_l10n=True)
    return _("%(number)s km") % {"number": number}
