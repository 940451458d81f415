"""What is left of an offer that has ended."""

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest

from quartier.work.public.shown import opening_cards

if TYPE_CHECKING:
    from quartier.work.models import OpeningPage, WorkPage

SIMILAR = 3


def ended_context(opening: "OpeningPage", request: HttpRequest) -> dict[str, Any]:
    """Offers of the same kind, and the way to all of them."""
    index: WorkPage = opening.get_parent().specific
    others = list(index.open_today().filter(kind=opening.kind)[:SIMILAR])
    for one in others:
        one._cached_parent_obj = index
    return {
        "index_url": index.get_url(request),
        "openings": opening_cards(others, request),
    }
