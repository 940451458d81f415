"""When calendars are asked: by the clock and at an editor's wish, by a worker."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone
from django_tasks import task

from quartier.feeds.following.process import follow
from quartier.feeds.models import CalendarFeed

LOST_AFTER = timedelta(minutes=15)
"""When a task that was ordered and never ended is ordered again."""

AFTER_ALL = -10
"""Strangers' servers may be slow; whatever else waits goes first."""


@task(priority=AFTER_ALL)
def fetch_calendar(pk: int) -> None:
    """Follow one calendar; of two workers one does."""
    if CalendarFeed.objects.filter(pk=pk).exists():
        follow(pk, timezone.now())


def ask_calendars(now: datetime) -> None:
    """The clock's part: order what is due. Of several clocks one does."""
    due = CalendarFeed.objects.due(now)
    for pk in list(due.values_list("pk", flat=True)):
        if due.filter(pk=pk).update(next_fetch_at=now + LOST_AFTER):
            fetch_calendar.enqueue(pk)


def fetch_now(feed: CalendarFeed) -> None:
    """Order it for an editor, with everything read anew."""
    rows = CalendarFeed.objects.filter(pk=feed.pk)
    later = timezone.now() + LOST_AFTER
    rows.update(next_fetch_at=later, etag="", last_modified="")
    transaction.on_commit(lambda: fetch_calendar.enqueue(feed.pk))
