"""The index of this process, which follows what is published anywhere."""

from threading import RLock
from uuid import UUID

from businesses.models.search_document import SearchClock, SearchDocument
from businesses.search.columns.engine import ColumnIndex
from businesses.search.documents import read_documents
from businesses.search.index import NEVER, SearchIndex
from businesses.search.query import SearchQuery
from businesses.search.result import SearchResult


class LiveIndex:
    """An engine that reads what has changed before it answers.

    A question costs one query on the clock's single row; only when something was
    published since, the changed rows follow. Another clock, or one that stands behind
    what was seen, belongs to another database, a backup brought back for instance:
    then all is read anew.
    """

    def __init__(self, engine: SearchIndex) -> None:
        self._engine = engine
        self._clock: UUID | None = None
        self._one_at_a_time = RLock()

    def search(self, query: SearchQuery) -> SearchResult:
        """The engine's answer as of now."""
        with self._one_at_a_time:
            self._catch_up()
            return self._engine.search(query)

    def _catch_up(self) -> None:
        clock, sequence = SearchClock.objects.read()
        seen = self._engine.version
        if clock != self._clock or sequence < seen or seen == NEVER:
            rows = SearchDocument.objects.findable()
            self._engine.rebuild(read_documents(rows.iterator(1_000)), sequence)
            self._clock = clock
        elif sequence > seen:
            changed = list(SearchDocument.objects.after(seen))
            found = {one.page_id: one for one in read_documents(changed)}
            changes = [(row.page_id, found.get(row.page_id)) for row in changed]
            self._engine.apply(changes, sequence)


live_index = LiveIndex(ColumnIndex())
