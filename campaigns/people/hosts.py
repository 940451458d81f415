"""Who invites to a date: its campaign, or what a layer above has brought.

Places, waiting list, mails and links are the same for all of them. A layer above makes
dates without a campaign, and tells here which of them are shown and whose they are.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import reduce
from operator import or_

from django.db.models import Q

from campaigns.models import CampaignDate, CampaignPage
from campaigns.models.dates import CampaignDateQuerySet


@dataclass(frozen=True)
class Host:
    """What people read of who invites, and where they read more."""

    title: str
    url: str
    campaign: str = ""
    """The name of the campaign, if it is one."""


@dataclass(frozen=True)
class Hosting:
    """One kind of hosts: which dates are live, which are public, whose one is."""

    live: Callable[[], Q]
    public: Callable[[], Q]
    host_of: Callable[[CampaignDate], Host | None]


def _campaign_of(date: CampaignDate) -> Host | None:
    if date.campaign is None:
        return None
    title, url = date.campaign.title, date.campaign.url or ""
    return Host(title, f"{url}#date-{date.pk}", campaign=title)


def _of_live_campaigns() -> Q:
    return Q(campaign__in=CampaignPage.objects.live().values("pk"))


def _of_public_campaigns() -> Q:
    return Q(campaign__in=CampaignPage.objects.live().public().values("pk"))


_all: list[Hosting] = [Hosting(_of_live_campaigns, _of_public_campaigns, _campaign_of)]


def add_hosting(hosting: Hosting) -> None:
    """Called once for each kind, when the apps are ready."""
    _all.append(hosting)


def live_dates() -> CampaignDateQuerySet:
    """Dates of what is published."""
    return CampaignDate.objects.filter(reduce(or_, (one.live() for one in _all)))


def public_dates() -> CampaignDateQuerySet:
    """Dates of what everybody may read."""
    return CampaignDate.objects.filter(reduce(or_, (one.public() for one in _all)))


def host_of(date: CampaignDate) -> Host:
    """Who invites to it; a date whose host is gone has its own title alone."""
    found = (one.host_of(date) for one in _all)
    return next(filter(None, found), Host(date.title, ""))
