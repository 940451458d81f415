"""Documents of the index as the API tells them."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

from django.http import HttpRequest
from django.utils.translation import get_language

from businesses.api.asking import Asked
from businesses.api.schemas import (
    AddressOut,
    BusinessOut,
    Named,
    OpenStateOut,
    PositionOut,
)
from businesses.choices import Source
from businesses.directory.public import public_directories
from businesses.models import BusinessPage
from businesses.profile.hours import CLOSING_SOON
from businesses.profile.open_graph import absolute
from businesses.search.documents import Document
from businesses.search.hits import HitWriter
from businesses.web_addresses import is_web_address
from quartier.hours.states import OpenState

ROW = (
    "pk",
    "postcode",
    "town",
    "phone",
    "website",
    "source",
    "source_key",
    "last_published_at",
)
"""What the index does not know of a hit."""

Rows = Mapping[int, Mapping[str, Any]]


class Writer:
    """Writes hits of several directories for one reader at one moment."""

    def __init__(self, request: HttpRequest, asked: Asked) -> None:
        self._near = asked.query.near
        urls = public_directories(request).urls(request)
        self._slugs = {one.pk: one.slug for one in asked.directories}
        self.of_directory = {
            one.pk: HitWriter(
                absolute(urls[one.pk]),
                asked.query.open_at or asked.query.now,
                get_language() or "de",
                asked.query.near,
            )
            for one in asked.directories
        }

    def businesses(self, documents: Iterable[Document]) -> list[BusinessOut]:
        """The hits in their order; one that has just been unpublished is missing."""
        documents = list(documents)
        rows = _rows(document.page_id for document in documents)
        return [
            self._business(document, rows[document.page_id])
            for document in documents
            if document.page_id in rows
        ]

    def _business(self, document: Document, row: Mapping[str, Any]) -> BusinessOut:
        hit = self.of_directory[document.directory_id].hit(document)
        place, district = document.position, document.district
        return BusinessOut(
            id=document.page_id,
            name=document.name,
            claim=document.claim,
            url=hit.url,
            directory=self._slugs[document.directory_id],
            category=Named(slug=document.category.slug, name=document.category.name),
            district=Named(slug=district.slug, name=district.name)
            if district
            else None,
            position=PositionOut(lat=place.lat, lng=place.lon) if place else None,
            address=AddressOut(
                street=document.street_line, postcode=row["postcode"], town=row["town"]
            ),
            phone=row["phone"],
            website=web_address(row["website"]),
            tags=list(document.tags),
            languages=list(document.languages),
            wheelchair=document.wheelchair,
            payment=list(document.payment),
            campaigns=list(document.campaigns),
            open=OpenStateOut(state=code(hit.state.value), text=hit.state.sentence),
            distance=self._distance(document),
            source=row["source"],
            osm_id=row["source_key"] if row["source"] == Source.OSM else "",
            changed=utc(row["last_published_at"]),
        )

    def _distance(self, document: Document) -> int | None:
        if self._near is None or document.position is None:
            return None
        return round(self._near.distance_to(document.position))


def code(state: str) -> OpenState:
    """The code of a shown state: what closes soon is open."""
    return OpenState.OPEN if state == CLOSING_SOON else OpenState(state)


def utc(moment: datetime | None) -> datetime | None:
    """To the second, in UTC: the form that all programs read."""
    return moment.astimezone(UTC).replace(microsecond=0) if moment else None


def web_address(url: str) -> str:
    """The address if it is one that a browser may follow; else nothing."""
    return url if is_web_address(url) else ""


def _rows(ids: Iterable[int]) -> Rows:
    pages = BusinessPage.objects.live().filter(pk__in=list(ids))
    return {row["pk"]: row for row in pages.values(*ROW)}
