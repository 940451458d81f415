"""All shops of a view for the map, column by column.

Positions are whole steps of 1e-5 degrees (about one metre), each as the difference to
the one before; the order follows a curve on which these differences stay small.
"""

import json
from collections.abc import Sequence
from hashlib import sha256
from operator import sub
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response

from businesses.directory.view import DirectoryView
from businesses.search.hits import HitWriter
from businesses.search.live import live_index
from businesses.search.result import SearchResult
from quartier.hours.states import OpenState

MOST_POINTS = 20_000

STATE_NUMBERS = {
    OpenState.UNKNOWN: 0,
    OpenState.OPEN: 1,
    OpenState.CLOSED: 2,
    OpenState.BY_APPOINTMENT: 3,
}


def points_response(view: DirectoryView, request: HttpRequest) -> HttpResponseBase:
    """The points of a view as JSON; nothing but a short "unchanged" if they are."""
    query = view.query.search_query(view.directory.pk, points_cap=MOST_POINTS)
    payload = points_payload(live_index.search(query), view.writer)
    body = json.dumps(payload, ensure_ascii=False, separators=(",", ":")).encode()
    response = HttpResponse(body, content_type="application/json")
    response["ETag"] = f'"{sha256(body).hexdigest()[:32]}"'
    response["Cache-Control"] = "no-cache"
    unchanged = get_conditional_response(request, response["ETag"], response=response)
    return unchanged or response


def points_payload(result: SearchResult, writer: HitWriter) -> dict[str, Any]:
    """The columns; `total` counts shops without a position too."""
    points = result.points
    numbers = {
        slug: number for number, slug in enumerate(dict.fromkeys(points.categories))
    }
    categories = [result.categories[slug] for slug in numbers]
    return {
        "version": result.version,
        "total": result.shown_total,
        "categories": [
            {
                "slug": category.slug,
                "name": category.name,
                "icon": category.icon,
                "colour": category.colour,
            }
            for category in categories
        ],
        "ids": list(points.page_ids),
        "lat": _differences(points.lats),
        "lon": _differences(points.lons),
        "category": [numbers[slug] for slug in points.categories],
        "name": [texts.name for texts in points.texts],
        "url": [writer.url(texts.slug) for texts in points.texts],
        "state": [STATE_NUMBERS[state] for state in points.states],
    }


def _differences(numbers: Sequence[int]) -> list[int]:
    """The first number, then each one's difference to the one before."""
    return [*numbers[:1], *map(sub, numbers[1:], numbers)]
