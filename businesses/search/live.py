"""The index of this process, which follows what is published anywhere."""

from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.utils.timezone import get_default_timezone, localdate

from businesses.models.category import Category
from businesses.models.search_document import SearchClock, SearchDocument
from businesses.search.columns.engine import ColumnIndex
from businesses.search.columns.shelf import Stored
from businesses.search.documents import read_documents
from businesses.search.following import (
    MOST_CHANGES,
    Following,
    as_changes,
    changed_since,
)
from businesses.search.postgres.live import LiveTables
from businesses.search.rebuilding import POSTGRES, order_rebuilding, shelf
from businesses.search.thesaurus import read_synonyms
from quartier.places.models import District

SMALL = 6_000
"""So many documents are read and built in a second or two, while a visitor waits."""

MERGED_FROM = 500
"""Changes from which on a new base is worth its while."""


class LiveIndex(Following):
    """Reads what has changed before it answers.

    The clock's single row tells whether something was published since; only then the
    changed rows follow. Another clock, or one that stands behind
    what was seen, belongs to another database, a backup brought back for instance:
    then everything is read anew. Large directories are read from a folder that a task
    in the background has built; until there is one, the database answers.
    """

    def __init__(self, engine: ColumnIndex | None = None) -> None:
        super().__init__()
        self._engine = engine or ColumnIndex()
        self._clock: UUID | None = None
        self._base: Stored | None = None
        self._is_ready = False

    def forget(self) -> None:
        """Have everything read anew with the next question."""
        self._is_ready = False

    @property
    def _ready(self) -> ColumnIndex | None:
        return self._engine if self._is_ready else None

    def _catch_up(self, now: datetime) -> int:
        clock, sequence = SearchClock.objects.newest()
        if (clock, sequence) != (self._clock, self._engine.version):
            self._engine.synonyms = read_synonyms()
        seen = self._engine.version
        if clock != self._clock or sequence < seen or not self._is_ready:
            self._begin(clock, sequence)
        elif sequence > seen:
            self._follow(sequence)
        elif self._base:
            today = localdate(now, get_default_timezone())
            if self._base.segment.openings.run_out(today):
                self._renew(sequence)
        return sequence

    def _begin(self, clock: UUID | None, sequence: int) -> None:
        """Forget everything and start from a folder, or from the documents."""
        self._clock, self._is_ready = clock, False
        stored = shelf().newest(clock, sequence)
        if stored and len(changed_since(stored.sequence)) <= MOST_CHANGES:
            self._rest_on(stored, sequence)
        elif SearchDocument.objects.findable().count() <= SMALL:
            self._build(sequence)
        else:
            order_rebuilding()

    def _build(self, sequence: int) -> None:
        rows = SearchDocument.objects.findable()
        self._engine.rebuild(read_documents(rows.iterator(1_000)), sequence)
        self._base, self._is_ready = None, True

    def _rest_on(self, stored: Stored, sequence: int) -> None:
        self._engine.rest_on(
            stored.segment,
            stored.sequence,
            {one.slug: one for one in Category.objects.all()},
            {one.slug: one for one in District.objects.defer("outline")},
        )
        self._base, self._is_ready = stored, True
        self._follow(sequence)

    def _follow(self, sequence: int) -> None:
        """Take in what has changed; begin anew if that is too much."""
        changed = changed_since(self._engine.version)
        if len(changed) > MOST_CHANGES:
            self._begin(self._clock, sequence)
            return
        self._engine.apply(as_changes(changed), sequence)
        if self._engine.changes > MERGED_FROM:
            self._merge(sequence)

    def _merge(self, sequence: int) -> None:
        """Rest on a newer base, so that the overlay is small again."""
        if len(self._engine) <= SMALL:
            self._build(sequence)
        else:
            self._renew(sequence)

    def _renew(self, sequence: int) -> None:
        """Take a newer folder, or have one built."""
        above = self._base.name if self._base else ""
        if newer := shelf().newest(self._clock, sequence, above):
            self._rest_on(newer, sequence)
        else:
            order_rebuilding()


def _chosen() -> Following:
    """What the operator has chosen."""
    return LiveTables() if settings.SEARCH_ENGINE == POSTGRES else LiveIndex()


live_index = _chosen()
