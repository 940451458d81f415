"""Maps on which editors draw lines, drag spots, and place one."""

import json
from dataclasses import dataclass
from typing import Any

from django.forms import ModelForm
from django.urls import reverse
from django.utils.translation import gettext as _

from campaigns.models import CampaignPage, Spot
from quartier.geo.basemaps import Basemap, covering
from quartier.geo.positions import Bounds, Position
from quartier.places.map_words import map_words
from quartier.places.panels import neighbourhood


@dataclass(frozen=True, slots=True)
class DrawMap:
    """What templates/campaigns/spot_admin/map.html needs; `spots` is JSON."""

    kind: str
    strings: str
    basemap: Basemap | None
    start: Position
    spots: str


def draw_map(campaign: CampaignPage, kind: str) -> DrawMap | None:
    """A map of the campaign's spots to "move" them or to draw a "line" beside them."""
    spots = list(campaign.spots.on_map().select_related("campaign"))
    positions = [spot.position for spot in spots if spot.position]
    start = Bounds.around(positions).centre if positions else neighbourhood()
    if start is None or (kind == "move" and not positions):
        return None
    return DrawMap(
        kind, map_words("drawing"), covering([start]), start, json.dumps(_marks(spots))
    )


def _marks(spots: list[Spot]) -> list[dict[str, Any]]:
    return [
        {
            "number": spot.number,
            "name": str(spot),
            "latitude": spot.position.lat,
            "longitude": spot.position.lon,
            "url": reverse("campaign_spot_move", args=[spot.campaign_id, spot.pk]),
        }
        for spot in spots
        if spot.position
    ]


def picker(spot: Spot, form: ModelForm) -> dict[str, Any]:
    """What templates/places/position_widget.html needs for one spot."""
    start = spot.position or neighbourhood()
    return {
        "heading": _("Position"),
        "fields": {"latitude": form["latitude"], "longitude": form["longitude"]},
        "search_url": reverse("address_search"),
        "strings": map_words("position"),
        "start": start,
        "basemap": covering([start]) if start else None,
    }
