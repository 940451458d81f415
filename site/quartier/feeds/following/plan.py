"""What is to be done, worked out before anything is written."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.utils import timezone

from quartier.events.models import Occurrence
from quartier.feeds.following.likeness import NEARLY, similar_places, similar_titles
from quartier.feeds.models import CalendarFeed, EntryState, FeedEntry
from quartier.feeds.reading.item import Contents, Item

MISSED_OFTEN = 2
MISSED_LONG = timedelta(hours=24)
"""When an event that stands there no more is taken for deleted."""

MOST_LOST = 0.5
"""Of the coming events: if more are missing, an editor is asked."""

BEGINNING = ("first_day", "start_time", "rule")


@dataclass
class Plan:
    """Items with their entries (None: not known yet), and entries that are missing."""

    known: list[tuple[Item, FeedEntry | None]] = field(default_factory=list)
    missing: list[FeedEntry] = field(default_factory=list)
    is_too_much: bool = False


def plan_for(feed: CalendarFeed, contents: Contents, now: datetime) -> Plan:
    """Match what a calendar says with what is known of it.

    Events that were never known and are over are left away.
    """
    entries = {entry.key: entry for entry in feed.entries.select_related("event")}
    plan = Plan()
    unknown = []
    for item in contents.items:
        entry = entries.pop(item.key, None)
        if entry is not None:
            plan.known.append((item, entry))
        elif item.next_start:
            unknown.append(item)
    coming = _coming(feed, now)
    here = EntryState.FOLLOWED, EntryState.DOUBTFUL
    absent = [
        entry
        for entry in entries.values()
        if entry.uid not in contents.unreadable and entry.pk in coming
    ]
    for item in unknown:
        entry = _renamed(item, absent) if item.uid not in contents.unreadable else None
        if entry is not None:
            absent.remove(entry)
        plan.known.append((item, entry))
    plan.missing = [entry for entry in absent if entry.state in here]
    if not contents.is_whole:
        plan.missing = []
    followed = [
        entry
        for _item, entry in plan.known
        if entry and entry.state in here and entry.pk in coming
    ]
    lost, all_of_them = len(plan.missing), len(plan.missing) + len(followed)
    nothing_left = bool(lost) and not contents.items
    plan.is_too_much = nothing_left or lost > all_of_them * MOST_LOST
    return plan


def is_gone(entry: FeedEntry, now: datetime) -> bool:
    """Whether an entry that is missing once more is to be taken for deleted."""
    since = entry.missing_since or now
    return entry.missed + 1 >= MISSED_OFTEN or now - since >= MISSED_LONG


def next_start_of(item: Item) -> datetime | None:
    """When it next begins, as a moment."""
    if not item.next_start:
        return None
    return timezone.make_aware(datetime.fromisoformat(item.next_start))


def _coming(feed: CalendarFeed, now: datetime) -> set[int]:
    """Entries whose events are not over: by their dates, or as was said of drafts."""
    dates = Occurrence.objects.filter(ends_at__gte=now, event__feed_entry__feed=feed)
    live = dates.values_list("event__feed_entry", flat=True)
    said = feed.entries.coming(now).values_list("pk", flat=True)
    return {*live, *said}


def _renamed(item: Item, absent: list[FeedEntry]) -> FeedEntry | None:
    """The missing entry that is this item under another UID."""
    start = next_start_of(item)
    for entry in absent:
        alike = [entry.imported.get(name) == item.values[name] for name in BEGINNING]
        if (
            (entry.next_start == start or all(alike))
            and similar_titles(entry.title, item.title, NEARLY)
            and similar_places(entry.place, item.place)
        ):
            return entry
    return None
