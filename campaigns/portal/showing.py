"""What the portal's pages about campaigns show."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from businesses.models import BusinessPage
from campaigns.models import (
    Adoption,
    CampaignPage,
    Participation,
    ParticipationState,
    Spot,
)
from campaigns.portal.guards import campaigns_to_join
from campaigns.public.when import period

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
    others = campaigns_to_join(today).exclude(pk__in=joined)[:MOST]
    return [
        CampaignRow(
            page, period(page.first_day, page.last_day), states.get(page.pk, "")
        )
        for page in [*own, *others]
    ]


@dataclass(frozen=True)
class OwnSpot:
    """A spot that the business looks after."""

    spot: Spot
    adoption: Adoption
    waters: str
    """The key of the action that says it was cared for; "" if there is none."""
    waters_label: str


def own_spots(business: BusinessPage, campaign: CampaignPage) -> Iterator[OwnSpot]:
    """What the business looks after in this campaign, by number."""
    kind = campaign.format
    care = (
        next((one for one in kind.actions if one.counts_as_care), None)
        if kind
        else None
    )
    mine = Adoption.objects.current().filter(business=business, spot__campaign=campaign)
    for adoption in mine.select_related("spot").order_by("spot__number"):
        adoption.spot.campaign = campaign
        yield OwnSpot(
            adoption.spot,
            adoption,
            care.key if care else "",
            str(care.label) if care else "",
        )


def free_spots(campaign: CampaignPage) -> list[Spot]:
    """Those that nobody looks after; none where there is nothing to look after."""
    kind = campaign.format
    if kind is None or not kind.adoptable:
        return []
    found = list(campaign.spots.without_adopter().order_by("number"))
    for spot in found:
        spot.campaign = campaign
    return found
