"""One date of an event for which people sign up."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from campaigns.models import CampaignDate
from campaigns.models.dates import CampaignDateQuerySet


class EventDate(CampaignDate):
    """A date with places and a list, by the ways of campaigns' dates.

    Written by `events.signing_up` alone. It is known by the day on which it was
    planned; one that was called off stays with its list, and should that day take place
    after all, a new one begins.
    """

    event = models.ForeignKey(
        "events.Event", on_delete=models.CASCADE, related_name="sign_up_dates"
    )
    original_day = models.DateField()
    is_current = models.BooleanField(default=True)

    objects: ClassVar = CampaignDateQuerySet.as_manager()

    class Meta:
        verbose_name = _("Termin mit Anmeldung")
        verbose_name_plural = _("Termine mit Anmeldung")
        constraints = [
            models.UniqueConstraint(
                fields=["event", "original_day"],
                condition=models.Q(is_current=True),
                name="one_list_for_a_date",
            )
        ]
