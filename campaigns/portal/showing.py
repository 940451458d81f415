"""What the portal's pages about campaigns show."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from businesses.models import BusinessPage
from campaigns.formats.format import SpotAction, SpotState
from campaigns.models import (
    Adoption,
    CampaignPage,
    Participation,
    ParticipationState,
    Spot,
)
from campaigns.portal.guards import campaigns_to_join
from campaigns.public.when import period
from campaigns.spots.listing import SpotMap, spot_map
from campaigns.spots.presentation import (
    adoption_of,
    for_readers,
    position_of,
    shown,
)

MOST = 40


@dataclass(frozen=True)
class CampaignRow:
    """A campaign in the list: whether one takes part, or is invited to."""

    page: CampaignPage
    period: str
    state: str

    @property
    def is_joined(self) -> bool:
        """Whether the business takes part."""
        return self.state == ParticipationState.JOINED

    @property
    def is_asked(self) -> bool:
        """Whether an editor has asked it to."""
        return self.state == ParticipationState.ASKED


def rows(business: BusinessPage, now: datetime) -> list[CampaignRow]:
    """Own campaigns first, then those that can be joined."""
    today = timezone.localdate(now)
    states = dict(
        Participation.objects.filter(business=business).values_list(
            "campaign_id", "state"
        )
    )
    joined = [pk for pk, state in states.items() if state == ParticipationState.JOINED]
    current = CampaignPage.objects.live().public().filter(last_day__gte=today)
    own = list(current.filter(pk__in=joined).order_by("first_day", "title"))
    others = campaigns_to_join(business, today).exclude(pk__in=joined)[:MOST]
    return [
        CampaignRow(
            page, period(page.first_day, page.last_day), states.get(page.pk, "")
        )
        for page in [*own, *others]
    ]


@dataclass(frozen=True)
class OwnSpot:
    """A spot that the business looks after, as it is now."""

    spot: Spot
    adoption: Adoption
    state: SpotState
    care: SpotAction | None
    """What one taps when one has cared for it; None where there is no such thing."""
    is_of_an_earlier_year: bool
    """Whether nobody has said yet that it goes on in this year."""


def own_spots(
    business: BusinessPage, campaign: CampaignPage, now: datetime
) -> Iterator[OwnSpot]:
    """What the business looks after in this campaign, by number."""
    kind = campaign.format
    if kind is None:
        return
    care = next((one for one in kind.actions if one.counts_as_care), None)
    mine = Adoption.objects.current().filter(business=business)
    spots = campaign.spots.filter(pk__in=mine.values("spot")).order_by("number")
    year = timezone.localtime(now).year
    for spot in for_readers(spots):
        spot.campaign = campaign
        adoption = adoption_of(spot)
        if adoption is not None:
            state = shown(spot, kind, now).state
            yield OwnSpot(spot, adoption, state, care, adoption.season < year)


def free_spots(campaign: CampaignPage) -> list[Spot]:
    """Those that nobody looks after; none where there is nothing to look after."""
    kind = campaign.format
    if kind is None or not kind.adoptable:
        return []
    free = campaign.spots.without_adopter().select_related("business")
    found = list(free.order_by("number"))
    for spot in found:
        spot.campaign = campaign
    return found


def map_of(campaign: CampaignPage, free: Sequence[Spot]) -> SpotMap | None:
    """The map to choose one of these spots from; None if none has a position."""
    positions = [position for spot in free if (position := position_of(spot))]
    return spot_map(campaign.pk, positions, "choice")
