"""The index of this process, which follows what is published anywhere."""

from threading import RLock

from businesses.models.search_document import SearchClock, SearchDocument
from businesses.search.documents import read_documents
from businesses.search.index import NEVER, SearchIndex
from businesses.search.memory import MemoryIndex
from businesses.search.query import SearchQuery
from businesses.search.result import SearchResult


class LiveIndex:
    """An engine that reads what has changed before it answers.

    A question costs one query on the clock's single row; only when something was
    published since, the changed rows follow. A clock that stands behind what was seen
    belongs to another database (a backup brought back): all is read anew then.
    """

    def __init__(self, engine: SearchIndex) -> None:
        self._engine = engine
        self._one_at_a_time = RLock()

    def search(self, query: SearchQuery) -> SearchResult:
        """The engine's answer as of now."""
        with self._one_at_a_time:
            self.catch_up()
            return self._engine.search(query)

    def catch_up(self) -> None:
        """Read what was published since the last question."""
        newest, seen = SearchClock.objects.now(), self._engine.version
        if newest < seen or seen == NEVER:
            self._read_all(newest)
        elif newest > seen:
            rows = list(SearchDocument.objects.after(seen))
            found = {document.page_id: document for document in read_documents(rows)}
            changes = [(row.page_id, found.get(row.page_id)) for row in rows]
            self._engine.apply(changes, newest)

    def _read_all(self, version: int) -> None:
        rows = SearchDocument.objects.findable()
        self._engine.rebuild(read_documents(rows.iterator(1_000)), version)


live_index = LiveIndex(MemoryIndex())
