"""The updates of a campaign, page by page."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.core.paginator import Paginator

from businesses.directory.pager import Pages
from campaigns.models.update import CampaignUpdate

if TYPE_CHECKING:
    from campaigns.models import CampaignPage

PARAMETER = "neues"
PER_PAGE = 6


@dataclass(frozen=True, slots=True)
class News:
    """Some updates, the newest first, and the ways to the others."""

    updates: list[CampaignUpdate]
    pages: Pages


def news(campaign: "CampaignPage", number: str, now: datetime) -> News:
    """One page of the updates that readers see; the first for nonsense."""
    shown = CampaignUpdate.objects.shown().filter(
        campaign_id=campaign.pk, posted_at__lte=now
    )
    rows = shown.select_related("picture", "business")
    if number == "1":
        first = list(rows[: PER_PAGE + 1])
        if len(first) <= PER_PAGE:
            return News(first, Pages(1, 1, _address))
    paginator = Paginator(rows, PER_PAGE)
    page = paginator.get_page(number)
    ways = Pages(page.number, paginator.num_pages, _address)
    return News(list(page.object_list), ways)


def _address(number: int) -> str:
    return f"?{PARAMETER}={number}#updates" if number > 1 else "?#updates"
