"""Campaigns as cards: in the list of all, and on other pages with the next date."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, cast

from django.db.models import prefetch_related_objects
from django.http import HttpRequest
from django.utils import timezone

from campaigns.models.dates import CampaignDate
from campaigns.phases import Phase
from campaigns.public.when import period, span
from quartier.media.models import Picture
from quartier.places.models import District

if TYPE_CHECKING:
    from campaigns.models import CampaignIndexPage, CampaignPage

SHOWN = 2
LOOKED_AT = 12


@dataclass(frozen=True, slots=True)
class Card:
    """A campaign in a list; `next_date` is what comes next there, in words."""

    title: str
    url: str
    teaser: str
    picture: Picture | None
    phase: Phase
    period: str
    districts: str
    next_date: str = ""


def cards(
    campaigns: "Iterable[CampaignPage]",
    request: HttpRequest,
    today: date,
    next_dates: Mapping[int, str] | None = None,
) -> list[Card]:
    """Cards of campaigns whose phases and districts are fetched."""
    return [
        Card(
            campaign.title,
            campaign.get_url(request) or "",
            campaign.teaser,
            campaign.picture,
            campaign.phase_on(today),
            period(campaign.first_day, campaign.last_day),
            ", ".join(district.name for district in campaign.districts.all()),
            (next_dates or {}).get(campaign.pk, ""),
        )
        for campaign in campaigns
    ]


def current_cards(
    index: "CampaignIndexPage",
    request: HttpRequest,
    now: datetime,
    district: District | None = None,
) -> list[Card]:
    """What runs now, the newest first, then what comes next; a few of them.

    Those of one district, if one is given.
    """
    today = timezone.localdate(now)
    rows = index.public_campaigns().filter(last_day__gte=today).for_cards()
    if district is not None:
        rows = rows.filter(districts=district)
    current = list(rows.order_by("first_day", "title")[:LOOKED_AT])
    running = [campaign for campaign in current if campaign.first_day <= today]
    coming = [campaign for campaign in current if campaign.first_day > today]
    chosen: list[Any] = [*reversed(running), *coming][:SHOWN]
    prefetch_related_objects(chosen, "phases", "districts", "picture__renditions")
    return cards(chosen, request, today, _next_dates(chosen, now))


def _next_dates(campaigns: "list[CampaignPage]", now: datetime) -> dict[int, str]:
    """The first date of each that is not over and takes place."""
    dates = CampaignDate.objects.coming(now).filter(
        campaign__in=[campaign.pk for campaign in campaigns], is_cancelled=False
    )
    found: dict[int, str] = {}
    for one in dates:
        words = f"{span(one.starts_at, one.ends_at, now)}: {one.title}"
        found.setdefault(cast(int, one.campaign_id), words)
    return found
