"""Since when each business waits for its turn on the front page."""

from datetime import date, timedelta
from typing import TYPE_CHECKING, ClassVar

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from businesses.models import SearchDocument
from home.front.turns import next_in_line

if TYPE_CHECKING:
    from businesses.models import DirectoryPage


class ShopTurnQuerySet(models.QuerySet["ShopTurn"]):
    """Sets of turns."""

    def shown_on(self, day: date, directory: "DirectoryPage") -> list[int]:
        """The businesses of a directory whose turn it is on a day."""
        rows = self.filter(shown_on=day, business__path__startswith=directory.path)
        return list(rows.values_list("business", flat=True))

    @transaction.atomic
    def draw(self, day: date, directory: "DirectoryPage") -> None:
        """Decide whose turn it is on a day, once; doing it again changes nothing.

        Two who draw at once choose the same, for both see the same line.
        """
        if self.shown_on(day, directory):
            return
        documents = SearchDocument.objects.findable().filter(directory_id=directory.pk)
        present = set(documents.values_list("page_id", flat=True))
        rows = self.filter(business__path__startswith=directory.path)
        waiting = dict(rows.values_list("business", "waits_since"))
        # Who comes back stands behind; nobody can be overtaken again and again.
        rows.filter(business__in=waiting.keys() - present).delete()
        # Who is new comes behind all who were not shown yesterday.
        new = dict.fromkeys(present - waiting.keys(), day - timedelta(days=1))
        self.bulk_create(
            (
                self.model(business_id=key, waits_since=since)
                for key, since in new.items()
            ),
            ignore_conflicts=True,
        )
        line = {key: since for key, since in (waiting | new).items() if key in present}
        chosen = rows.filter(business__in=next_in_line(line))
        chosen.update(waits_since=day, shown_on=day)


class ShopTurn(models.Model):
    """A business in the line for the front page; written by `draw` alone."""

    business = models.OneToOneField(
        "businesses.BusinessPage", on_delete=models.CASCADE, related_name="+"
    )
    waits_since = models.DateField()
    shown_on = models.DateField(null=True, db_index=True)

    objects: ClassVar = ShopTurnQuerySet.as_manager()

    class Meta:
        verbose_name = _("Platz auf der Startseite")
        verbose_name_plural = _("Plätze auf der Startseite")

    def __str__(self) -> str:
        return f"{self.business_id}, {self.waits_since}"
