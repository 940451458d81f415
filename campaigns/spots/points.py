"""Spots for maps: those of one campaign, and of all running ones as a layer."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from businesses.directory.answers import json_answer, public
from campaigns.models import CampaignPage, Spot
from campaigns.spots.presentation import ShownSpot, for_readers, shown
from quartier.geo.positions import Position

MOST = 2_000


@require_safe
def campaign_spots(request: HttpRequest, pk: int) -> HttpResponseBase:
    """The marks of one public campaign."""
    page = CampaignPage.objects.live().public().filter(pk=pk).first()
    if page is None:
        raise Http404
    spots = for_readers(page.spots.all())[:MOST]
    return _answer(request, spots, {page.pk: page}, timezone.now())


@require_safe
def all_spots(request: HttpRequest) -> HttpResponseBase:
    """The marks of all campaigns that are running, for the map of the directory."""
    now = timezone.now()
    pages = CampaignPage.objects.live().public().running(localdate(now))
    campaigns = {page.pk: page for page in pages}
    spots = for_readers(Spot.objects.filter(campaign__in=list(campaigns)))[:MOST]
    return _answer(request, spots, campaigns, now)


def _answer(
    request: HttpRequest,
    spots: Iterable[Spot],
    campaigns: Mapping[int, CampaignPage],
    now: datetime,
) -> HttpResponseBase:
    marks = []
    for spot in spots:
        page = campaigns[spot.campaign_id]
        kind = page.format
        if kind is None:
            continue
        one = shown(spot, kind, now, request)
        if one.position is not None:
            marks.append(_mark(one, one.position, page, request))
    return public(json_answer(request, {"marks": marks}))


def _mark(
    spot: ShownSpot, at: Position, page: CampaignPage, request: HttpRequest
) -> Mapping[str, Any]:
    return {
        "id": spot.pk,
        "number": spot.number,
        "name": f"{spot.name}: {spot.label}" if spot.label else spot.name,
        "state": str(spot.state.label),
        "icon": spot.state.mark,
        "tone": spot.state.tone,
        "adopter": spot.adopter.name if spot.adopter else "",
        "url": spot.url or page.get_url(request),
        "campaign": page.title,
        "latitude": round(at.lat, 6),
        "longitude": round(at.lon, 6),
    }
