"""Plain links that show a place or the way to it in the reader's own map.

Nothing is loaded from these hosts: they are asked when somebody follows the link.
"""

from dataclasses import dataclass
from urllib.parse import quote, urlencode

from django.utils.translation import gettext as _

from quartier.geo.positions import Position


@dataclass(frozen=True, slots=True)
class RouteLink:
    """A link to directions: the name of the service and its address."""

    service: str
    url: str


def _lat_lon(position: Position) -> str:
    return f"{position.lat:.6f},{position.lon:.6f}"


def geo_uri(position: Position, label: str = "") -> str:
    """The position as a geo: URI (RFC 5870); phones open their map app with it.

    The label travels in the query q=lat,lon(label), which Android's map apps read.
    """
    place = _lat_lon(position)
    if not label:
        return f"geo:{place}"
    return f"geo:{place}?q={place}({quote(label, safe='')})"


def osm_url(position: Position) -> str:
    """The place with a marker on openstreetmap.org."""
    lat, lon = f"{position.lat:.6f}", f"{position.lon:.6f}"
    marker = urlencode({"mlat": lat, "mlon": lon})
    return f"https://www.openstreetmap.org/?{marker}#map=18/{lat}/{lon}"


def osm_history_url(osm_id: str) -> str:
    """Who changed what in an object of OpenStreetMap, such as "node/240109189"."""
    return f"https://www.openstreetmap.org/{quote(osm_id)}/history"


def route_links(position: Position, label: str = "") -> tuple[RouteLink, ...]:
    """Directions to the position from where the reader is."""
    place = _lat_lon(position)
    apple = {"daddr": place} | ({"q": label} if label else {})
    google = {"api": "1", "destination": place}
    return (
        RouteLink(
            "OpenStreetMap",
            "https://www.openstreetmap.org/directions?"
            + urlencode({"route": f";{place}"}),
        ),
        RouteLink(_("Apple Karten"), f"https://maps.apple.com/?{urlencode(apple)}"),
        RouteLink(
            "Google Maps", f"https://www.google.com/maps/dir/?{urlencode(google)}"
        ),
    )
