"""What the frame of the map is given, beside the points themselves."""

from dataclasses import dataclass

from quartier.geo.basemaps import Basemap, covering
from quartier.geo.positions import Bounds, Position
from quartier.places.map_words import map_words


@dataclass(frozen=True, slots=True)
class MapFrame:
    """Addresses, words and where the map looks while no shop is on it."""

    points_url: str
    strings: str
    basemap: Basemap | None
    latitude: float | None
    longitude: float | None


def map_frame(points_url: str, places: tuple[Position, ...]) -> MapFrame:
    """The map of a neighbourhood, some of whose places are given."""
    centre = Bounds.around(places).centre if places else None
    return MapFrame(
        points_url,
        map_words("directory"),
        covering(places),
        centre.lat if centre else None,
        centre.lon if centre else None,
    )
