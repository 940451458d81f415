"""The index of this process if the database holds it."""

from datetime import datetime

from businesses.models.category import Category
from businesses.models.search_document import (
    Reading,
    SearchClock,
    SearchDocument,
    held_reading,
)
from businesses.search.following import (
    MOST_CHANGES,
    Following,
    as_changes,
    changed_since,
)
from businesses.search.postgres.building import build_tables
from businesses.search.postgres.engine import TableIndex
from businesses.search.rebuilding import order_rebuilding
from businesses.search.thesaurus import read_synonyms
from quartier.places.models import District

SMALL = 6_000
"""So many documents are built in some seconds, while a visitor waits."""


class LiveTables(Following):
    """Has changes written into the tables by whoever notices them first.

    A question costs the engine's own queries, mostly two, and twice a second one on the
    clock's single row. Tables of another clock, or ahead of theirs, belong to another
    database, a backup brought back for instance; these and missing ones are built anew.
    """

    def __init__(self) -> None:
        super().__init__()
        self._engine = TableIndex()
        self._seen: Reading | None = None

    def forget(self) -> None:
        """Have the tables looked at anew with the next question."""
        self._seen = None

    @property
    def _ready(self) -> TableIndex | None:
        return self._engine if self._seen else None

    def _catch_up(self, now: datetime) -> int:
        reading = SearchClock.objects.newest()
        if reading != self._seen:
            self._seen = None
            self._read_what_documents_refer_to()
            self._engine.catch_up()
            held_reading.drop()
            reading = SearchClock.objects.newest()
            if self._bring_to(reading):
                self._seen = reading
        return reading.sequence

    def _bring_to(self, reading: Reading) -> bool:
        """Have the tables hold what this clock shows; False if that takes too long."""
        head, (clock, sequence) = self._engine.head, reading
        if head and head.clock == clock and head.sequence <= sequence:
            if head.sequence == sequence:
                return True
            changed = changed_since(head.sequence)
            if len(changed) <= MOST_CHANGES:
                self._engine.apply(as_changes(changed), sequence)
                if self._engine.is_worn:
                    order_rebuilding()
                return True
        if SearchDocument.objects.findable().count() <= SMALL:
            build_tables()
            self._engine.catch_up()
            return True
        order_rebuilding()
        return False

    def _read_what_documents_refer_to(self) -> None:
        self._engine.synonyms = read_synonyms()
        categories = Category.objects.all()
        districts = District.objects.defer("outline")
        self._engine.categories = {one.slug: one for one in categories}
        self._engine.districts = {one.slug: one for one in districts}
