"""A place can be opened in the reader's own map, by plain links."""

from urllib.parse import parse_qs, urlsplit

import pytest

from quartier.geo.links import geo_uri, osm_url, route_links
from quartier.geo.positions import Position

HERE = Position(7.9, 51.3)


def test_a_geo_uri_has_the_latitude_first():
    assert geo_uri(HERE) == "geo:51.300000,7.900000"


def test_a_geo_uri_carries_any_name_as_label():
    uri = geo_uri(HERE, "Café (alt) & Co")
    assert uri.startswith("geo:51.300000,7.900000?q=51.300000,7.900000(")
    assert uri.endswith("(Caf%C3%A9%20%28alt%29%20%26%20Co)")


def test_a_tiny_coordinate_is_written_without_an_exponent():
    assert geo_uri(Position(0.000001, -0.00002)) == "geo:-0.000020,0.000001"


def test_three_services_show_the_way():
    links = route_links(HERE, "Bäckerei & Korn")
    assert [link.service for link in links] == [
        "OpenStreetMap",
        "Apple Karten",
        "Google Maps",
    ]
    queries = [parse_qs(urlsplit(link.url).query) for link in links]
    assert queries[0]["route"] == [";51.300000,7.900000"]
    assert queries[1] == {"daddr": ["51.300000,7.900000"], "q": ["Bäckerei & Korn"]}
    assert queries[2]["destination"] == ["51.300000,7.900000"]


@pytest.mark.parametrize("url", [osm_url(HERE), *(r.url for r in route_links(HERE))])
def test_every_link_is_encrypted(url):
    assert url.startswith("https://")
