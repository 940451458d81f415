"""The search engine that lives in the web process."""

from collections.abc import Iterable, Mapping
from datetime import datetime

import numpy as np

from businesses.models.category import Category
from businesses.search.analysis import (
    Asked,
    AskedWord,
    Synonyms,
    asked,
    is_known,
)
from businesses.search.columns.answering import Answering
from businesses.search.columns.clustering import clusters
from businesses.search.columns.explaining import explanation
from businesses.search.columns.first_rows import FirstRows
from businesses.search.columns.naming import shared_names, streets_of
from businesses.search.columns.segment import Segment, build
from businesses.search.columns.snapshot import Snapshot
from businesses.search.documents import Document
from businesses.search.explanation import Explanation
from businesses.search.index import NEVER, Change
from businesses.search.names import Names
from businesses.search.query import SearchQuery
from businesses.search.result import Cluster, SearchResult
from businesses.search.shops import Shop
from quartier.geo.positions import Bounds
from quartier.places.models import District


class ColumnIndex:
    """Answers from a base of arrays and a small overlay of what has changed since.

    Whoever asks and changes takes turns; an index keeps no other order among threads.
    """

    def __init__(self) -> None:
        self.version = NEVER
        self.synonyms = Synonyms()
        self._asked: tuple[tuple[str, Synonyms], Asked] | None = None
        self._base = build([])
        self._categories: dict[str, Category] = {}
        self._districts: dict[str, District] = {}
        self._changed: dict[int, Document | None] = {}
        self._names: dict[frozenset[int], Names] = {}
        self._snapshot = self._taken()

    @property
    def changes(self) -> int:
        """How many documents have changed since the base was built."""
        return len(self._changed)

    def search(self, query: SearchQuery) -> SearchResult:
        """Ranked hits, totals, facets and points for one question."""
        return self._answering(query).result(self.version)

    def having_all_words(self, query: SearchQuery, most: int) -> Iterable[Shop]:
        """The first hits of all pages; none where nothing has all the words."""
        rows = self._first_rows.of(self._answering(query), most)
        return self._snapshot.shops(rows)

    def explain(
        self, query: SearchQuery, page_ids: Iterable[int]
    ) -> dict[int, Explanation]:
        """Why these pages are among the hits; those that are not are missing."""
        answering = self._answering(query)
        found = {page_id: explanation(answering, page_id) for page_id in page_ids}
        return {page_id: one for page_id, one in found.items() if one}

    def clusters(
        self, query: SearchQuery, box: Bounds, across: int
    ) -> tuple[Cluster, ...]:
        """What the map shows of the hits in a box; see `clustering.clusters`."""
        answering = self._answering(query)
        columns = self._snapshot.columns
        return clusters(columns, answering.shown, box, across)

    def names(self, directory_ids: frozenset[int]) -> Names:
        """The names that businesses of these directories share."""
        if directory_ids not in self._names:
            snapshot = self._snapshot
            self._names[directory_ids] = Names(
                shared_names(
                    snapshot.everywhere(directory_ids).counts,
                    streets_of(snapshot, directory_ids),
                    snapshot.categories,
                    snapshot.districts,
                )
            )
        return self._names[directory_ids]

    def asked(self, text: str) -> Asked:
        """A text as the words that are looked for."""
        key = text, self.synonyms
        if self._asked is None or self._asked[0] != key:
            self._asked = key, asked(text, self.synonyms)
        return self._asked[1]

    def is_mistyped(self, word: AskedWord) -> bool:
        """Whether no document has a word, nor a beginning or synonym of it."""
        return not any(is_known(word, one.terms) for one in self._snapshot.segments)

    def _answering(self, query: SearchQuery) -> Answering:
        return Answering(self._snapshot, query, self.asked(query.text))

    def unchanged_since(self, now: datetime) -> datetime:
        """Since when nothing has opened or closed."""
        return self._snapshot.unchanged_since(now)

    def apply(self, changes: Iterable[Change], version: int) -> None:
        """Take in changes; from now on the index is at this version."""
        for page_id, document in changes:
            self._changed[page_id] = document
            self._learn(document)
        self._snapshot, self.version = self._taken(), version

    def rebuild(self, documents: Iterable[Document], version: int) -> None:
        """Forget everything and start from these."""
        documents = list(documents)
        self._categories, self._districts = {}, {}
        for document in documents:
            self._learn(document)
        self.rest_on(build(documents), version, self._categories, self._districts)

    def rest_on(
        self,
        base: Segment,
        version: int,
        categories: Mapping[str, Category],
        districts: Mapping[str, District],
    ) -> None:
        """Forget everything and start from a finished base.

        `categories` and `districts` are those that its documents refer to, by slug.
        """
        self._base, self._changed = base, {}
        self._categories, self._districts = dict(categories), dict(districts)
        self._snapshot, self.version = self._taken(), version

    def __len__(self) -> int:
        """How many documents can be found, in all directories."""
        return int(np.count_nonzero(self._snapshot.alive))

    def _taken(self) -> Snapshot:
        self._names.clear()
        documents = [one for one in self._changed.values() if one]
        overlay = None
        if documents:
            overlay = build(
                documents,
                lexicon=self._base.lexicon,
                tables=self._base.tables.copy(),
            )
        self._first_rows = FirstRows()
        gone = self._changed.keys()
        return Snapshot(self._base, overlay, gone, self._categories, self._districts)

    def _learn(self, document: Document | None) -> None:
        if document:
            self._categories[document.category.slug] = document.category
            if document.district:
                self._districts[document.district.slug] = document.district
