"""Records of calendars that are followed."""

from quartier.feeds.models.allowed_host import AllowedHost
from quartier.feeds.models.entry import EntryState, FeedEntry
from quartier.feeds.models.feed import CalendarFeed, FeedState
from quartier.feeds.models.run import Deed, FeedDeed, FeedRun

__all__ = [
    "AllowedHost",
    "CalendarFeed",
    "Deed",
    "EntryState",
    "FeedDeed",
    "FeedEntry",
    "FeedRun",
    "FeedState",
]
