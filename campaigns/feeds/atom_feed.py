"""An Atom feed (RFC 4287) in the reader's language, begun and answered."""

from django.http import HttpResponse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import get_language

from businesses.profile.open_graph import absolute


def atom_feed(title: str, url: str, text: str, feed_url: str) -> Atom1Feed:
    """A feed of the page at an absolute address; `feed_url` is where it is itself."""
    return Atom1Feed(
        title=title,
        link=url,
        description=text,
        subtitle=text,
        language=get_language(),
        feed_url=absolute(feed_url),
    )


def feed_answer(feed: Atom1Feed) -> HttpResponse:
    """The feed with its entries."""
    return HttpResponse(feed.writeString("utf-8"), content_type=feed.content_type)
