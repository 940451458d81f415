"""What the search knows of all but shops: the truth that indexes are built of."""

from typing import ClassVar

from django.db import models


class FoundDocumentQuerySet(models.QuerySet["FoundDocument"]):
    """Sets of documents."""

    def findable(self) -> "FoundDocumentQuerySet":
        """Those that everybody may see."""
        return self.filter(record__isnull=False)

    def after(self, sequence: int) -> "FoundDocumentQuerySet":
        """Those that changed since a reader saw this number."""
        return self.filter(sequence__gt=sequence)


class FoundDocument(models.Model):
    """One thing that can be found. Gone ones stay, with an empty record.

    `sequence` is a number of the search's one clock, which shops have too.
    """

    source = models.CharField(max_length=60)
    object_id = models.BigIntegerField()
    record = models.JSONField(null=True)
    sequence = models.BigIntegerField(db_index=True)

    objects: ClassVar = FoundDocumentQuerySet.as_manager()

    class Meta:
        ordering = ["sequence", "source", "object_id"]
        constraints = [
            models.UniqueConstraint(
                fields=["source", "object_id"], name="one_document_of_a_thing"
            )
        ]

    def __str__(self) -> str:
        return f"{self.source} {self.object_id} ({self.sequence})"


class FoundForm(models.Model):
    """Which form all documents have, and of which sources. A single row."""

    form = models.TextField()

    def __str__(self) -> str:
        return self.form
