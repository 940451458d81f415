"""A plain answer of the database while the index of a large directory is built."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from functools import reduce
from math import ceil
from operator import and_, or_

from django.db.models import Case, Count, Q, Value, When

from businesses.models.category import Category
from businesses.models.search_document import SearchDocument, SearchDocumentQuerySet
from businesses.search.columns.engine import ColumnIndex
from businesses.search.documents import read_documents
from businesses.search.query import Filters, SearchQuery
from businesses.search.result import Counts, SearchResult
from businesses.search.thesaurus import read_synonyms
from quartier.places.models import District

MOST = 1_000
"""Documents that are looked at closer."""

MOST_WORDS = 5
TEXTS = ("name", "claim", "street_line", "text")

COUNTED: Mapping[str, type[Category] | type[District]] = {
    "categories": Category,
    "districts": District,
}
"""Facets that the database counts itself, and what their slugs are those of."""

RECORD_KEYS = {"categories": "category", "districts": "district"}


def stand_in(query: SearchQuery, version: int) -> ColumnIndex:
    """A small index of documents that the database chooses for one question.

    So filters and orders mean the same as ever. The main counts are those of the
    database, and if it finds more documents than are looked at, so are totals, and
    each window of pages has an index of its own. Where a question has conditions that
    the database can't tell, only the first documents are known.
    """
    question = _Question(query)
    if question.leaves_conditions:
        return _filled(ColumnIndex(), question.rows[:MOST], version)
    total = question.rows.count()
    if total <= MOST:
        return _filled(_Few(question), question.rows, version)
    size = max(1, MOST // query.page_size) * query.page_size
    page = min(max(query.page, 1), ceil(total / query.page_size))
    first = (page - 1) * query.page_size // size * size
    window = _Window(question, total, first // query.page_size)
    return _filled(window, question.rows[first : first + size], version)


def _filled(
    index: ColumnIndex, rows: Iterable[SearchDocument], version: int
) -> ColumnIndex:
    index.synonyms = read_synonyms()
    index.rebuild(read_documents(rows), version)
    return index


@dataclass(frozen=True)
class _Question:
    """A question as the database understands it."""

    query: SearchQuery

    @property
    def everything(self) -> SearchDocumentQuerySet:
        """All documents of its directories."""
        rows = SearchDocument.objects.findable()
        return rows.filter(directory_id__in=self.query.directory_ids)

    @property
    def rows(self) -> SearchDocumentQuerySet:
        """What it finds, names that have all words first."""
        words = _words(self.query.text)
        named = reduce(and_, (Q(record__name__icontains=word) for word in words), Q())
        later = Case(When(named, then=0), default=1) if words else Value(0)
        return self._filtered().order_by(later, "page_id")

    @property
    def leaves_conditions(self) -> bool:
        """Whether something is asked that the database can't tell."""
        query = self.query
        chosen = {
            one.name for one in fields(Filters) if getattr(query.filters, one.name)
        }
        return bool(
            chosen - COUNTED.keys()
            or query.open_at
            or query.on_sundays
            or query.within is not None
        )

    def counts(self) -> Iterator[tuple[str, Counts]]:
        """How many have each value, whatever is chosen of its own kind."""
        for facet, model in COUNTED.items():
            slugs = dict(model.objects.values_list("pk", "slug"))
            key = f"record__{RECORD_KEYS[facet]}"
            rows = self._filtered(besides=facet).order_by().values_list(key)
            counted = rows.annotate(count=Count("pk"))
            yield facet, {slugs[pk]: count for pk, count in counted if pk in slugs}

    def _filtered(self, besides: str = "") -> SearchDocumentQuerySet:
        conditions = self._conditions(besides)
        return reduce(SearchDocumentQuerySet.filter, conditions, self.everything)

    def _conditions(self, besides: str) -> Iterator[Q]:
        query = self.query
        for word in _words(query.text):
            kinds = Category.objects.filter(
                Q(name_de__icontains=word) | Q(name_en__icontains=word)
            )
            by_text = (Q(**{f"record__{text}__icontains": word}) for text in TEXTS)
            by_kind = Q(record__category__in=list(kinds.values_list("pk", flat=True)))
            yield reduce(or_, by_text, by_kind)
        if query.only is not None:
            yield Q(page_id__in=query.only)
        for facet, model in COUNTED.items():
            if facet != besides and (chosen := getattr(query.filters, facet)):
                found = model.objects.filter(slug__in=chosen)
                keys = list(found.values_list("pk", flat=True))
                yield Q(**{f"record__{RECORD_KEYS[facet]}__in": keys})
        if box := query.box:
            yield Q(
                record__position__0__gte=box.west, record__position__0__lte=box.east
            )
            yield Q(
                record__position__1__gte=box.south, record__position__1__lte=box.north
            )


class _Few(ColumnIndex):
    """All that the database finds; it also knows what else there is."""

    def __init__(self, question: _Question) -> None:
        super().__init__()
        self._question = question

    def search(self, query: SearchQuery) -> SearchResult:
        """The answer, with the counts of everything else."""
        found = super().search(query)
        wanted = query.facets & COUNTED.keys()
        counts = dict(self._question.counts()) if wanted else {}
        return replace(
            found,
            all_total=self._question.everything.count(),
            facets={**found.facets, **{facet: counts[facet] for facet in wanted}},
        )


class _Window(_Few):
    """Some pages of all that the database finds; it has matched the words already."""

    def __init__(self, question: _Question, total: int, pages_before: int) -> None:
        super().__init__(question)
        self._total = total
        self._pages_before = pages_before

    def search(self, query: SearchQuery) -> SearchResult:
        """A page of these, with the totals of all."""
        size = query.page_size
        if size != self._question.query.page_size:
            return super().search(query)
        last = ceil(self._total / size)
        page = min(max(query.page, 1), last)
        inside = replace(query, text="", page=page - self._pages_before)
        found = super().search(inside)
        return replace(found, total=self._total, page=page, num_pages=last)


def _words(text: str) -> list[str]:
    return text.replace("\0", " ").split()[:MOST_WORDS]
