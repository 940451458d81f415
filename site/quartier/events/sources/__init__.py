"""Where the entries of a calendar come from: its own events, and dates of campaigns.

A source is a module with the two functions of `Source`. To bring other dates into the
calendar, write one and name it here.
"""

from collections.abc import Iterable
from datetime import datetime
from heapq import merge
from typing import TYPE_CHECKING, Protocol

from icalendar import Component

from quartier.events.asking import Asked
from quartier.events.sources import campaign_dates, own_events
from quartier.events.sources.entry import Entry

if TYPE_CHECKING:
    from quartier.events.models import CalendarPage


class Source(Protocol):
    """What a calendar asks of those who know dates."""

    def entries(
        self,
        calendar: "CalendarPage",
        asked: Asked,
        since: datetime,
        until: datetime | None,
        most: int | None,
    ) -> list[Entry]:
        """What goes on then and fits the question, in order, at most so many."""

    def components(
        self, calendar: "CalendarPage", asked: Asked, now: datetime
    ) -> Iterable[Component]:
        """The same for calendar programs, with all coming dates."""


SOURCES: tuple[Source, ...] = (own_events, campaign_dates)


def entries(
    calendar: "CalendarPage",
    asked: Asked,
    since: datetime,
    until: datetime | None = None,
    most: int | None = None,
) -> list[Entry]:
    """What goes on from `since` on and before `until`, of all sources, in order."""
    found = [source.entries(calendar, asked, since, until, most) for source in SOURCES]
    return list(merge(*found, key=lambda entry: entry.starts_at))[:most]
