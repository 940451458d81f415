"""What the pages of businesses, and the search, know of campaigns.

`renew` is the one door. It runs by itself when a campaign is published or taken away,
or a participation or an adoption is saved; whoever changes those in bulk calls it.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from django.utils import timezone
from wagtail.signals import (
    page_published,
    page_slug_changed,
    page_unpublished,
    post_page_move,
)

from businesses.involvement import Told, write_involvements
from businesses.models import Involvement
from campaigns.models import (
    Adoption,
    CampaignIndexPage,
    CampaignPage,
    Participation,
    Spot,
)

SOURCE = "campaign"
MOST_NAMED = 3
"""How many spots of its own a business's page names; more are counted."""


def renew(campaign: CampaignPage, today: date | None = None) -> None:
    """Bring it in line with who takes part, and looks after what."""
    today = today or timezone.localdate()
    page = CampaignPage.objects.live().filter(pk=campaign.pk).first()
    closed = page is None or bool(page.get_view_restrictions())
    told = {} if page is None or closed else _told(page, today)
    write_involvements(_source(campaign.pk), told)


def close_those_that_are_over(today: date) -> None:
    """Renew the campaigns whose last day has passed since."""
    ended = Involvement.objects.to_be_closed(today)
    sources = ended.filter(source__startswith=f"{SOURCE}-")
    for source in sources.values_list("source", flat=True).distinct():
        renew(CampaignPage(pk=int(source.rpartition("-")[2])), today)


def _source(campaign_pk: int) -> str:
    return f"{SOURCE}-{campaign_pk}"


def _told(page: CampaignPage, today: date) -> dict[int, Told]:
    spots = _spots_of_adopters(page)
    shown = Participation.objects.joined().filter(campaign=page)
    lines = {row.business_id: row.public_line for row in shown}
    return {
        business: Told(
            key=page.slug,
            label=page.title,
            url=page.get_url() or "",
            detail=_spot_names(spots.get(business, [])) or lines.get(business, ""),
            picture_id=page.picture_id,
            last_day=page.last_day,
            is_over=page.last_day < today,
        )
        for business in {*lines, *spots}
    }


def _spots_of_adopters(page: CampaignPage) -> dict[int, list[Spot]]:
    adoptions = Adoption.objects.current().filter(
        spot__campaign=page, business__isnull=False
    )
    found: dict[int, list[Spot]] = {}
    for adoption in adoptions.select_related("spot").order_by("spot__number"):
        adoption.spot.campaign = page
        found.setdefault(adoption.business_id or 0, []).append(adoption.spot)
    return found


def _spot_names(spots: Iterable[Spot]) -> str:
    names = [str(spot) for spot in spots]
    more = len(names) - MOST_NAMED
    shown = ", ".join(names[:MOST_NAMED])
    return (f"{shown} +{more}" if more > 0 else shown)[:160]


@receiver([page_published, page_unpublished], sender=CampaignPage)
def renew_published(instance: CampaignPage, **kwargs: Any) -> None:
    """It is public now, or no longer."""
    renew(instance)


@receiver(page_slug_changed)
@receiver(post_page_move)
def renew_addresses(instance: Any, **kwargs: Any) -> None:
    """The address of a campaign, or of all in an index, is another."""
    page = instance.specific
    if isinstance(page, CampaignPage):
        renew(page)
    elif isinstance(page, CampaignIndexPage):
        for campaign in CampaignPage.objects.child_of(page):
            renew(campaign)


@receiver([post_save, post_delete], sender=Participation)
def renew_participants(instance: Participation, **kwargs: Any) -> None:
    """Somebody has joined or left."""
    renew(CampaignPage(pk=instance.campaign_id))


@receiver([post_save, post_delete], sender=Adoption)
def renew_adopters(instance: Adoption, **kwargs: Any) -> None:
    """A spot has another adopter."""
    spot = Spot.objects.filter(pk=instance.spot_id).values_list("campaign", flat=True)
    for campaign in spot:
        renew(CampaignPage(pk=campaign))


@receiver(post_delete, sender=CampaignPage)
def forget(instance: CampaignPage, **kwargs: Any) -> None:
    """The campaign is gone."""
    write_involvements(_source(instance.pk), {})
