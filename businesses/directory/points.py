"""All shops of a view for the map, column by column.

Positions are whole steps of 1e-5 degrees (about one metre), each as the difference to
the one before; the order follows a curve on which these differences stay small.
"""

from collections.abc import Sequence
from dataclasses import replace
from operator import sub
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase

from businesses.directory.answers import json_answer
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
    query = replace(view.question, points_cap=MOST_POINTS)
    payload = points_payload(live_index.search(query), view.writer)
    return json_answer(request, payload)


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
        "lat": differences(points.lats),
        "lon": differences(points.lons),
        "category": [numbers[slug] for slug in points.categories],
        "name": [texts.name for texts in points.texts],
        "url": [writer.url(texts.slug) for texts in points.texts],
        "state": [STATE_NUMBERS[state] for state in points.states],
    }


def differences(numbers: Sequence[int]) -> list[int]:
    """The first number, then each one's difference to the one before."""
    return [*numbers[:1], *map(sub, numbers[1:], numbers)]
