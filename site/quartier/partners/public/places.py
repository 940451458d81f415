"""The list of all meeting places, with their map."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest

from businesses.profile.open_graph import absolute
from quartier.partners.public.shown import PlaceCard

if TYPE_CHECKING:
    from quartier.partners.models import MeetingPlacesPage


def index_context(
    index: "MeetingPlacesPage", request: HttpRequest, now: datetime
) -> dict[str, Any]:
    """The meeting places in the editors' order, with their state."""
    rows = list(index.public_places().prefetch_related("special_days"))
    for row in rows:
        row._cached_parent_obj = index
    return {
        "places": [PlaceCard.of(row, request, now) for row in rows],
        "canonical_url": absolute(index.get_url(request) or ""),
    }
