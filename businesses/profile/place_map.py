"""The small map of one business."""

from dataclasses import dataclass

from quartier.geo.basemaps import Basemap, covering
from quartier.geo.positions import Position
from quartier.places.map_words import map_words


@dataclass(frozen=True, slots=True)
class PlaceMap:
    """What templates/components/map_frame.html needs; neighbours at `points_url`."""

    latitude: float
    longitude: float
    strings: str
    basemap: Basemap | None
    points_url: str = ""


def place_map(place: Position, points_url: str) -> PlaceMap:
    """The map around that place, on the ground that we have for it."""
    return PlaceMap(
        place.lat, place.lon, map_words("place"), covering([place]), points_url
    )
