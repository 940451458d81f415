"""What a map shows: all businesses that fit, or circles where they are too many."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import Any

from django.http import HttpRequest

from businesses.api.asking import Asked
from businesses.api.credits import credits_of
from businesses.api.hits import Writer
from businesses.api.lists import ignored
from businesses.api.schemas import ClusterOut, PointsOut
from businesses.directory.points import MOST_POINTS, differences, points_payload
from businesses.search.live import live_index
from businesses.search.result import SearchResult
from quartier.geo.positions import Bounds

MOST_SINGLE = 5_000
"""Businesses that a map gets one by one even if it asks for circles."""

TILE, CELL = 256, 80
"""Pixels of a map tile, and of the square for which there is one circle."""

MOST_CELLS = 16
"""From side to side: a few kilobytes, whatever the size of the directory."""

DIGITS = 5
"""Decimal places of a circle's middle, about one metre."""

COLUMNS = ("ids", "name", "url", "state")
"""Columns of points that can be put one behind the other as they are."""


def points(request: HttpRequest, asked: Asked, zoom: int | None) -> PointsOut:
    """The points of all pages; with a zoom and more than 5,000 in the box, circles."""
    query = asked.query
    if zoom is not None and query.box:
        brief = replace(query, page_size=1, facets=frozenset())
        result = live_index.search(brief)
        if result.shown_total > MOST_SINGLE:
            return _circles(asked, result, query.box, zoom)
    return _singles(request, asked)


def _circles(asked: Asked, result: SearchResult, box: Bounds, zoom: int) -> PointsOut:
    found = live_index.clusters(asked.query, box, cells_across(box, zoom))
    return PointsOut(
        version=result.version,
        total=result.shown_total,
        clusters=[
            ClusterOut(
                size=one.size,
                lat=round(one.position.lat, DIGITS),
                lng=round(one.position.lon, DIGITS),
                id=one.page_id,
            )
            for one in found
        ],
        ignored=ignored(asked, result),
        attribution=credits_of(asked.directories),
    )


def cells_across(box: Bounds, zoom: int) -> int:
    """How many circles fit beside each other on a map of this zoom."""
    width, height = box.east - box.west, box.north - box.south
    on_screen = width / 360 * TILE * 2**zoom / CELL
    in_height = MOST_CELLS * width / height if height else MOST_CELLS
    return max(1, round(min(MOST_CELLS, on_screen, in_height)))


def _singles(request: HttpRequest, asked: Asked) -> PointsOut:
    """Directories one behind the other: each has its own addresses."""
    writer = Writer(request, asked)
    results = [
        live_index.search(
            replace(
                asked.query,
                directory_id=directory.pk,
                also_in=frozenset(),
                points_cap=MOST_POINTS,
                page_size=1,
            )
        )
        for directory in asked.directories
    ]
    payloads = [
        points_payload(result, writer.of_directory[directory.pk])
        for directory, result in zip(asked.directories, results, strict=True)
    ]
    nowhere = set.intersection(*(set(result.ignored) for result in results))
    return PointsOut(
        **_joined(payloads),
        ignored=ignored(asked, replace(results[0], ignored=tuple(sorted(nowhere)))),
        attribution=credits_of(asked.directories),
    )


def _joined(payloads: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """The columns of several answers as those of one."""
    known = {one["slug"]: one for some in payloads for one in some["categories"]}
    numbers = {slug: number for number, slug in enumerate(known)}
    columns = {name: _column(payloads, name) for name in COLUMNS}
    for name in ("lat", "lon"):
        steps = [step for some in payloads for step in accumulate(some[name])]
        columns[name] = differences(steps)
    columns["category"] = [
        numbers[some["categories"][number]["slug"]]
        for some in payloads
        for number in some["category"]
    ]
    return {
        "version": payloads[0]["version"],
        "total": sum(some["total"] for some in payloads),
        "categories": list(known.values()),
        **columns,
    }


def _column(payloads: Iterable[Mapping[str, Any]], name: str) -> list[Any]:
    return [value for some in payloads for value in some[name]]
