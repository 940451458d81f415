"""Where to go from a question that finds nothing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from urllib.parse import quote, urlencode

from django.utils.translation import gettext as _

from businesses.directory.addresses import Addresses
from businesses.directory.chips import ActiveFilter
from businesses.search.documents import Document
from businesses.search.following import Engine
from businesses.search.live import live_index
from businesses.search.names import Name
from businesses.search.query import Filters, SearchQuery
from businesses.search.understanding import Understood

MOST_SHOWN = 6
MOST_FILTERS = 12
"""Filters that are tried without, one by one."""


@dataclass(frozen=True, slots=True)
class WayOn:
    """What is found without a filter or the words; without `label`: without filters."""

    label: str
    url: str
    total: int
    documents: tuple[Document, ...]


@dataclass(frozen=True, slots=True)
class RelatedCategory:
    """A category of which the words speak, and how many are there."""

    label: str
    url: str
    count: int
    icon: str


def ways_on(
    filters: Iterable[ActiveFilter], understood: Understood, addresses: Addresses
) -> list[WayOn]:
    """Filters without which something is found, the strictest first.

    The strictest is the one without which most is found. Where no filter alone is to
    blame, it is all of them together, and where the words are, these.
    """
    query = understood.query
    tried = list(filters)[:MOST_FILTERS]
    with live_index.current(query) as engine:
        ways = [_way(engine, one.label, one.remove_url, one.without) for one in tried]
        if len(tried) > 1 and not any(one.total for one in ways):
            ways = [_way(engine, "", addresses.asking(query.text), _unfiltered(query))]
        if tried and query.text and not any(one.total for one in ways):
            url = addresses.asking_here(understood.words_of_conditions)
            ways = [_way(engine, query.text, url, replace(query, text=""))]
    return sorted((one for one in ways if one.total), key=lambda one: -one.total)


def related(names: Iterable[Name], addresses: Addresses) -> list[RelatedCategory]:
    """Categories with their addresses."""
    return [
        RelatedCategory(
            name.label,
            addresses.of_category(name.value),
            name.count,
            name.category.icon if name.category else "",
        )
        for name in names
    ]


def _way(engine: Engine, label: str, url: str, query: SearchQuery) -> WayOn:
    first = replace(query, page=1, page_size=MOST_SHOWN, facets=frozenset())
    result = engine.search(first)
    documents = (*result.hits, *result.unknown_hours_hits)[:MOST_SHOWN]
    return WayOn(label, url, result.shown_total, documents)


def _unfiltered(query: SearchQuery) -> SearchQuery:
    return replace(
        query,
        filters=Filters(),
        open_at=None,
        on_sundays=False,
        within=None,
        box=None,
    )


def mail_about_missing(words: str) -> str:
    """Subject and body of a mailto link that tells of a missing business."""
    subject = _("Ein Geschäft fehlt")
    body = "\r\n".join(_mail_lines(words))
    return urlencode({"subject": subject, "body": body}, quote_via=quote)


def _mail_lines(words: str) -> Iterator[str]:
    if words:
        yield _("Gesucht habe ich: %(words)s") % {"words": words}
        yield ""
    yield _("Name des Geschäfts:")
    yield _("Adresse:")
