"""The index of this process, which follows what is published anywhere."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from threading import RLock
from uuid import UUID

from django.utils.timezone import localdate

from businesses.models.category import Category
from businesses.models.search_document import SearchClock, SearchDocument
from businesses.search.columns.engine import ColumnIndex
from businesses.search.columns.shelf import Stored
from businesses.search.documents import read_documents
from businesses.search.explanation import Explanation
from businesses.search.query import SearchQuery
from businesses.search.rebuilding import order_rebuilding, shelf
from businesses.search.result import Cluster, SearchResult
from businesses.search.stand_in import stand_in
from businesses.search.thesaurus import read_synonyms
from quartier.geo.positions import Bounds
from quartier.places.models import District

SMALL = 6_000
"""So many documents are read and built in a second or two, while a visitor waits."""

MOST_CHANGES = 2_000
"""Changes that are taken in while a visitor waits."""

MERGED_FROM = 500
"""Changes from which on a new base is worth its while."""


class LiveIndex:
    """Reads what has changed before it answers.

    The clock's single row tells whether something was published since; only then the
    changed rows follow. Another clock, or one that stands behind
    what was seen, belongs to another database, a backup brought back for instance:
    then everything is read anew. Large directories are read from a folder that a task
    in the background has built; until there is one, the database answers.
    """

    def __init__(self, engine: ColumnIndex | None = None) -> None:
        self._engine = engine or ColumnIndex()
        self._clock: UUID | None = None
        self._base: Stored | None = None
        self._is_ready = False
        self._one_at_a_time = RLock()

    def search(self, query: SearchQuery) -> SearchResult:
        """The answer as of now."""
        with self.current(query) as engine:
            return engine.search(query)

    def explain(
        self, query: SearchQuery, page_ids: Iterable[int]
    ) -> Mapping[int, Explanation]:
        """Why these pages are among the hits; those that are not are missing."""
        with self.current(query) as engine:
            return engine.explain(query, page_ids)

    def clusters(
        self, query: SearchQuery, box: Bounds, across: int
    ) -> tuple[Cluster, ...]:
        """The hits in a box as circles on a grid of so many cells from west to east."""
        with self.current(query) as engine:
            return engine.clusters(query, box, across)

    @contextmanager
    def current(self, query: SearchQuery) -> Iterator[ColumnIndex]:
        """The engine as of now, or what stands in for it, for several questions."""
        with self._one_at_a_time:
            sequence = self._catch_up(query.now)
            yield self._engine if self._is_ready else stand_in(query, sequence)

    def _catch_up(self, now: datetime) -> int:
        clock, sequence = SearchClock.objects.newest()
        if (clock, sequence) != (self._clock, self._engine.version):
            self._engine.synonyms = read_synonyms()
        seen = self._engine.version
        if clock != self._clock or sequence < seen or not self._is_ready:
            self._begin(clock, sequence)
        elif sequence > seen:
            self._follow(sequence)
        elif self._base and self._base.segment.openings.run_out(localdate(now)):
            self._renew(sequence)
        return sequence

    def _begin(self, clock: UUID | None, sequence: int) -> None:
        """Forget everything and start from a folder, or from the documents."""
        self._clock, self._is_ready = clock, False
        stored = shelf().newest(clock, sequence)
        if stored and len(_changed_since(stored.sequence)) <= MOST_CHANGES:
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
        changed = _changed_since(self._engine.version)
        if len(changed) > MOST_CHANGES:
            self._begin(self._clock, sequence)
            return
        found = {one.page_id: one for one in read_documents(changed)}
        changes = [(row.page_id, found.get(row.page_id)) for row in changed]
        self._engine.apply(changes, sequence)
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


def _changed_since(sequence: int) -> list[SearchDocument]:
    """What has changed since, but no more than a little too much."""
    return list(SearchDocument.objects.after(sequence)[: MOST_CHANGES + 1])


live_index = LiveIndex()
