"""Opening hours in the database: what every place that opens and closes holds."""

from collections.abc import Iterator
from datetime import date
from typing import Any, ClassVar

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from quartier.hours import special_days
from quartier.hours.errors import HoursError
from quartier.hours.schedule import Schedule
from quartier.hours.spelling import clean_special_hours


class HasHours(models.Model):
    """Regular hours and closures; special days are its rows `special_days`."""

    special_days: Any

    opening_hours = models.TextField(_("Öffnungszeiten"), blank=True)
    closed_on = models.DateField(
        _("Heute geschlossen"),
        null=True,
        blank=True,
        help_text=_("Gilt nur für diesen einen Tag."),
    )
    closed_from = models.DateField(
        _("Vorübergehend geschlossen ab"), null=True, blank=True
    )
    closed_until = models.DateField(
        _("bis"),
        null=True,
        blank=True,
        help_text=_("Leer lassen, wenn das Ende offen ist."),
    )
    closed_reason = models.CharField(
        _("Grund"), max_length=120, blank=True, help_text=_("Etwa: Umbau.")
    )

    class Meta:
        abstract = True

    @property
    def schedule(self) -> Schedule:
        """When it is open: regular hours, special days and closures together."""
        return Schedule(
            self.opening_hours,
            tuple(self._special_days()),
            land=settings.LAND,
            country=settings.COUNTRY,
            timezone=settings.TIME_ZONE,
        )

    def _special_days(self) -> Iterator[special_days.SpecialDay]:
        for day in self.special_days.all():
            yield day.for_schedule()
        if self.closed_from:
            yield special_days.SpecialDay(
                self.closed_from, self.closed_until, "", self.closed_reason
            )
        if self.closed_on:
            yield special_days.SpecialDay.closed(self.closed_on)


class SpecialDayManager(models.Manager[Any]):
    """Keeps the special days to those that still matter."""

    def delete_past(self, today: date) -> int:
        """Delete what was over before today; says how many there were."""
        _all, deleted = self.filter(last_day__lt=today).delete()
        return deleted.get(self.model._meta.label, 0)


class OtherHours(Orderable):
    """A range of days with other hours, or none; shown until its last day is over."""

    first_day = models.DateField(_("Erster Tag"))
    last_day = models.DateField(
        _("Letzter Tag"),
        blank=True,
        help_text=_("Leer lassen, wenn es nur ein Tag ist."),
    )
    hours = models.CharField(
        _("Uhrzeiten an diesen Tagen"),
        max_length=120,
        blank=True,
        help_text=_("Etwa 10:00-14:00. Leer lassen, wenn geschlossen ist."),
    )
    reason = models.CharField(
        _("Grund"),
        max_length=120,
        blank=True,
        help_text=_("Das lesen Ihre Kunden, etwa „Betriebsferien“."),
    )

    objects: ClassVar[SpecialDayManager] = SpecialDayManager()

    panels = [
        FieldRowPanel([FieldPanel("first_day"), FieldPanel("last_day")]),
        FieldPanel("hours"),
        FieldPanel("reason"),
    ]

    class Meta(Orderable.Meta):
        abstract = True
        verbose_name = _("Besonderer Tag")
        verbose_name_plural = _("Besondere Tage")

    def __str__(self) -> str:
        return f"{self.first_day} – {self.last_day}"

    def clean(self) -> None:
        """One day is a range too; it does not run backwards; its hours can be read."""
        super().clean()
        errors: dict[str, Any] = {}
        if self.first_day and not self.last_day:
            self.last_day = self.first_day
        if self.first_day and self.last_day < self.first_day:
            errors["last_day"] = _("Der letzte Tag liegt vor dem ersten.")
        try:
            self.hours = clean_special_hours(self.hours)
        except HoursError as error:
            errors["hours"] = error.message
        if errors:
            raise ValidationError(errors)

    def is_over(self, today: date) -> bool:
        """Whether its last day is in the past."""
        return bool(self.last_day and self.last_day < today)

    def for_schedule(self) -> special_days.SpecialDay:
        """The same range as the hours engine takes it."""
        return special_days.SpecialDay(
            self.first_day, self.last_day, self.hours, self.reason
        )
