"""What the front page shows today: what is open, what there is, whose turn it is."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, QueryDict
from django.utils import timezone

from businesses.directory.view import DirectoryView
from businesses.models import DirectoryPage
from businesses.search.feeds import open_now, rotation
from campaigns.models import CampaignIndexPage
from campaigns.public.cards import cards_for_front_page

if TYPE_CHECKING:
    from home.models import FrontPage

OPEN_SHOWN = 6
IN_ROTATION = 3


def welcome(page: "FrontPage", request: HttpRequest, now: datetime) -> dict[str, Any]:
    """Context of the front page; without a directory there is little to show."""
    directory = DirectoryPage.objects.open_to_readers_of(page).first()
    together = _together(page, request, now)
    if directory is None:
        return together
    url = directory.get_url(request) or "/"
    view = DirectoryView(directory, url, QueryDict(), now)
    return together | {
        "directory": {
            "url": url,
            "all_total": view.all_total,
            "open_total": view.open_total,
        },
        "categories": _categories(view, url),
        "open_now": open_now(directory, OPEN_SHOWN, now=now),
        "map": view.map if view.all_total else None,
        "rotation": rotation(directory, timezone.localdate(now), IN_ROTATION, now),
    }


def _together(page: "FrontPage", request: HttpRequest, now: datetime) -> dict[str, Any]:
    """The campaigns that run or come next, and where all of them are."""
    index = CampaignIndexPage.objects.child_of(page).live().public().first()
    if index is None:
        return {}
    campaigns = cards_for_front_page(index, request, now)
    return {"campaigns": campaigns, "campaigns_url": index.get_url(request)}


def _categories(view: DirectoryView, url: str) -> list[dict[str, Any]]:
    """The categories that have businesses, with their numbers."""
    return [
        {
            "slug": option.value,
            "name": option.label,
            "icon": option.icon,
            "count": option.count,
            "url": f"{url}?kategorie={option.value}",
        }
        for facet in view.facets
        if facet.name == "kategorie"
        for option in facet.options
        if option.count
    ]
