"""What comes as an Atom feed (RFC 4287): one entry for each date."""

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from businesses.profile.open_graph import absolute
from campaigns.feeds.atom_feed import atom_feed, feed_answer
from campaigns.public.when import weekday_and_day
from quartier.events.asking import Asked
from quartier.events.sources import entries
from quartier.events.sources.entry import Entry

if TYPE_CHECKING:
    from quartier.events.models import CalendarPage

AHEAD = timedelta(days=28)
LONGEST = 50


def atom_answer(
    page: "CalendarPage", url: str, asked: Asked, now: datetime
) -> HttpResponse:
    """The dates of the next four weeks that fit the question, the next first.

    An entry is of the day on which it comes into sight, so that readers of feeds
    meet each date once.
    """
    choice = asked.at(None)
    feed = atom_feed(
        page.title,
        choice.address(absolute(url)),
        page.intro,
        choice.address(url + page.reverse_subpage("atom")),
    )
    today = timezone.localdate(now)
    for entry in entries(page, asked, now, now + AHEAD, most=LONGEST):
        in_sight = entry.starts_at - AHEAD
        feed.add_item(
            title=_title(entry, today),
            link=absolute(entry.url),
            description=" · ".join(filter(None, [entry.where, entry.summary])),
            unique_id=f"{absolute(url)}#{entry.key}",
            author_name=page.title,
            pubdate=in_sight,
            updateddate=in_sight,
        )
    return feed_answer(feed)


def _title(entry: Entry, today: date) -> str:
    """What, when, and whether it is off."""
    when = f"{weekday_and_day(entry.first_day, today)}, {entry.times}"
    state = _("fällt aus") if entry.is_cancelled else ""
    return ", ".join(filter(None, [f"{entry.title}: {when}", state]))
