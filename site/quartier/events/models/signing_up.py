"""Whether people say beforehand that they come, and how many there can be."""

from datetime import date, datetime, time, timedelta

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class TakesSignUps(models.Model):
    """What an event says of signing up; it holds for each of its dates alone."""

    takes_sign_ups = models.BooleanField(_("Mit Anmeldung"), default=False)
    capacity = models.PositiveSmallIntegerField(
        _("Plätze"),
        null=True,
        blank=True,
        help_text=_("Für jeden Termin. Leer: ohne Grenze."),
    )
    sign_up_days = models.PositiveSmallIntegerField(
        _("Anmelden bis so viele Tage vorher"),
        null=True,
        blank=True,
        help_text=_("Leer: bis zum Beginn."),
    )

    class Meta:
        abstract = True

    def sign_up_until(self, first_day: date) -> datetime | None:
        """When signing up for the date of that day ends; None for its beginning."""
        if self.sign_up_days is None:
            return None
        last = first_day - timedelta(days=self.sign_up_days)
        return timezone.make_aware(datetime.combine(last + timedelta(days=1), time.min))
