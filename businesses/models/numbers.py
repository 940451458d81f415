"""How often people saw and used a profile: sums of days, of nobody in particular."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Counted(models.TextChoices):
    """What is counted."""

    LISTED = "listed", _("In Listen gesehen")
    OPENED = "opened", _("Profil geöffnet")
    CALLED = "called", _("Anrufen gedrückt")
    ROUTED = "routed", _("Route geöffnet")
    VISITED = "visited", _("Website geöffnet")


class DailyNumber(models.Model):
    """One sum of one business and day."""

    business = models.ForeignKey(
        "businesses.BusinessPage", on_delete=models.CASCADE, related_name="numbers"
    )
    day = models.DateField()
    counted = models.CharField(max_length=8, choices=Counted)
    number = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = _("Tageszahl")
        verbose_name_plural = _("Tageszahlen")
        constraints = [
            models.UniqueConstraint(
                fields=["business", "day", "counted"], name="one_sum_per_day"
            )
        ]

    def __str__(self) -> str:
        return f"{self.business}, {self.day}: {self.number} {self.counted}"
