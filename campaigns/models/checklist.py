"""What is to be done for a campaign, and until when."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _


class ChecklistQuerySet(models.QuerySet["ChecklistItem"]):
    """Sets of things to do."""

    def open(self) -> "ChecklistQuerySet":
        """Those not done yet."""
        return self.filter(done_at__isnull=True)


class ChecklistItem(models.Model):
    """One thing to do, ticked off in the admin."""

    campaign = models.ForeignKey(
        "campaigns.CampaignPage", on_delete=models.CASCADE, related_name="checklist"
    )
    text = models.CharField(_("Was ist zu tun?"), max_length=160)
    due_on = models.DateField(_("Bis"), null=True, blank=True)
    done_at = models.DateTimeField(_("Erledigt am"), null=True, blank=True)

    objects: ClassVar = ChecklistQuerySet.as_manager()

    class Meta:
        verbose_name = _("Aufgabe")
        verbose_name_plural = _("Aufgaben")
        ordering = [models.F("due_on").asc(nulls_last=True), "pk"]

    def __str__(self) -> str:
        return self.text
