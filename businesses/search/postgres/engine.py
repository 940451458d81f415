"""The search engine that lives in the database."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from django.utils import timezone
from psycopg.errors import InvalidSchemaName, UndefinedTable

from businesses.models.category import Category
from businesses.search.analysis import (
    Asked,
    AskedWord,
    Synonyms,
    Terms,
    asked,
    is_known,
)
from businesses.search.columns.clustering import clusters
from businesses.search.columns.explaining import explanation
from businesses.search.columns.naming import shared_names
from businesses.search.documents import Document
from businesses.search.explanation import Explanation
from businesses.search.index import NEVER, Change
from businesses.search.names import Names
from businesses.search.postgres import writing
from businesses.search.postgres.answering import TableAnswering
from businesses.search.postgres.memory import Head, Memory, read_head
from businesses.search.postgres.reading import MovedError, Reader
from businesses.search.postgres.snapshot import TableSnapshot
from businesses.search.postgres.tables import Schema, is_worn
from businesses.search.query import SearchQuery
from businesses.search.result import Cluster, SearchResult
from businesses.search.shops import Shop
from quartier.geo.positions import Bounds
from quartier.places.models import District

MOST_ATTEMPTS = 10
"""How often a question is asked again because somebody wrote meanwhile."""

Answer = TypeVar("Answer")


Counts = Mapping[str, int]


class TableIndex:
    """Answers from the tables, whoever has written them.

    Whoever asks and changes takes turns; an index keeps no other order among threads.
    """

    def __init__(self) -> None:
        self.synonyms = Synonyms()
        self.categories: dict[str, Category] = {}
        self.districts: dict[str, District] = {}
        self._schema = Schema()
        self._memory: Memory | None = None
        self._snapshot: TableSnapshot | None = None
        self._names: dict[frozenset[int], Names] = {}

    @property
    def head(self) -> Head | None:
        """What the tables hold, as far as this process knows."""
        return self._memory.head if self._memory else None

    @property
    def is_worn(self) -> bool:
        """Whether so much has changed that building the tables anew saves time."""
        memory = self._memory
        return memory is not None and is_worn(memory.removed, len(memory.facts))

    @property
    def version(self) -> int:
        """Number of the newest change that answers know of."""
        return self._memory.head.sequence if self._memory else NEVER

    def search(self, query: SearchQuery) -> SearchResult:
        """Ranked hits, totals, facets and points for one question."""
        return self._ask(query, lambda answering: answering.result(self.version))

    def having_all_words(self, query: SearchQuery, most: int) -> Iterable[Shop]:
        """The first hits of all pages; none where nothing has all the words."""
        return self._ask(
            query,
            lambda answering: answering.snapshot.shops(answering.first_rows(most)),
        )

    def explain(
        self, query: SearchQuery, page_ids: Iterable[int]
    ) -> dict[int, Explanation]:
        """Why these pages are among the hits; those that are not are missing."""
        pages = list(page_ids)

        def explained(answering: TableAnswering) -> dict[int, Explanation]:
            found = {page: explanation(answering, page) for page in pages}
            return {page: one for page, one in found.items() if one}

        return self._ask(query, explained)

    def clusters(
        self, query: SearchQuery, box: Bounds, across: int
    ) -> tuple[Cluster, ...]:
        """What the map shows of the hits in a box; see `clustering.clusters`."""
        return self._ask(
            query,
            lambda answering: clusters(
                answering.snapshot.columns, answering.shown, box, across
            ),
        )

    def names(self, directory_ids: frozenset[int]) -> Names:
        """The names that businesses of these directories share."""
        if directory_ids not in self._names:
            everything = SearchQuery(
                directory_id=min(directory_ids),
                also_in=directory_ids,
                now=timezone.now(),
            )
            counts, streets = self._ask(everything, _counts_and_streets)
            self._names[directory_ids] = Names(
                shared_names(counts, streets, self.categories, self.districts)
            )
        return self._names[directory_ids]

    def asked(self, text: str) -> Asked:
        """A text as the words that are looked for."""
        return asked(text, self.synonyms)

    def is_mistyped(self, word: AskedWord) -> bool:
        """Whether no document has a word, nor a beginning or synonym of it."""
        terms = self._memory.vocabulary.terms if self._memory else Terms([])
        return not is_known(word, terms)

    def unchanged_since(self, now: datetime) -> datetime:
        """Since when nothing has opened or closed."""
        return self._snapshot.unchanged_since(now) if self._snapshot else now

    def apply(self, changes: Iterable[Change], version: int) -> None:
        """Take in changes; from now on the index is at this version or a later one."""
        newest = dict(changes)
        for document in newest.values():
            self._learn(document)
        writing.apply(self._schema, list(newest.items()), version)
        self.catch_up()

    def rebuild(
        self, documents: Iterable[Document], version: int, clock: UUID | None = None
    ) -> None:
        """Forget everything and start from these."""
        self.categories, self.districts = {}, {}
        writing.build(self._learned(documents), clock, version)
        self.catch_up()

    def catch_up(self) -> None:
        """Learn what others have written; the tables may be gone or others."""
        self._snapshot, self._names = None, {}
        while self._schema.exists():
            head = read_head(self._schema)
            if self._memory is None or not self._memory.follows(head):
                self._memory = Memory(self._schema, head)
            elif head != self._memory.head:
                self._memory.learn(head)
            else:
                return
        self._memory = None

    def _ask(
        self, query: SearchQuery, answer: Callable[[TableAnswering], Answer]
    ) -> Answer:
        for _ in range(MOST_ATTEMPTS):
            try:
                return answer(self._answering(query))
            except (MovedError, UndefinedTable, InvalidSchemaName):
                self.catch_up()
        raise MovedError

    def _answering(self, query: SearchQuery) -> TableAnswering:
        memory = self._memory
        if memory is None:
            raise MovedError
        reader = Reader(self._schema, memory.head)
        if self._snapshot is None:
            self._snapshot = TableSnapshot(
                memory, reader, self.categories, self.districts
            )
        question = self.asked(query.text)
        return TableAnswering(
            self._snapshot, query, question, reader, memory.vocabulary
        )

    def _learned(self, documents: Iterable[Document]) -> Iterable[Document]:
        documents = list(documents)
        for document in documents:
            self._learn(document)
        return documents

    def _learn(self, document: Document | None) -> None:
        if document:
            self.categories[document.category.slug] = document.category
            if document.district:
                self.districts[document.district.slug] = document.district


def _counts_and_streets(
    answering: TableAnswering,
) -> tuple[Mapping[str, Counts], Counts]:
    everywhere = answering.everywhere
    return everywhere.counts, answering.table_snapshot.streets(everywhere.mask)
