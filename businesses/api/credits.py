"""The credit of OpenStreetMap, wherever one of its shops may be told of (ODbL 4.3)."""

from collections.abc import Iterable

from django.db.models import Q
from django.http import HttpResponse
from django.utils.translation import gettext as _

from businesses.api.schemas import Credit
from businesses.choices import Source
from businesses.models import BusinessPage, DirectoryPage

LICENCE = "ODbL-1.0"
LICENCE_URL = "https://opendatacommons.org/licenses/odbl/1-0/"
COPYRIGHT_URL = "https://www.openstreetmap.org/copyright"


def credits_of(directories: Iterable[DirectoryPage]) -> list[Credit]:
    """What must be shown beside data of these directories."""
    below = Q()
    for directory in directories:
        below |= Q(path__startswith=directory.path)
    pages = BusinessPage.objects.live().filter(below, source=Source.OSM)
    return [osm_credit()] if pages.exists() else []


def osm_credit() -> Credit:
    """OpenStreetMap's."""
    return Credit(
        text=_("© OpenStreetMap-Mitwirkende"), licence=LICENCE, url=COPYRIGHT_URL
    )


def link_licence(response: HttpResponse, credit: Iterable[Credit]) -> None:
    """Name the licence in the headers, for formats that have no place for it."""
    if any(credit):
        add_link(response, LICENCE_URL, "license")


def add_link(response: HttpResponse, url: str, relation: str) -> None:
    """One more link in the headers (RFC 8288)."""
    links = [response["Link"]] if "Link" in response else []
    response["Link"] = ", ".join([*links, f'<{url}>; rel="{relation}"'])
