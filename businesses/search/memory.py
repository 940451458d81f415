"""The search engine that lives in the web process."""

from collections.abc import Iterable

from businesses.search.answering import Answering
from businesses.search.catalogue import Catalogue
from businesses.search.documents import Document
from businesses.search.index import NEVER, Change
from businesses.search.query import SearchQuery
from businesses.search.result import SearchResult


class MemoryIndex:
    """Holds all documents in memory and answers by set algebra on whole numbers."""

    def __init__(self) -> None:
        self.version = NEVER
        self._catalogue = Catalogue()

    def search(self, query: SearchQuery) -> SearchResult:
        """Ranked hits, totals, facets and points for one question."""
        return Answering(self._catalogue, query).result(self.version)

    def apply(self, changes: Iterable[Change], version: int) -> None:
        """Take in changes; from now on the index is at this version."""
        for page_id, document in changes:
            self._catalogue.replace(page_id, document)
        self._catalogue.settle()
        self.version = version

    def rebuild(self, documents: Iterable[Document], version: int) -> None:
        """Forget everything and start from these."""
        self._catalogue = Catalogue()
        self.apply(((document.page_id, document) for document in documents), version)
