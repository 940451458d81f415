"""Answers to one question: a page of hits, or the points of a map."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import accumulate
from typing import Any

from django.http import HttpRequest

from businesses.api.asking import Asked
from businesses.api.credits import credits_of
from businesses.api.hits import Writer
from businesses.api.schemas import BusinessesOut, Ignored, PointsOut
from businesses.directory.points import MOST_POINTS, differences, points_payload
from businesses.directory.words import API_FILTERS
from businesses.search.live import live_index
from businesses.search.query import OPEN
from businesses.search.result import NOW, SearchResult

COLUMNS = ("ids", "name", "url", "state")
"""Columns of points that can be put one behind the other as they are."""


def hits(request: HttpRequest, asked: Asked) -> BusinessesOut:
    """One page; beyond the last one there are no hits."""
    result, query = live_index.search(asked.query), asked.query
    writer, is_there = Writer(request, asked), query.page <= result.num_pages
    return BusinessesOut(
        total=result.total,
        page=query.page,
        pages=result.num_pages,
        per_page=query.page_size,
        hits=writer.businesses(result.hits if is_there else ()),
        unknown_hours_total=result.unknown_hours_total,
        unknown_hours_hits=writer.businesses(
            result.unknown_hours_hits if is_there else ()
        ),
        facets=_facets(result),
        correction=result.correction,
        ignored=_ignored(asked, result),
        attribution=credits_of(asked.directories),
        version=result.version,
    )


def points(request: HttpRequest, asked: Asked) -> PointsOut:
    """The points of all pages; directories one behind the other."""
    writer, payloads, ignored = Writer(request, asked), [], []
    for directory in asked.directories:
        query = replace(
            asked.query,
            directory_id=directory.pk,
            also_in=frozenset(),
            points_cap=MOST_POINTS,
        )
        result = live_index.search(query)
        payloads.append(points_payload(result, writer.of_directory[directory.pk]))
        ignored.append(set(result.ignored))
    everywhere = sorted(set.intersection(*ignored))
    return PointsOut(
        **_joined(payloads),
        ignored=_ignored(asked, replace(result, ignored=tuple(everywhere))),
        attribution=credits_of(asked.directories),
    )


def _joined(payloads: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """The columns of several answers as those of one."""
    payloads = list(payloads)
    known = {one["slug"]: one for some in payloads for one in some["categories"]}
    numbers = {slug: number for number, slug in enumerate(known)}
    columns = {
        name: [value for some in payloads for value in some[name]] for name in COLUMNS
    }
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


def _facets(result: SearchResult) -> dict[str, dict[str, int]]:
    counts = {name: dict(result.facets[field]) for name, field in API_FILTERS.items()}
    return counts | {OPEN: {NOW: result.open_total}}


def _ignored(asked: Asked, result: SearchResult) -> list[Ignored]:
    return [
        Ignored(parameter=name, value=value) for name, value in asked.ignored(result)
    ]
