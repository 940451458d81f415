"""What every search engine can do."""

from collections.abc import Iterable
from typing import Protocol

from businesses.search.documents import Document
from businesses.search.query import SearchQuery
from businesses.search.result import SearchResult

Change = tuple[int, Document | None]
"""A page's id, and what can be found of it now; None: nothing any more."""


NEVER = -1
"""The version of an index that has not been built yet."""


class SearchIndex(Protocol):
    """Answers questions about documents, and takes in their changes."""

    version: int
    """Number of the newest change that answers know of."""

    def search(self, query: SearchQuery) -> SearchResult:
        """Ranked hits, totals, facets and points for one question."""
        ...

    def apply(self, changes: Iterable[Change], version: int) -> None:
        """Take in changes; from now on the index is at this version."""
        ...

    def rebuild(self, documents: Iterable[Document], version: int) -> None:
        """Forget everything and start from these."""
        ...
