"""Which campaigns, participations and spots a team may touch."""

from datetime import date

from django.http import Http404

from businesses.models import BusinessPage
from campaigns.models import Adoption, CampaignPage, Participation, Spot
from campaigns.models.campaign import CampaignQuerySet


def campaigns_to_join(today: date) -> CampaignQuerySet:
    """Public campaigns that are not over and that shops join by themselves."""
    pages = CampaignPage.objects.live().public().filter(last_day__gte=today)
    return pages.filter(shops_may_join=True).order_by("first_day", "title")


def campaign_for(business: BusinessPage, pk: int, today: date) -> CampaignPage:
    """A campaign that this business takes part in or could join; else Http404."""
    pages = CampaignPage.objects.live().public().filter(pk=pk)
    page = pages.filter(last_day__gte=today).first()
    if page is None:
        raise Http404
    if not page.shops_may_join and participation(business, page) is None:
        raise Http404
    return page


def participation(
    business: BusinessPage, campaign: CampaignPage
) -> Participation | None:
    """How the business takes part; None if it does not (any more)."""
    found = Participation.objects.joined().select_related("campaign", "business")
    return found.filter(business=business, campaign=campaign).first()


def own_participation(business: BusinessPage, campaign: CampaignPage) -> Participation:
    """The same; Http404 for who does not take part."""
    found = participation(business, campaign)
    if found is None:
        raise Http404
    return found


def spot_of(campaign: CampaignPage, pk: str) -> Spot:
    """A spot of this campaign; Http404 for those of others."""
    if not pk.isdecimal() or len(pk) > 18:
        raise Http404
    spot = Spot.objects.select_related("campaign").filter(campaign=campaign, pk=pk)
    found = spot.first()
    if found is None:
        raise Http404
    return found


def own_adoption(business: BusinessPage, campaign: CampaignPage, pk: str) -> Adoption:
    """What this business looks after at that spot; else Http404."""
    spot = spot_of(campaign, pk)
    found = Adoption.objects.current().filter(business=business, spot=spot).first()
    if found is None:
        raise Http404
    return found
