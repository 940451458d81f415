"""A page of hits."""

from django.http import HttpRequest

from businesses.api.asking import Asked
from businesses.api.credits import credits_of
from businesses.api.hits import Writer
from businesses.api.schemas import BusinessesOut, Ignored
from businesses.directory.words import API_FILTERS
from businesses.search.live import live_index
from businesses.search.query import OPEN
from businesses.search.result import NOW, SearchResult


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
        conditions=sorted(asked.conditions),
        ignored=ignored(asked, result),
        attribution=credits_of(asked.directories),
        version=result.version,
    )


def ignored(asked: Asked, result: SearchResult) -> list[Ignored]:
    """What said nothing to us, in the words of the address."""
    return [
        Ignored(parameter=name, value=value) for name, value in asked.ignored(result)
    ]


def _facets(result: SearchResult) -> dict[str, dict[str, int]]:
    counts = {name: dict(result.facets[field]) for name, field in API_FILTERS.items()}
    return counts | {OPEN: {NOW: result.open_total}}
