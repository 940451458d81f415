"""What the frame of the map is given, beside the points themselves."""

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.utils.translation import gettext as _

from quartier.geo.basemaps import Basemap, covering
from quartier.geo.positions import Bounds, Position


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
        strings("directory"),
        covering(places),
        centre.lat if centre else None,
        centre.lon if centre else None,
    )


def strings(kind: str) -> str:
    """The words of one kind of map in the reader's language, as JSON."""
    words = _words()
    german = words["every map"] | words[kind]
    return json.dumps({key: _(text) for key, text in german.items()})


@lru_cache(maxsize=1)
def _words() -> dict[str, dict[str, str]]:
    path = Path(settings.ROOT) / "static" / "js" / "map" / "words.json"
    return json.loads(path.read_text(encoding="utf-8"))
