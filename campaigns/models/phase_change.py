"""Which beginnings of phases have been dealt with, so that each is once."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from campaigns.phases import Phase


class PhaseChange(models.Model):
    """A phase of a campaign has begun, and all that follows from it was done.

    Readers see phases by the calendar; this is for what happens once: the entry in
    the log and the mails to those who take part.
    """

    campaign = models.ForeignKey(
        "campaigns.CampaignPage", on_delete=models.CASCADE, related_name="phase_changes"
    )
    phase = models.CharField(_("Phase"), max_length=10, choices=Phase)
    first_day = models.DateField()
    noticed_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("Wechsel der Phase")
        verbose_name_plural = _("Wechsel der Phase")
        constraints = [
            models.UniqueConstraint(
                fields=["campaign", "phase", "first_day"], name="a_phase_begins_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.campaign}: {self.get_phase_display()}"
