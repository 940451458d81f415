"""Suggestions with the addresses to which they lead."""

from collections.abc import Mapping
from datetime import datetime
from urllib.parse import urlencode

from django.http import HttpRequest

from businesses.api import asking
from businesses.api.parameters import SuggestParameters
from businesses.api.schemas import SuggestionOut, SuggestionsOut
from businesses.directory.public import public_directories
from businesses.directory.words import NAMES
from businesses.profile.open_graph import absolute
from businesses.search.query import SearchQuery
from businesses.search.suggestions import Kind, Suggestion, suggestions

FIELDS = {Kind.CATEGORY: "categories", Kind.TAG: "tags", Kind.DISTRICT: "districts"}
"""What lead to the directory with a filter; streets lead to a question."""


def suggest_answer(
    request: HttpRequest, parameters: SuggestParameters, now: datetime
) -> SuggestionsOut:
    """What may be meant, with the pages for people.

    What the index says is in order: to check it anew would take longer than to find it.
    """
    directories = asking.directories(request, parameters.directory)
    first, *others = (directory.pk for directory in directories)
    query = SearchQuery(
        directory_id=first,
        also_in=frozenset(others),
        now=now,
        text=parameters.q,
        facets=frozenset({"tags"}),
    )
    addresses = public_directories(request).urls(request)
    return SuggestionsOut.model_construct(
        suggestions=[
            SuggestionOut.model_construct(
                kind=one.kind.value,
                label=one.label,
                marks=list(one.marks),
                url=_url(one, addresses, first),
                id=one.document.page_id if one.document else None,
            )
            for one in suggestions(query)
        ]
    )


def _url(one: Suggestion, addresses: Mapping[int, str], first: int) -> str:
    """A shop's own page, or the first directory with what was suggested."""
    if one.document:
        directory = addresses[one.document.directory_id]
        return absolute(f"{directory}{one.document.slug}/")
    name = NAMES[FIELDS[one.kind]] if one.kind in FIELDS else "q"
    return absolute(f"{addresses[first]}?{urlencode({name: one.value})}")
