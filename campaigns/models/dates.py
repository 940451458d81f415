"""Dates for which people sign up: those of campaigns, and of hosts above them."""

from datetime import datetime
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from quartier.places.models import Located


class CampaignDateQuerySet(models.QuerySet["CampaignDate"]):
    """Sets of dates."""

    def coming(self, now: datetime) -> "CampaignDateQuerySet":
        """Those that are not over, the next first."""
        return self.filter(ends_at__gte=now).order_by("starts_at", "pk")

    def locked(self, pk: int) -> "CampaignDate":
        """One date that nobody else changes before the transaction ends."""
        return self.select_for_update().get(pk=pk)

    def public(self) -> "CampaignDateQuerySet":
        """Those of campaigns that everybody may read."""
        # Imported late: the page of the campaign is made of these records.
        from campaigns.models.campaign import CampaignPage

        pages = CampaignPage.objects.live().public()
        return self.filter(campaign__in=pages.values("pk"))

    def take_place(self, pk: int, people: int) -> bool:
        """Take so many places of a date; False if there are not enough left.

        One update decides, so that a hundred who ask at once get what there is.
        """
        free = models.Q(capacity__isnull=True) | models.Q(
            capacity__gte=models.F("places_taken") + people
        )
        dates = self.filter(free, pk=pk, is_cancelled=False)
        return dates.update(places_taken=models.F("places_taken") + people) == 1

    def give_back(self, pk: int, people: int) -> None:
        """Free so many places of a date."""
        self.filter(pk=pk).update(places_taken=models.F("places_taken") - people)


class CampaignDate(Located):
    """A meeting of a campaign: planting, watering round, opening of a window.

    Layers above make dates without a campaign (`campaigns.people.hosts`); with an open
    end these end when they begin.
    """

    campaign = models.ForeignKey(
        "campaigns.CampaignPage",
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="dates",
    )
    title = models.CharField(_("Was"), max_length=120)
    starts_at = models.DateTimeField(_("Beginn"))
    ends_at = models.DateTimeField(_("Ende"))
    place = models.CharField(
        _("Treffpunkt"),
        max_length=120,
        blank=True,
        help_text=_("In Worten, etwa: vor der Bäckerei, Lange Straße 12."),
    )
    text = models.TextField(_("Gut zu wissen"), max_length=600, blank=True)
    takes_sign_ups = models.BooleanField(_("Mit Anmeldung"), default=False)
    capacity = models.PositiveSmallIntegerField(
        _("Plätze"), null=True, blank=True, help_text=_("Leer: ohne Grenze.")
    )
    places_taken = models.PositiveSmallIntegerField(default=0, editable=False)
    sign_up_until = models.DateTimeField(_("Anmelden bis"), null=True, blank=True)
    is_cancelled = models.BooleanField(_("Fällt aus"), default=False)
    attended = models.PositiveSmallIntegerField(
        _("Wie viele waren da?"), null=True, blank=True
    )

    objects: ClassVar = CampaignDateQuerySet.as_manager()

    class Meta:
        verbose_name = _("Termin")
        verbose_name_plural = _("Termine")
        ordering = ["starts_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(capacity__isnull=True)
                | models.Q(places_taken__lte=models.F("capacity")),
                name="no_date_is_overbooked",
            )
        ]

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        """It doesn't end before it begins, and keeps the places that are taken."""
        super().clean()
        errors: dict[str, Any] = {}
        if self.starts_at and self.ends_at and self._ends_too_early():
            errors["ends_at"] = _("Das Ende liegt vor dem Beginn.")
        if self.capacity is not None and self.capacity < self.places_taken:
            errors["capacity"] = _(
                "%(taken)s Plätze sind schon vergeben. Weniger geht nicht."
            ) % {"taken": self.places_taken}
        if (
            self.sign_up_until
            and self.starts_at
            and self.sign_up_until > self.starts_at
        ):
            errors["sign_up_until"] = _(
                "Die Anmeldung endet spätestens mit dem Beginn."
            )
        if errors:
            raise ValidationError(errors)

    def _ends_too_early(self) -> bool:
        has_open_end = self.campaign_id is None and self.ends_at == self.starts_at
        return self.ends_at <= self.starts_at and not has_open_end

    def is_open(self, now: datetime) -> bool:
        """Whether somebody can still say that they come, if only to wait."""
        until = self.sign_up_until or self.starts_at
        return self.takes_sign_ups and not self.is_cancelled and now <= until

    @property
    def places_left(self) -> int | None:
        """How many are free; None without a limit."""
        return None if self.capacity is None else self.capacity - self.places_taken
