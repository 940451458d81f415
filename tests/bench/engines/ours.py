"""Our own engine, as a web process of a large site has it: from a folder of arrays."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from functools import lru_cache
from pathlib import Path
from uuid import UUID

from engines.contender import Pages
from workload import NOW, Question

from businesses.search import SearchQuery, SearchResult
from businesses.search.columns import folder
from businesses.search.columns.segment import build
from businesses.search.documents import Document
from businesses.search.rebuilding import DAYS_AHEAD
from quartier.geo.positions import Bounds
from tests.quality.engines import ENGINES

STATE = folder.State(UUID(int=0), 1)
EQUAL = frozenset({"categories", "districts"})


class Ours:
    """The engine that answers on the site."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.index = ENGINES[name]()

    def build(self, documents: Sequence[Document], home: Path) -> None:
        """Build the arrays and the hours of the days to come, write them, and open
        them as every process does."""
        self.folder = home / "arrays"
        segment = build(documents)
        yesterday = NOW.date() - timedelta(days=1)
        segment.openings.prepare(yesterday, DAYS_AHEAD + 1)
        folder.write(segment, STATE, self.folder)
        self.index.rest_on(
            folder.read(self.folder),
            STATE.sequence,
            {one.category.slug: one.category for one in documents},
            {one.district.slug: one.district for one in documents if one.district},
        )

    def full(self, question: Question) -> Pages:
        """Everything that the other engines work out too."""
        return _pages(self.index.search(_counting(question.query, EQUAL)))

    def whole(self, question: Question) -> Pages:
        """Everything that a page of the site shows: the counts of all filters."""
        return _pages(self.index.search(question.query))

    def hits(self, question: Question) -> Pages:
        """The first ten hits and nothing else."""
        return _pages(self.index.search(_bare(question.query)))

    def result(self, query: SearchQuery) -> SearchResult:
        """The whole answer."""
        return self.index.search(query)

    def clusters(self, query: SearchQuery, box: Bounds, across: int) -> list[list[int]]:
        """The circles that the map shows, as numbers of a compact JSON."""
        found = self.index.clusters(query, box, across)
        return [
            [one.size, round(one.position.lat * 1e5), round(one.position.lon * 1e5)]
            + ([one.page_id] if one.page_id else [])
            for one in found
        ]


@lru_cache(maxsize=1_000)
def _counting(query: SearchQuery, facets: frozenset[str]) -> SearchQuery:
    return replace(query, facets=facets)


@lru_cache(maxsize=1_000)
def _bare(query: SearchQuery) -> SearchQuery:
    return replace(query, points_cap=0, facets=frozenset())


def _pages(result: SearchResult) -> Pages:
    return [hit.page_id for hit in result.hits]
