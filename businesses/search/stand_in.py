"""A plain answer of the database while the index of a large directory is built."""

from collections.abc import Iterator
from functools import reduce
from operator import or_

from django.db.models import Q

from businesses.models.category import Category
from businesses.models.search_document import SearchDocument, SearchDocumentQuerySet
from businesses.search.columns.engine import ColumnIndex
from businesses.search.documents import read_documents
from businesses.search.query import SearchQuery
from businesses.search.thesaurus import read_synonyms

MOST = 1_000
"""Documents that are looked at closer."""

MOST_WORDS = 5
TEXTS = ("name", "claim", "street_line", "text")


def stand_in(query: SearchQuery, version: int) -> ColumnIndex:
    """A small index of documents that the database chooses for one question.

    So filters, counts and orders mean the same as ever, but they only know of the first
    documents that the database finds by the words as they were typed.
    """
    rows = SearchDocument.objects.findable()
    rows = rows.filter(directory_id__in=query.directory_ids)
    chosen = reduce(SearchDocumentQuerySet.filter, _conditions(query), rows)
    index = ColumnIndex()
    index.synonyms = read_synonyms()
    index.rebuild(read_documents(chosen.order_by("page_id")[:MOST]), version)
    return index


def _conditions(query: SearchQuery) -> Iterator[Q]:
    for word in query.text.replace("\0", " ").split()[:MOST_WORDS]:
        kinds = Category.objects.filter(
            Q(name_de__icontains=word) | Q(name_en__icontains=word)
        )
        by_text = (Q(**{f"record__{text}__icontains": word}) for text in TEXTS)
        by_kind = Q(record__category__in=list(kinds.values_list("pk", flat=True)))
        yield reduce(or_, by_text, by_kind)
    if query.only is not None:
        yield Q(page_id__in=query.only)
    if query.filters.categories:
        kinds = Category.objects.filter(slug__in=query.filters.categories)
        yield Q(record__category__in=list(kinds.values_list("pk", flat=True)))
