"""How often people saw and used a profile: sums of days, of nobody in particular."""

from collections.abc import Mapping
from datetime import date
from typing import ClassVar, NamedTuple

from django.apps import apps
from django.db import connections, models, router, transaction
from django.utils.translation import gettext_lazy as _


class Counted(models.TextChoices):
    """What is counted."""

    LISTED = "listed", _("In Listen gesehen")
    OPENED = "opened", _("Profil geöffnet")
    CALLED = "called", _("Anrufen gedrückt")
    ROUTED = "routed", _("Route geöffnet")
    VISITED = "visited", _("Website geöffnet")


class SumKey(NamedTuple):
    """What one sum is of; in their order sums are written."""

    business: int
    day: date
    counted: str


class DailyNumberQuerySet(models.QuerySet["DailyNumber"]):
    """Sets of sums."""

    def add(self, sums: Mapping[SumKey, int]) -> None:
        """Add to the sums of days, begin those that are missing.

        One statement per row adds what it is given to what stands there, so that
        processes that write at once lose nothing of each other. The order is always
        the same: they wait for each other and never in a circle. Businesses that are
        gone by now are left out.
        """
        database = router.db_for_write(self.model)
        with transaction.atomic(using=database):
            known = self._known({key.business for key in sums})
            rows = sorted(item for item in sums.items() if item[0].business in known)
            with connections[database].cursor() as cursor:
                cursor.executemany(_UPSERT, [(*key, number) for key, number in rows])

    def _known(self, businesses: set[int]) -> set[int]:
        pages = apps.get_model("businesses", "BusinessPage").objects
        return set(pages.filter(pk__in=businesses).values_list("pk", flat=True))


class DailyNumber(models.Model):
    """One sum of one business and day; of a month, where the days are long ago."""

    business = models.ForeignKey(
        "businesses.BusinessPage", on_delete=models.CASCADE, related_name="numbers"
    )
    day = models.DateField()
    counted = models.CharField(max_length=8, choices=Counted)
    number = models.PositiveIntegerField(default=0)

    objects: ClassVar = DailyNumberQuerySet.as_manager()

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


# SQLite and PostgreSQL both read it; Django's own upsert replaces and cannot add.
_UPSERT = """
    INSERT INTO businesses_dailynumber AS held (business_id, day, counted, number)
    VALUES (%s, %s, %s, %s)
    ON CONFLICT (business_id, day, counted)
    DO UPDATE SET number = held.number + EXCLUDED.number
"""
