"""News as an Atom feed, for the same choice as the list."""

from datetime import datetime, time
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from businesses.profile.open_graph import absolute
from campaigns.feeds.atom_feed import atom_feed, feed_answer
from campaigns.public.filters import Asked

if TYPE_CHECKING:
    from home.models import NewsIndexPage

LONGEST = 30
"""How many entries the feed holds, the newest."""


def news_feed(index: "NewsIndexPage", request: HttpRequest) -> HttpResponse:
    """The newest articles that fit the question."""
    url, asked = absolute(index.get_url(request) or ""), Asked.of(request.GET)
    here = asked.address(request.path)
    feed = atom_feed(index.title, asked.address(url), index.intro, here)
    for article in index.public_articles().asked_for(asked).newest()[:LONGEST]:
        link = absolute(article.get_url(request) or "")
        published = timezone.make_aware(datetime.combine(article.day, time(12)))
        feed.add_item(
            title=article.title,
            link=link,
            description=article.intro,
            unique_id=link,
            author_name=article.author or _("Redaktion"),
            pubdate=published,
            updateddate=article.last_published_at or published,
        )
    return feed_answer(feed)
