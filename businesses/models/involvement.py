"""In which joint actions a business takes part, written by whoever organises them."""

from datetime import date
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _


class InvolvementQuerySet(models.QuerySet["Involvement"]):
    """Sets of involvements."""

    def going_on(self) -> "InvolvementQuerySet":
        """Those that are not over, as of when they were written."""
        return self.filter(is_over=False)

    def to_be_closed(self, today: date) -> "InvolvementQuerySet":
        """Those that have ended since they were written."""
        return self.going_on().filter(last_day__lt=today)


class Involvement(models.Model):
    """A business takes part in something that has a page of its own.

    What it is, this app does not know: `source` says who wrote the row and takes it
    away, `key` is its name in addresses, `detail` what the business does there.
    """

    business = models.ForeignKey(
        "businesses.BusinessPage", on_delete=models.CASCADE, related_name="involvements"
    )
    source = models.CharField(max_length=40, db_index=True)
    key = models.SlugField(max_length=255)
    label = models.CharField(max_length=255)
    url = models.CharField(max_length=500)
    detail = models.CharField(max_length=160, blank=True)
    picture = models.ForeignKey(
        "media.Picture",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    last_day = models.DateField()
    is_over = models.BooleanField(default=False)

    objects: ClassVar = InvolvementQuerySet.as_manager()

    class Meta:
        verbose_name = _("Teilnahme an einer Aktion")
        verbose_name_plural = _("Teilnahmen an Aktionen")
        ordering = ["is_over", "last_day", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["business", "source"], name="a_business_is_involved_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.business}: {self.label}"
