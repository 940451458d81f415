"""Shops without a database for what the engine does, and a directory with one."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from itertools import count

import pytest
from django.db import connection

from businesses.categories import curated_categories
from businesses.models import Category, DirectoryPage
from businesses.search import SearchQuery, SearchResult, live_index
from businesses.search.columns.engine import ColumnIndex
from businesses.search.documents import Document
from businesses.search.index import NEVER, SearchIndex
from businesses.search.postgres.engine import TableIndex
from quartier.hours.schedule import Schedule
from tests.factories import DirectoryFactory

FRIDAY_NOON = datetime(2026, 4, 24, 10, 0, tzinfo=UTC)
"""Friday, 24 April 2026, 12:00 in Berlin."""

CATEGORIES = {
    curated.slug: Category(
        slug=curated.slug, name_de=curated.name_de, name_en=curated.name_en
    )
    for curated in curated_categories()
}


def empty_tables() -> TableIndex:
    """The engine in the database, without the documents of the last street."""
    index = TableIndex()
    index.rebuild([], NEVER)
    return index


ENGINES = {"columns": ColumnIndex, "postgres": empty_tables}
"""Every engine has to answer alike: tests of a street run with each of them."""

Find = Callable[..., SearchResult]


class Street:
    """Shops that open one by one, and are asked for as residents do."""

    def __init__(self, engine: Callable[[], SearchIndex] = ColumnIndex) -> None:
        self.engine = engine
        self.index = engine()
        self.documents: dict[int, Document] = {}
        self._ids = count(1)

    def shop(
        self, name: str, category: str = "services", hours: str = "", **fields
    ) -> Document:
        """Open a shop; its id is the next one unless one is given."""
        fields = {"page_id": next(self._ids), "directory_id": 1} | fields
        document = Document(
            slug=name.casefold(),
            name=name,
            category=CATEGORIES[category],
            schedule=Schedule(hours),
            **fields,
        )
        self.documents[document.page_id] = document
        self.index.apply([(document.page_id, document)], self.index.version + 1)
        return document

    def close(self, page_id: int) -> None:
        """A shop is gone."""
        del self.documents[page_id]
        self.index.apply([(page_id, None)], self.index.version + 1)

    def question(self, text: str = "", **conditions) -> SearchQuery:
        usual = {"directory_id": 1, "now": FRIDAY_NOON, "text": text}
        return SearchQuery(**usual | conditions)

    def find(self, text: str = "", **conditions) -> SearchResult:
        return self.index.search(self.question(text, **conditions))

    def names(self, text: str = "", **conditions) -> list[str]:
        return [hit.name for hit in self.find(text, **conditions).hits]


@pytest.fixture(scope="session", params=ENGINES)
def new_street(request) -> Callable[[], Street]:
    """For properties, which need a street of their own for each example."""
    if request.param == "postgres" and connection.vendor != "postgresql":
        pytest.skip("This engine needs a PostgreSQL server.")
    return partial(Street, ENGINES[request.param])


@pytest.fixture(autouse=True)
def _tables_for_each_test(request) -> None:
    """A street in the database is gone after its test."""
    asks = "new_street" in request.fixturenames
    if asks and request.getfixturevalue("new_street").args == (empty_tables,):
        request.getfixturevalue("db")


@pytest.fixture
def street(new_street) -> Street:
    return new_street()


@pytest.fixture
def directory(db) -> DirectoryPage:
    return DirectoryFactory()


@pytest.fixture
def published(directory) -> Callable[..., list[str]]:
    """The names that the live index finds: `published("brot")`."""

    def ask(text: str = "", **conditions) -> list[str]:
        question = {"directory_id": directory.pk, "now": FRIDAY_NOON, "text": text}
        result = live_index.search(SearchQuery(**question | conditions))
        return sorted(hit.name for hit in result.hits)

    return ask
