"""A partner's own calendar, by its address."""

from datetime import datetime
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _


class FeedState(models.TextChoices):
    """How it goes with a calendar."""

    NEW = "new", _("noch nicht geholt")
    FINE = "fine", _("in Ordnung")
    FAILED = "failed", _("nicht zu holen")
    ASKS = "asks", _("fragt Sie")


class CalendarFeedQuerySet(models.QuerySet["CalendarFeed"]):
    """Sets of calendars."""

    def due(self, now: datetime) -> "CalendarFeedQuerySet":
        """Those that are to be asked now, and that nobody is asking."""
        waited = models.Q(next_fetch_at=None) | models.Q(next_fetch_at__lte=now)
        free = models.Q(busy_until=None) | models.Q(busy_until__lt=now)
        return self.filter(waited, free, is_active=True)


class CalendarFeed(models.Model):
    """A calendar elsewhere whose events are kept here, too.

    What an editor writes comes first; below stands what `following` alone writes.
    """

    name = models.CharField(_("Name"), max_length=120)
    address = models.CharField(
        _("Adresse"),
        max_length=500,
        help_text=_("Die Adresse zum Abonnieren (iCal). Sie beginnt mit https://."),
    )
    calendar = models.ForeignKey(
        "events.CalendarPage",
        verbose_name=_("In welchen Kalender"),
        on_delete=models.CASCADE,
        related_name="feeds",
    )
    is_active = models.BooleanField(
        _("Eingeschaltet"),
        default=True,
        help_text=_("Nur dann wird er von selbst geholt, alle sechs Stunden."),
    )
    is_trusted = models.BooleanField(
        _("Ohne Freigabe"),
        default=False,
        help_text=_("Angekreuzt: Termine sind gleich öffentlich. Sonst prüfen Sie."),
    )
    partner = models.ForeignKey(
        "partners.PartnerPage",
        verbose_name=_("Wer lädt ein"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Alle Termine stehen dann auch auf der Seite dieses Partners."),
    )
    organiser = models.CharField(
        _("Oder in Worten"),
        max_length=120,
        blank=True,
        help_text=_("Für Termine, bei denen das nicht steht."),
    )
    district = models.ForeignKey(
        "places.District",
        verbose_name=_("Stadtteil"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Für Termine, bei denen keine Position steht."),
    )
    audience = models.JSONField(_("Für wen"), default=list, blank=True)
    languages = models.JSONField(_("Sprachen"), default=list, blank=True)

    state = models.CharField(
        _("Stand"), max_length=10, choices=FeedState, default=FeedState.NEW
    )
    report = models.TextField(_("Bericht"), blank=True)
    fetched_at = models.DateTimeField(_("Zuletzt geholt"), null=True)
    next_fetch_at = models.DateTimeField(null=True, db_index=True)
    etag = models.CharField(max_length=200, blank=True)
    last_modified = models.CharField(max_length=200, blank=True)
    failures = models.PositiveSmallIntegerField(default=0)
    busy_until = models.DateTimeField(null=True)
    busy_with = models.CharField(max_length=32, blank=True)
    may_lose = models.BooleanField(default=False)

    objects: ClassVar = CalendarFeedQuerySet.as_manager()

    class Meta:
        verbose_name = _("Fremder Kalender")
        verbose_name_plural = _("Fremde Kalender")
        ordering = ["name", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["calendar", "address"], name="one_feed_for_an_address"
            )
        ]

    def __str__(self) -> str:
        return self.name
