"""News of campaigns as Atom feeds (RFC 4287)."""

from collections.abc import Iterable
from datetime import datetime, time
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from businesses.profile.open_graph import absolute
from campaigns.feeds.atom_feed import atom_feed, feed_answer
from campaigns.models.update import CampaignUpdate

if TYPE_CHECKING:
    from campaigns.models import CampaignIndexPage, CampaignPage

LONGEST = 30
"""How many entries a feed holds, the newest."""


def updates_feed(
    campaign: "CampaignPage", request: HttpRequest, now: datetime
) -> HttpResponse:
    """The approved updates of one campaign."""
    url = absolute(campaign.get_url(request) or "")
    feed = atom_feed(campaign.title, url, campaign.teaser, request.path)
    shown = CampaignUpdate.objects.shown().filter(campaign=campaign, posted_at__lte=now)
    for update in shown.select_related("business")[:LONGEST]:
        feed.add_item(
            title=update.title,
            link=f"{url}#update-{update.pk}",
            description=update.text,
            unique_id=f"{url}#update-{update.pk}",
            author_name=update.business.title if update.business else _("Redaktion"),
            pubdate=update.posted_at,
            updateddate=update.last_published_at or update.posted_at,
        )
    return feed_answer(feed)


def campaigns_feed(
    index: "CampaignIndexPage",
    campaigns: "Iterable[CampaignPage]",
    request: HttpRequest,
) -> HttpResponse:
    """The campaigns of an index, the newest first."""
    url = absolute(index.get_url(request) or "")
    feed = atom_feed(index.title, url, index.intro, request.path)
    for campaign in campaigns:
        published = campaign.first_published_at or _morning(campaign)
        link = absolute(campaign.get_url(request) or "")
        feed.add_item(
            title=campaign.title,
            link=link,
            description=campaign.teaser,
            unique_id=link,
            author_name=_("Redaktion"),
            pubdate=published,
            updateddate=campaign.last_published_at or published,
        )
    return feed_answer(feed)


def _morning(campaign: "CampaignPage") -> datetime:
    return timezone.make_aware(datetime.combine(campaign.first_day, time.min))
