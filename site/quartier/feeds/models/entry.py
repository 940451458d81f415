"""What is known of each event of a calendar that is followed."""

from datetime import datetime
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _


class EntryState(models.TextChoices):
    """What became of an event of another calendar."""

    FOLLOWED = "followed", _("übernommen")
    DOUBTFUL = "doubtful", _("vielleicht doppelt")
    SAME = "same", _("ist dasselbe wie ein anderer")
    GONE = "gone", _("steht dort nicht mehr")
    REMOVED = "removed", _("von Menschen gelöscht")


class FeedEntryQuerySet(models.QuerySet["FeedEntry"]):
    """Sets of entries."""

    def doubtful(self) -> "FeedEntryQuerySet":
        """Those about which an editor decides."""
        return self.filter(state=EntryState.DOUBTFUL)

    def coming(self, now: datetime) -> "FeedEntryQuerySet":
        """Those whose events have a date that is not over, as far as it was said."""
        return self.filter(next_start__gte=now)


class FeedEntry(models.Model):
    """One event of a calendar, and the event here that follows it.

    `imported` holds, per field, what came last: as long as the event still says the
    same, the next time something else may be written. `revision` is the version that
    was written last. `missing_since` and `missed` say how long, and how often, it was
    not there any more.
    """

    feed = models.ForeignKey(
        "feeds.CalendarFeed", on_delete=models.CASCADE, related_name="entries"
    )
    uid = models.CharField(max_length=200)
    scope = models.CharField(max_length=20, blank=True)
    event = models.OneToOneField(
        "events.Event",
        null=True,
        on_delete=models.SET_NULL,
        related_name="feed_entry",
    )
    state = models.CharField(
        _("Stand"), max_length=10, choices=EntryState, default=EntryState.FOLLOWED
    )
    fingerprint = models.CharField(max_length=64, blank=True)
    imported = models.JSONField(default=dict)
    revision = models.PositiveBigIntegerField(null=True)
    title = models.CharField(_("Titel"), max_length=120)
    place = models.CharField(_("Ort"), max_length=120, blank=True)
    next_start = models.DateTimeField(_("Nächster Termin"), null=True)
    missing_since = models.DateTimeField(null=True)
    missed = models.PositiveSmallIntegerField(default=0)
    similar_title = models.CharField(max_length=200, blank=True)
    similar_url = models.CharField(max_length=500, blank=True)

    objects: ClassVar = FeedEntryQuerySet.as_manager()

    class Meta:
        verbose_name = _("Termin eines fremden Kalenders")
        verbose_name_plural = _("Termine fremder Kalender")
        ordering = ["next_start", "title", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["feed", "uid", "scope"], name="one_entry_for_an_event"
            )
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from all others of its calendar."""
        return self.uid, self.scope
