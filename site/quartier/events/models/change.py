"""One date of a series that is cancelled, moved or elsewhere."""

from datetime import datetime, time, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey

from quartier.recurrence.series import DAY, Change


class EventChange(models.Model):
    """What is different on one day; what is left empty stays as in the series."""

    event = ParentalKey(
        "events.Event", on_delete=models.CASCADE, related_name="changes"
    )
    day = models.DateField(
        _("Welcher Termin"), help_text=_("Der Tag, an dem er eigentlich wäre.")
    )
    is_cancelled = models.BooleanField(_("Fällt aus"), default=False)
    new_day = models.DateField(_("Neuer Tag"), null=True, blank=True)
    new_start = models.TimeField(_("Neuer Beginn"), null=True, blank=True)
    new_end = models.TimeField(_("Neues Ende"), null=True, blank=True)
    place = models.CharField(
        _("Anderer Ort"),
        max_length=120,
        blank=True,
        help_text=_("In Worten, etwa: im Garten hinter dem Haus."),
    )

    class Meta:
        verbose_name = _("Geänderter Termin")
        verbose_name_plural = _("Geänderte Termine")
        ordering = ["day"]
        constraints = [
            models.UniqueConstraint(
                fields=["event", "day"], name="one_change_of_a_date"
            )
        ]

    def __str__(self) -> str:
        return f"{self.day}"

    def clean(self) -> None:
        """Something must be different."""
        super().clean()
        moved = self.new_day or self.new_start or self.new_end
        if not (self.is_cancelled or moved or self.place):
            raise ValidationError(_("Was ist an diesem Tag anders?"))

    def for_series(self, original: datetime) -> Change:
        """The change as the engine takes it; `original` is the planned local time."""
        start = datetime.combine(
            self.new_day or original.date(), self.new_start or original.time()
        )
        values: dict[str, Any] = {} if start == original else {"start": start}
        if self.new_end is not None:
            values["length"] = until(start, self.new_end)
        return Change(
            original, is_cancelled=self.is_cancelled, place=self.place, **values
        )


def until(start: datetime, end: time) -> timedelta:
    """How long it is to that time, on the next day if the time of day is past."""
    length = datetime.combine(start.date(), end) - start
    return length if length > timedelta(0) else length + DAY
