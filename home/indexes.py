"""Where the lists of a neighbourhood are: campaigns, calendar, news, partners."""

from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Any

from django.db.models import Q
from wagtail.models import Page

from businesses.models.doors import KnowsClosedDoors
from campaigns.models import CampaignIndexPage
from quartier.advice.models import AdvicePage
from quartier.events.models import CalendarPage
from quartier.partners.models import MeetingPlacesPage, PartnersPage

if TYPE_CHECKING:
    from home.models import NewsIndexPage

KINDS = {
    "campaigns": "campaignindexpage",
    "calendar": "calendarpage",
    "news": "newsindexpage",
    "places": "meetingplacespage",
    "partners": "partnerspage",
    "advice": "advicepage",
}


@dataclass(frozen=True, slots=True)
class Indexes:
    """The first of each kind that everybody may read; None where there is none."""

    campaigns: CampaignIndexPage | None = None
    calendar: CalendarPage | None = None
    news: "NewsIndexPage | None" = None
    places: MeetingPlacesPage | None = None
    partners: PartnersPage | None = None
    advice: AdvicePage | None = None


def indexes_below(front: Any, closed: KnowsClosedDoors) -> Indexes:
    """Those that are children of a front page, in one query.

    `closed` is the page that is read: what it knows of closed doors is passed on.
    """
    wanted = reduce(or_, (Q(**{f"{kind}__isnull": False}) for kind in KINDS.values()))
    children = Page.objects.child_of(front).live().filter(wanted)
    for path in closed.closed_paths:
        children = children.exclude(path__startswith=path)
    found: dict[str, Any] = {}
    for child in children.select_related(*KINDS.values()).order_by("path"):
        for name, kind in KINDS.items():
            page = getattr(child, kind, None)
            if page is not None and name not in found:
                page.closed_paths = closed.closed_paths
                page._cached_parent_obj = front
                found[name] = page
    return Indexes(**found)
