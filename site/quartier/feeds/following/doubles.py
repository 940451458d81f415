"""Events of the calendar that a new one may be a second time."""

from datetime import date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from django.conf import settings
from django.urls import reverse

from quartier.events.asking import Asked
from quartier.events.models import Event
from quartier.events.sources import entries
from quartier.feeds.following.likeness import similar_places, similar_titles
from quartier.feeds.models import CalendarFeed
from quartier.feeds.reading.item import Item


class Known(NamedTuple):
    """What stands in the calendar on a day."""

    title: str
    place: str
    url: str


class Doubles:
    """Looks for what is there already; each day is asked for once.

    Within one calendar that is followed nothing is double: it says itself what is what.
    """

    def __init__(self, feed: CalendarFeed) -> None:
        self.feed = feed
        self.days: dict[date, list[Known]] = {}
        own = feed.entries.exclude(event=None)
        self.own = set(own.values_list("event", flat=True))

    def find(self, item: Item) -> Known | None:
        """What this item may be; None if nothing is like it."""
        day = date.fromisoformat(item.next_start[:10])
        for known in self._on(day):
            if similar_titles(known.title, item.title) and similar_places(
                known.place, item.place
            ):
                return known
        return None

    def _on(self, day: date) -> list[Known]:
        if day not in self.days:
            self.days[day] = [*self._shown(day), *self._drafts(day)]
        return self.days[day]

    def _shown(self, day: date) -> list[Known]:
        """All that readers see, of whatever source."""
        since = datetime.combine(day, time.min, ZoneInfo(settings.TIME_ZONE))
        until = since + timedelta(days=1)
        return [
            Known(one.title, one.where, one.url)
            for one in entries(self.feed.calendar, Asked(), since, until)
            if not self._is_own(one.key)
        ]

    def _is_own(self, key: str) -> bool:
        kind, _dash, rest = key.partition("-")
        number = rest.partition("-")[0]
        return kind == "event" and number.isdecimal() and int(number) in self.own

    def _drafts(self, day: date) -> list[Known]:
        drafts = Event.objects.filter(
            calendar=self.feed.calendar, live=False, first_day=day
        )
        return [
            Known(draft.title, draft.where, edit_url(draft.pk))
            for draft in drafts.exclude(pk__in=self.own).select_related("business")
        ]


def edit_url(pk: int) -> str:
    """Where editors write an event."""
    return reverse("wagtailsnippets_events_event:edit", args=[pk])
