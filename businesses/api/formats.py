"""The same hits as JSON, GeoJSON or CSV."""

import csv
import io
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Schema
from pydantic_core import to_json

from businesses.api.schemas import BusinessesOut, BusinessOut
from businesses.spreadsheets import harmless

JSON, GEOJSON, CSV = "json", "geojson", "csv"

TYPES = {
    JSON: "application/json",
    GEOJSON: "application/geo+json",
    CSV: "text/csv; charset=utf-8",
}
BYTE_ORDER_MARK = "\ufeff"

COLUMNS: Mapping[str, Callable[[BusinessOut], object]] = {
    "id": lambda one: one.id,
    "name": lambda one: one.name,
    "claim": lambda one: one.claim,
    "category": lambda one: one.category.slug,
    "category_name": lambda one: one.category.name,
    "street": lambda one: one.address.street,
    "postcode": lambda one: one.address.postcode,
    "town": lambda one: one.address.town,
    "district": lambda one: one.district.slug if one.district else "",
    "district_name": lambda one: one.district.name if one.district else "",
    "lat": lambda one: one.position.lat if one.position else "",
    "lng": lambda one: one.position.lng if one.position else "",
    "phone": lambda one: one.phone,
    "website": lambda one: one.website,
    "tags": lambda one: "; ".join(one.tags),
    "languages": lambda one: "; ".join(one.languages),
    "wheelchair": lambda one: one.wheelchair,
    "payment": lambda one: "; ".join(one.payment),
    "open_state": lambda one: one.open.state,
    "open_text": lambda one: one.open.text,
    "distance": lambda one: "" if one.distance is None else one.distance,
    "url": lambda one: one.url,
    "directory": lambda one: one.directory,
    "source": lambda one: one.source,
    "osm_id": lambda one: one.osm_id,
    "changed": lambda one: f"{one.changed:%Y-%m-%dT%H:%M:%SZ}" if one.changed else "",
    "campaigns": lambda one: "; ".join(one.campaigns),
}
"""The columns of the table in their order; new ones come at the end."""


def wanted_format(request: HttpRequest) -> str:
    """The format that is asked for: by `format`, by `Accept`, or JSON."""
    asked = request.GET.get("format", "")
    if asked in TYPES:
        return asked
    names = {kind.partition(";")[0]: name for name, kind in TYPES.items()}
    accepted = request.get_preferred_type(list(names))
    return names.get(accepted or "", JSON)


def json_response(answer: Schema | Mapping[str, Any]) -> HttpResponse:
    """The answer as it is described in the schema."""
    return HttpResponse(to_json(answer), content_type=TYPES[JSON])


def hits_response(answer: BusinessesOut, kind: str, *, bom: bool) -> HttpResponse:
    """The hits in one of the formats; totals stand in a header too."""
    if kind == CSV:
        text = (BYTE_ORDER_MARK if bom else "") + table(_all_hits(answer))
        response = HttpResponse(text, content_type=TYPES[CSV])
        response["Content-Disposition"] = 'attachment; filename="businesses.csv"'
    elif kind == GEOJSON:
        response = geojson_response(answer)
    else:
        response = json_response(answer)
    response["X-Total-Count"] = str(answer.total + answer.unknown_hours_total)
    return response


def table(businesses: Iterable[BusinessOut]) -> str:
    """Comma separated values with a line of names (RFC 4180).

    Texts that a spreadsheet would run as a formula begin with an apostrophe.
    """
    lines = io.StringIO()
    writer = csv.writer(lines)
    writer.writerow(COLUMNS)
    for business in businesses:
        writer.writerow([harmless(cell(business)) for cell in COLUMNS.values()])
    return lines.getvalue()


def geojson_response(answer: BusinessesOut) -> HttpResponse:
    """The hits as features (RFC 7946); what is no hit stands beside them."""
    collection = {
        "type": "FeatureCollection",
        "features": [_feature(business) for business in _all_hits(answer)],
        **answer.model_dump(
            include={"total", "page", "pages", "per_page", "ignored", "attribution"}
        ),
    }
    return HttpResponse(to_json(collection), content_type=TYPES[GEOJSON])


def _all_hits(answer: BusinessesOut) -> list[BusinessOut]:
    return [*answer.hits, *answer.unknown_hours_hits]


def _feature(business: BusinessOut) -> dict[str, object]:
    place = business.position
    point = {"type": "Point", "coordinates": [place.lng, place.lat]} if place else None
    return {
        "type": "Feature",
        "id": business.id,
        "geometry": point,
        "properties": business.model_dump(exclude={"id", "position"}),
    }
