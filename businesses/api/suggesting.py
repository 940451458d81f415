"""Suggestions with the addresses to which they lead."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.http import HttpRequest

from businesses.api import asking
from businesses.api.parameters import SuggestParameters
from businesses.directory.public import public_directories
from businesses.directory.suggesting import address, asked
from businesses.profile.open_graph import absolute
from businesses.search.suggestions import suggestions


def suggest_answer(
    request: HttpRequest, parameters: SuggestParameters, now: datetime
) -> dict[str, Any]:
    """What may be meant, as `SuggestionsOut` describes it."""
    directories = asking.directories(request, parameters.directory)
    blank = " " if request.GET.get("q", "")[-1:].isspace() else ""
    ids = [directory.pk for directory in directories]
    urls = public_directories(request).urls(request)
    return suggestions_told(parameters.q + blank, ids, urls, now)


def suggestions_told(
    text: str,
    directory_ids: Sequence[int],
    urls: Mapping[int, str],
    now: datetime,
    language: str | None = None,
) -> dict[str, Any]:
    """What the search box suggests for a text, with the pages for people.

    In a language, or the one that is spoken now; `urls` are the addresses of the
    directories in it. What the index says is in order: to check it anew would take
    longer than to find it.
    """
    query, more = asked(text, directory_ids, now)
    return {
        "suggestions": [
            {
                "kind": one.kind,
                "label": one.label,
                "marks": one.marks,
                "url": absolute(
                    address(
                        one,
                        urls[one.shop.directory_id if one.shop else query.directory_id],
                        more,
                    )
                ),
                "id": one.shop.page_id if one.shop else None,
            }
            for one in suggestions(query, language=language)
        ]
    }
