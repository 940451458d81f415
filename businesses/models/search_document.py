"""What the search knows of businesses: the truth that every index is built from."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, ClassVar, NamedTuple
from uuid import UUID, uuid4

from django.db import models, transaction

from businesses.models.held_reading import HeldReading

DOCUMENT_VERSION = 3
"""To be raised whenever records take another form; all are then written anew."""


@dataclass(frozen=True)
class DocumentChange:
    """What can be found of one page from now on; a record of None: nothing."""

    page_id: int
    directory_id: int
    record: dict[str, Any] | None


class Reading(NamedTuple):
    """What a clock shows; numbers of different clocks say nothing to each other."""

    clock: UUID | None
    sequence: int


held_reading: HeldReading[Reading] = HeldReading()


class SearchClockManager(models.Manager["SearchClock"]):
    """The one clock there is."""

    def tick(self) -> int:
        """The number of a new change.

        The clock's row stays locked until the transaction ends, so changes become
        visible in the order of their numbers: whoever has seen number 7 has not
        missed a 6 that was still under way.
        """
        defaults = {"document_version": DOCUMENT_VERSION}
        clock, _ = self.select_for_update().get_or_create(pk=1, defaults=defaults)
        clock.sequence += 1
        clock.save(update_fields=["sequence"])
        held_reading.drop()
        transaction.on_commit(held_reading.drop)
        return clock.sequence

    def read(self) -> Reading:
        """The number of the newest change."""
        row = self.values_list("identity", "sequence").first()
        return Reading(*row) if row else Reading(None, 0)

    def newest(self) -> Reading:
        """The same for those who answer questions: read at most twice a second."""
        return held_reading.get(self.read)

    def is_outdated(self) -> bool:
        """Whether another version of the program wrote the documents."""
        return self.exclude(document_version=DOCUMENT_VERSION).exists()

    def renew(self) -> None:
        """Say that all documents are of this version now."""
        self.update(document_version=DOCUMENT_VERSION)


class SearchClock(models.Model):
    """Counts the changes of all search documents. A single row."""

    identity = models.UUIDField(default=uuid4)
    sequence = models.BigIntegerField(default=0)
    document_version = models.PositiveIntegerField(default=0)

    objects: ClassVar[SearchClockManager] = SearchClockManager()

    def __str__(self) -> str:
        return str(self.sequence)


class SearchDocumentQuerySet(models.QuerySet["SearchDocument"]):
    """Sets of search documents, and the doors through which they change."""

    def findable(self) -> "SearchDocumentQuerySet":
        """Those of businesses that may be seen by whoever may see their directory."""
        return self.filter(record__isnull=False)

    def after(self, sequence: int) -> "SearchDocumentQuerySet":
        """Those that changed since a reader saw this number."""
        return self.filter(sequence__gt=sequence)

    @transaction.atomic
    def put(self, changes: Iterable[DocumentChange]) -> None:
        """Store changes, together with whatever the running transaction stores."""
        sequence = SearchClock.objects.tick()
        rows = [
            SearchDocument(
                page_id=change.page_id,
                directory_id=change.directory_id,
                record=change.record,
                sequence=sequence,
            )
            for change in changes
        ]
        SearchDocument.objects.bulk_create(
            rows,
            batch_size=200,
            update_conflicts=True,
            unique_fields=["page_id"],
            update_fields=["directory_id", "record", "sequence"],
        )

    @transaction.atomic
    def forget(self) -> None:
        """Mark these as gone."""
        self.update(record=None, sequence=SearchClock.objects.tick())

    @transaction.atomic
    def touch(self) -> None:
        """Have every reader read these again: something they refer to has changed."""
        self.update(sequence=SearchClock.objects.tick())


class SearchDocument(models.Model):
    """One business as the search sees it. Gone ones stay, with an empty record."""

    page_id = models.BigIntegerField(unique=True)
    directory_id = models.BigIntegerField(db_index=True)
    record = models.JSONField(null=True)
    sequence = models.BigIntegerField(db_index=True)

    objects = SearchDocumentQuerySet.as_manager()

    class Meta:
        ordering = ["sequence", "page_id"]

    def __str__(self) -> str:
        return f"{self.page_id} ({self.sequence})"
