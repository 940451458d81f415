"""The tables built anew from the search's documents."""

from collections.abc import Iterator

from django.db import transaction

from businesses.models.search_document import SearchClock, SearchDocument
from businesses.search.documents import Document, read_documents
from businesses.search.postgres.memory import read_head
from businesses.search.postgres.tables import (
    Schema,
    is_worn,
    one_writer_at_a_time,
)
from businesses.search.postgres.writing import build


class _AllDocuments:
    """All documents, read each time that somebody goes through them."""

    def __init__(self) -> None:
        self.count = 0

    def __iter__(self) -> Iterator[Document]:
        self.count = 0
        rows = SearchDocument.objects.findable().order_by("directory_id", "page_id")
        for document in read_documents(rows.iterator(1_000)):
            self.count += 1
            yield document


def build_tables() -> int:
    """Build them beside what there is; returns how many documents they hold.

    Documents that change meanwhile may be in them or not: their numbers are higher than
    the tables', so whoever asks next takes them in again.
    """
    clock, sequence = SearchClock.objects.read()
    documents = _AllDocuments()
    build(documents, clock, sequence)
    return documents.count


@transaction.atomic
def build_tables_if_needed() -> None:
    """Do it, unless somebody else has just done it."""
    one_writer_at_a_time()
    clock, sequence = SearchClock.objects.read()
    schema = Schema()
    if schema.exists():
        head = read_head(schema)
        ((removed,),) = schema.rows("SELECT count(*) FROM {removed}")
        is_current = head.clock == clock and head.sequence == sequence
        if is_current and not is_worn(removed, head.numbers):
            return
    build_tables()
