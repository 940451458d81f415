"""Our own engine."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from engines.contender import Pages
from workload import Question

from businesses.search import SearchQuery, SearchResult
from businesses.search.documents import Document
from businesses.search.index import Change
from tests.quality.engines import ENGINES

VERSION = 1
EQUAL = frozenset({"categories", "districts"})


class Ours:
    """The engine that answers on the site."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.index = ENGINES[name]()

    def build(self, documents: Sequence[Document], folder: Path) -> None:
        """Take in the whole town."""
        self.index.rebuild(documents, VERSION)

    def full(self, question: Question) -> Pages:
        """Everything that the other engines work out too."""
        return _pages(self.index.search(_counting(question.query, EQUAL)))

    def whole(self, question: Question) -> Pages:
        """Everything that a page of the site shows: the counts of all filters."""
        return _pages(self.index.search(question.query))

    def hits(self, question: Question) -> Pages:
        """The first ten hits and nothing else."""
        return _pages(self.index.search(_bare(question.query)))

    def result(self, question: Question) -> SearchResult:
        """The whole answer."""
        return self.index.search(question.query)

    def change(self, changes: Sequence[Change]) -> None:
        """Take in some changes, as after a publication."""
        self.index.apply(changes, self.index.version + 1)


@lru_cache(maxsize=1_000)
def _counting(query: SearchQuery, facets: frozenset[str]) -> SearchQuery:
    """The same question with no other counts, if the engine counts on request."""
    return replace(query, facets=facets) if hasattr(query, "facets") else query


@lru_cache(maxsize=1_000)
def _bare(query: SearchQuery) -> SearchQuery:
    return _counting(replace(query, points_cap=0), frozenset())


def _pages(result: SearchResult) -> Pages:
    return [hit.page_id for hit in result.hits]
