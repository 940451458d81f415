"""What the search knows of a business: the truth that every index is built from."""

from typing import ClassVar

from django.db import models, transaction
from django.db.models import Max


class SearchDocumentManager(models.Manager["SearchDocument"]):
    """The one door through which search documents are written."""

    def put(self, page_id: int, directory_id: int, record: dict | None) -> None:
        """Store what can be found of a page; None marks it as gone.

        Runs in the transaction that publishes the page. The row with the
        highest sequence is the newest change, so an index asks for "everything
        after the last sequence I saw".
        """
        with transaction.atomic():
            newest = self.select_for_update().aggregate(newest=Max("sequence"))
            self.update_or_create(
                page_id=page_id,
                defaults={
                    "directory_id": directory_id,
                    "record": record,
                    "sequence": (newest["newest"] or 0) + 1,
                },
            )


class SearchDocument(models.Model):
    """One business as the search sees it. Gone ones stay, with an empty record."""

    page_id = models.BigIntegerField(unique=True)
    directory_id = models.BigIntegerField(db_index=True)
    record = models.JSONField(null=True)
    sequence = models.BigIntegerField(db_index=True)

    objects: ClassVar[SearchDocumentManager] = SearchDocumentManager()

    class Meta:
        ordering = ["sequence"]

    def __str__(self) -> str:
        return f"{self.page_id} ({self.sequence})"
