"""The record of an import, begun with its first deed."""

from datetime import datetime

from quartier.events.models import Event
from quartier.feeds.following.report import Report
from quartier.feeds.models import CalendarFeed, Deed, FeedDeed, FeedRun

KEPT = 20
"""Imports of one calendar that can be looked at and undone."""


class Run:
    """What this import did; one that was interrupted is gone on with."""

    def __init__(self, feed: CalendarFeed, report: Report, now: datetime) -> None:
        self.feed = feed
        self.report = report
        self.now = now
        self.record = feed.runs.filter(is_finished=False, undone_at=None).first()

    def note(
        self,
        event: Event,
        deed: Deed,
        before: int | None,
        after: int | None = None,
        was_live: bool = False,
    ) -> None:
        """Write down what was done to an event, in the transaction that does it."""
        if self.record is None:
            self.record = FeedRun.objects.create(feed=self.feed, started_at=self.now)
        FeedDeed.objects.create(
            run=self.record,
            event=event,
            deed=deed,
            before=before,
            after=after,
            was_live=was_live,
        )
        self.report.count(deed)

    def finish(self) -> None:
        """Close it, and forget those of long ago."""
        if self.record is not None:
            FeedRun.objects.filter(pk=self.record.pk).update(is_finished=True)
        kept = self.feed.runs.values_list("pk", flat=True)[:KEPT]
        self.feed.runs.exclude(pk__in=list(kept)).delete()
