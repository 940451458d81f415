"""Offers as an Atom feed, for the same choice as the list."""

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from businesses.profile.open_graph import absolute
from campaigns.feeds.atom_feed import atom_feed, feed_answer
from quartier.work.asking import Asked

if TYPE_CHECKING:
    from quartier.work.models import WorkPage

LONGEST = 50
"""How many entries the feed holds, the newest."""


def work_feed(index: "WorkPage", request: HttpRequest) -> HttpResponse:
    """The newest offers that fit the question."""
    url, asked = absolute(index.get_url(request) or ""), Asked.of(request.GET)
    here = asked.address(request.path)
    feed = atom_feed(index.title, asked.address(url), index.intro, here)
    for opening in index.open_today().filter(asked.matching())[:LONGEST]:
        opening._cached_parent_obj = index
        link = absolute(opening.get_url(request) or "")
        published = opening.first_published_at or timezone.now()
        feed.add_item(
            title=f"{opening.get_kind_display()}: {opening.title}",
            link=link,
            description=opening.summary,
            unique_id=link,
            author_name=opening.offered_by.title,
            pubdate=published,
            updateddate=opening.last_published_at or published,
        )
    return feed_answer(feed)
