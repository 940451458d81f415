"""One offer as its page tells it."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.utils.translation import get_language

from businesses.profile.json_ld import script_element
from businesses.profile.open_graph import absolute, open_graph_of
from quartier.work.public.json_ld import structured
from quartier.work.public.shown import ShownOpening

if TYPE_CHECKING:
    from quartier.work.models import OpeningPage


def opening_context(
    page: "OpeningPage", request: HttpRequest, now: datetime
) -> dict[str, Any]:
    """The offer in words, who makes it, and where."""
    url = absolute(page.get_url(request) or "")
    by, place = page.offered_by, page.place
    text = page.search_description or page.summary
    picture = by.logo if by else None
    index_url = page.get_parent().get_url(request)
    return {
        "page": ShownOpening(page),
        "offered_by": {"title": by.title, "url": by.get_url(request)} if by else None,
        "place": place,
        "place_url": place.get_url(request) if place else "",
        "index_url": index_url,
        "sheet_url": f"{index_url}aushang/{page.pk}/",
        "share_url": url,
        "canonical_url": url,
        "open_graph": open_graph_of(page.title, text, url, picture, get_language()),
        "json_ld": script_element(structured(page, url)) if by else "",
    }
