"""What stays of requests: numbers."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from quartier.advice.choices import Result


class RequestCount(models.Model):
    """How many requests of one month ended in one way; no row knows a person."""

    wagtail_reference_index_ignore = True

    partner = models.ForeignKey(
        "partners.PartnerPage", on_delete=models.CASCADE, related_name="advice_counts"
    )
    title = models.CharField(max_length=255)
    """Of the offer."""
    month = models.DateField()
    """Its first day: the month in which people asked."""
    language = models.CharField(max_length=10)
    result = models.CharField(max_length=12, choices=Result)
    count = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = _("Zahl von Anfragen")
        verbose_name_plural = _("Zahlen von Anfragen")
        ordering = ["month", "title", "language", "result"]
        default_permissions: ClassVar[tuple[str, ...]] = ()
        constraints = [
            models.UniqueConstraint(
                fields=["partner", "title", "month", "language", "result"],
                name="one_count_of_requests",
            )
        ]

    def __str__(self) -> str:
        return f"{self.title}: {self.count}"
