"""Our other engine: tables in PostgreSQL, asked by one process."""

import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from django.db import connection
from engines.contender import Pages
from engines.ours import EQUAL
from workload import Question

from businesses.search.analysis import Synonyms
from businesses.search.analysis.curated import curated_synonyms
from businesses.search.documents import Document
from businesses.search.postgres.engine import TableIndex
from businesses.search.postgres.tables import Schema


class OurTables:
    """The engine of large sites, in the database that Django is connected to."""

    name = "tables in PostgreSQL"

    def __init__(self) -> None:
        self.index = TableIndex()
        self.index.synonyms = Synonyms(group for group, _tag in curated_synonyms())

    def core(self) -> float:
        """Seconds on a core so far, those of the server for us included.

        Linux tells the server's if it runs here.
        """
        return time.thread_time() + int(self._server.read_text().split()[0]) / 1e9

    def build(self, documents: Sequence[Document], folder: Path) -> None:
        """Write the tables."""
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_backend_pid()")
            self._server = Path(f"/proc/{cursor.fetchone()[0]}/schedstat")
        self.index.rebuild(documents, 1)

    def whole(self, question: Question) -> Pages:
        """Everything that a page of the site shows."""
        return [hit.page_id for hit in self.index.search(question.query).hits]

    def full(self, question: Question) -> Pages:
        """Everything that the other engines work out too."""
        query = replace(question.query, facets=EQUAL)
        return [hit.page_id for hit in self.index.search(query).hits]

    def hits(self, question: Question) -> Pages:
        """The first ten hits and nothing else."""
        query = replace(question.query, points_cap=0, facets=frozenset())
        return [hit.page_id for hit in self.index.search(query).hits]

    def megabytes(self) -> float:
        """What the tables and their indexes take."""
        schema = Schema().name
        ((size,),) = Schema().rows(
            "SELECT sum(pg_total_relation_size(oid)) FROM pg_class "
            "WHERE relkind = 'r' AND relnamespace = %s::regnamespace",
            schema,
        )
        return float(size) / 1e6
