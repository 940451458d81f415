"""The places of a campaign on its page."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from campaigns.formats.format import Format
from campaigns.models.spot import Spot

if TYPE_CHECKING:
    from campaigns.models import CampaignPage


@dataclass(frozen=True, slots=True)
class Spots:
    """What the list of spots is made of; `template` shows them."""

    kind: Format | None = None
    rows: list[Any] = field(default_factory=list)
    may_be_adopted: bool = False
    template: str = "campaigns/includes/spots.html"


def spots_of(campaign: "CampaignPage") -> Spots:
    """All spots by their numbers; what a door hides is not among it."""
    kind = campaign.format
    if kind is None:
        return Spots()
    rows = Spot.objects.filter(campaign_id=campaign.pk).only("number", "state")
    return Spots(kind, [(spot.number, kind.state(spot.state)) for spot in rows])
