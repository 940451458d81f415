"""What one import changed, so that it can be undone."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Deed(models.TextChoices):
    """What was done to an event."""

    CREATED = "created", _("neu")
    CHANGED = "changed", _("geändert")
    TAKEN_OFF = "taken-off", _("vom Netz genommen")
    BROUGHT_BACK = "brought-back", _("wieder öffentlich")


class FeedRunQuerySet(models.QuerySet["FeedRun"]):
    """Sets of imports."""

    def with_counts(self) -> "FeedRunQuerySet":
        """The last first, each with `count`, how many events it changed."""
        return self.annotate(count=models.Count("deeds")).order_by("-pk")


class FeedRun(models.Model):
    """An import that changed something; one that was interrupted goes on in it."""

    feed = models.ForeignKey(
        "feeds.CalendarFeed", on_delete=models.CASCADE, related_name="runs"
    )
    started_at = models.DateTimeField(_("Wann"))
    is_finished = models.BooleanField(default=False)
    undone_at = models.DateTimeField(_("Rückgängig gemacht"), null=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    objects: ClassVar = FeedRunQuerySet.as_manager()

    class Meta:
        verbose_name = _("Import")
        verbose_name_plural = _("Importe")
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.feed_id}, {self.started_at:%Y-%m-%d %H:%M}"


class FeedDeed(models.Model):
    """One event that an import changed; versions are keys of Wagtail's revisions."""

    run = models.ForeignKey(FeedRun, on_delete=models.CASCADE, related_name="deeds")
    event = models.ForeignKey(
        "events.Event", on_delete=models.CASCADE, related_name="+"
    )
    deed = models.CharField(max_length=20, choices=Deed)
    was_live = models.BooleanField(default=False)
    before = models.PositiveBigIntegerField(null=True)
    after = models.PositiveBigIntegerField(null=True)

    class Meta:
        verbose_name = _("Änderung durch einen Import")
        verbose_name_plural = _("Änderungen durch Importe")
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.event_id}: {self.deed}"
