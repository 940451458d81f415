"""The dates of all events as rows, so that lists and filters are plain queries."""

from datetime import datetime
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _


class OccurrenceQuerySet(models.QuerySet["Occurrence"]):
    """Sets of dates."""

    def from_on(self, since: datetime, until: datetime | None) -> "OccurrenceQuerySet":
        """What goes on from `since` on, and before `until` if it is given, in order."""
        rows = self.filter(models.Q(starts_at__gte=since) | models.Q(ends_at__gt=since))
        if until is not None:
            rows = rows.filter(starts_at__lt=until)
        return rows.order_by("starts_at", "pk")

    def of_live_events(self) -> "OccurrenceQuerySet":
        """Those that readers see."""
        return self.filter(event__live=True)


class Occurrence(models.Model):
    """One date of a published event, as far ahead as `events.dates` works.

    Written by `events.dates` alone. Without an end `ends_at` is when it begins.
    """

    event = models.ForeignKey(
        "events.Event", on_delete=models.CASCADE, related_name="occurrences"
    )
    original_day = models.DateField()
    first_day = models.DateField()
    last_day = models.DateField()
    starts_at = models.DateTimeField(db_index=True)
    ends_at = models.DateTimeField(db_index=True)
    has_end = models.BooleanField(default=True)
    is_cancelled = models.BooleanField(default=False)
    is_changed = models.BooleanField(default=False)
    place = models.CharField(max_length=120, blank=True)

    objects: ClassVar = OccurrenceQuerySet.as_manager()

    class Meta:
        verbose_name = _("Termin")
        verbose_name_plural = _("Termine")
        ordering = ["starts_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["event", "original_day"], name="one_row_for_a_date"
            )
        ]

    def __str__(self) -> str:
        return f"{self.event_id}, {self.first_day}"
