"""Suggestions with the addresses to which they lead."""

from datetime import datetime

from django.http import HttpRequest

from businesses.api import asking
from businesses.api.parameters import SuggestParameters
from businesses.api.schemas import SuggestionOut, SuggestionsOut
from businesses.directory.public import public_directories
from businesses.directory.suggesting import address, asked
from businesses.profile.open_graph import absolute
from businesses.search.suggestions import suggestions


def suggest_answer(
    request: HttpRequest, parameters: SuggestParameters, now: datetime
) -> SuggestionsOut:
    """What may be meant, with the pages for people: what the search box suggests.

    What the index says is in order: to check it anew would take longer than to find it.
    """
    directories = asking.directories(request, parameters.directory)
    blank = " " if request.GET.get("q", "")[-1:].isspace() else ""
    ids = [directory.pk for directory in directories]
    query, more = asked(parameters.q + blank, ids, now)
    urls = public_directories(request).urls(request)
    return SuggestionsOut.model_construct(
        suggestions=[
            SuggestionOut.model_construct(
                kind=one.kind.value,
                label=one.label,
                marks=list(one.marks),
                url=absolute(
                    address(
                        one,
                        urls[one.shop.directory_id if one.shop else query.directory_id],
                        more,
                    )
                ),
                id=one.shop.page_id if one.shop else None,
            )
            for one in suggestions(query)
        ]
    )
