"""All spots of a campaign for its page: a list, how many are how, and a map."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from django.http import HttpRequest
from django.urls import reverse

from campaigns.formats.format import Format, SpotState
from campaigns.models import CampaignPage
from campaigns.spots.lines import OwnLine, own_lines
from campaigns.spots.presentation import ShownSpot, for_readers, shown
from quartier.geo.basemaps import Basemap, covering
from quartier.geo.positions import Bounds, Position
from quartier.places.map_words import map_words


@dataclass(frozen=True, slots=True)
class SpotMap:
    """What templates/components/map_frame.html needs for the marks of spots."""

    points_url: str
    strings: str
    basemap: Basemap | None
    latitude: float
    longitude: float


@dataclass(frozen=True, kw_only=True)
class SpotList:
    """What a format's `list_template` knows as `spot_list`."""

    campaign_pk: int
    kind: Format
    spots: Sequence[ShownSpot]
    lines: Sequence[OwnLine]
    map: SpotMap | None

    @property
    def counts(self) -> list[tuple[SpotState, int]]:
        """How many spots are in each state that occurs, in the format's order."""
        found = Counter(spot.state.key for spot in self.spots)
        return [
            (state, found[state.key]) for state in self.kind.states if found[state.key]
        ]

    @property
    def free(self) -> int:
        """How many wait for somebody to adopt them."""
        return sum(spot.is_free for spot in self.spots) if self.kind.adoptable else 0

    @property
    def pass_url(self) -> str:
        """The pass to collect stamps in; "" where nothing is collected."""
        if not self.kind.walked_in_order:
            return ""
        return reverse("stamp_pass", args=[self.campaign_pk])


def spot_list(
    campaign: CampaignPage, now: datetime, request: HttpRequest | None = None
) -> SpotList | None:
    """The spots as readers see them at this moment; None where there are none.

    Takes four questions to the database, however many spots there are.
    """
    kind = campaign.format
    if kind is None:
        return None
    rows = for_readers(campaign.spots.all())
    spots = [shown(spot, kind, now, request) for spot in rows]
    lines = own_lines(campaign, now, request) if kind.own_lines else []
    if not spots and not lines:
        return None
    return SpotList(
        campaign_pk=campaign.pk,
        kind=kind,
        spots=spots,
        lines=lines,
        map=spot_map(campaign.pk, [s.position for s in spots if s.position], "spots"),
    )


def spot_map(
    campaign_pk: int, positions: Sequence[Position], kind: Literal["spots", "choice"]
) -> SpotMap | None:
    """The map with these positions in view; None if nothing has one."""
    if not positions:
        return None
    centre = Bounds.around(positions).centre
    return SpotMap(
        points_url=reverse("campaign_spots", args=[campaign_pk]),
        strings=map_words(kind),
        basemap=covering(list(positions)),
        latitude=centre.lat,
        longitude=centre.lon,
    )
