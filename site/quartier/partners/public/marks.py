"""Meeting places as marks for the map of the directory."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from businesses.directory.answers import json_answer, public
from businesses.profile.hours import ShownState
from quartier.partners.models import MeetingPlacePage
from quartier.partners.public.place import ICON

MOST = 200
TONE = "places"
"""What static/js/map/spot-marks.js and static/css/map.css draw as an arch."""


@require_safe
def meeting_place_marks(request: HttpRequest) -> HttpResponseBase:
    """Those that everybody may read and that have a position, with their state."""
    now = timezone.now()
    places = MeetingPlacePage.objects.shown().exclude(latitude=None)
    rows = places.prefetch_related("special_days")[:MOST]
    marks = [_mark(place, request, now) for place in rows]
    return public(json_answer(request, {"marks": [mark for mark in marks if mark]}))


def _mark(
    place: MeetingPlacePage, request: HttpRequest, now: datetime
) -> Mapping[str, Any] | None:
    at = place.position
    if at is None:
        return None
    state = ShownState.of(place.schedule, now, get_language() or "de")
    return {
        "id": place.pk,
        "name": place.title,
        "state": state.sentence or state.label,
        "icon": ICON,
        "tone": TONE,
        "campaign": place.street_line,
        "url": place.get_url(request),
        "latitude": round(at.lat, 6),
        "longitude": round(at.lon, 6),
    }
