"""An index that follows what is published anywhere, whichever engine it has."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime, tzinfo
from functools import lru_cache
from threading import RLock
from typing import Protocol

from django.utils.timezone import get_default_timezone

from businesses.models.search_document import SearchDocument
from businesses.search.analysis import Asked, AskedWord
from businesses.search.documents import read_documents
from businesses.search.explanation import Explanation
from businesses.search.index import Change
from businesses.search.names import Names
from businesses.search.query import SearchQuery
from businesses.search.result import Cluster, SearchResult
from businesses.search.shops import Shop
from businesses.search.stand_in import stand_in
from quartier.geo.positions import Bounds

MOST_CHANGES = 2_000
"""Changes that are taken in while a visitor waits."""


class Engine(Protocol):
    """What an engine can be asked for."""

    def search(self, query: SearchQuery) -> SearchResult:
        """Ranked hits, totals, facets and points for one question."""
        ...

    def having_all_words(self, query: SearchQuery, most: int) -> Iterable[Shop]:
        """The first hits of all pages; none where nothing has all the words."""
        ...

    def explain(
        self, query: SearchQuery, page_ids: Iterable[int]
    ) -> Mapping[int, Explanation]:
        """Why these pages are among the hits; those that are not are missing."""
        ...

    def clusters(
        self, query: SearchQuery, box: Bounds, across: int
    ) -> tuple[Cluster, ...]:
        """The hits in a box as circles on a grid of so many cells from west to east."""
        ...

    def names(self, directory_ids: frozenset[int]) -> Names:
        """The names that businesses of these directories share."""
        ...

    def asked(self, text: str) -> Asked:
        """A text as the words that are looked for."""
        ...

    def is_mistyped(self, word: AskedWord) -> bool:
        """Whether no document has a word, nor a beginning or synonym of it."""
        ...

    def unchanged_since(self, now: datetime) -> datetime:
        """Since when nothing has opened or closed."""
        ...


class Following(ABC):
    """Reads what has changed before it answers, one question after the other."""

    def __init__(self) -> None:
        self._one_at_a_time = RLock()

    def open(self, now: datetime) -> None:
        """Do what the first visitors would have to wait for, in every directory."""
        with self._one_at_a_time:
            self._catch_up(now)
            if self._ready is None:
                return
            documents = SearchDocument.objects.findable().order_by()
            for pk in documents.values_list("directory_id", flat=True).distinct():
                query = SearchQuery(directory_id=pk, now=now)
                self._ready.search(query)
                self._ready.names(query.directory_ids)

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

    def unchanged_since(self, now: datetime) -> datetime:
        """Since when one question has had the same hits in the same order.

        As long as nothing is published: then the search's clock moves on. Days bring
        other orders, and so does whatever opens or closes.
        """
        engine, minute = self._ready, now.replace(second=0, microsecond=0)
        if engine is None:
            return minute
        midnight = _midnight_before(minute, get_default_timezone())
        return max(midnight, engine.unchanged_since(minute))

    @contextmanager
    def current(self, query: SearchQuery) -> Iterator[Engine]:
        """The engine as of now, or what stands in for it, for several questions."""
        with self._one_at_a_time:
            sequence = self._catch_up(query.now)
            ready = self._ready  # which is false while it holds no business
            yield stand_in(query, sequence) if ready is None else ready

    @abstractmethod
    def forget(self) -> None:
        """Have everything read anew with the next question."""

    @property
    @abstractmethod
    def _ready(self) -> Engine | None:
        """The engine, if it knows everything that it should."""

    @abstractmethod
    def _catch_up(self, now: datetime) -> int:
        """Have the engine learn what has changed; returns the clock's number."""


@lru_cache(maxsize=100)
def _midnight_before(minute: datetime, zone: tzinfo) -> datetime:
    return minute.astimezone(zone).replace(hour=0, minute=0)


def changed_since(sequence: int) -> list[SearchDocument]:
    """What has changed since, but no more than a little too much."""
    return list(SearchDocument.objects.after(sequence)[: MOST_CHANGES + 1])


def as_changes(rows: list[SearchDocument]) -> list[Change]:
    """What engines take in."""
    found = {one.page_id: one for one in read_documents(rows)}
    return [(row.page_id, found.get(row.page_id)) for row in rows]
