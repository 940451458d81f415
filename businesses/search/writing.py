"""From pages to the documents by which the search finds them."""

from collections.abc import Iterable, Sequence

from django.db import transaction
from wagtail.models import Page

from businesses.models import BusinessPage
from businesses.models.search_document import (
    DocumentChange,
    SearchClock,
    SearchDocument,
)
from businesses.search.pictures import is_drawn
from businesses.search.records import record_of

AT_ONCE = 500
"""Pages that are read and written together."""


@transaction.atomic
def write_documents(page_ids: Iterable[int]) -> list[int]:
    """Bring the documents of these pages in line with what residents may see.

    Found is a page that is live and that everybody may see who may see its directory;
    any other is not, deleted ones included. Whoever answers from documents has asked
    before whether the visitor may see the directory.
    Returns the ids of pages whose pictures are still to be drawn.
    """
    ids, undrawn = list(page_ids), []
    for start in range(0, len(ids), AT_ONCE):
        undrawn += _write(ids[start : start + AT_ONCE])
    return undrawn


@transaction.atomic
def rebuild_documents() -> list[int]:
    """Write the documents of all pages anew; returns what `write_documents` does."""
    known = set(SearchDocument.objects.values_list("page_id", flat=True))
    existing = set(BusinessPage.objects.values_list("pk", flat=True))
    undrawn = write_documents(sorted(known | existing))
    SearchClock.objects.renew()
    return undrawn


def need_rebuilding() -> bool:
    """Whether another version of the program wrote the documents, or none has yet."""
    if SearchClock.objects.exists():
        return SearchClock.objects.is_outdated()
    return BusinessPage.objects.exists()


def _write(ids: Sequence[int]) -> list[int]:
    pages = list(
        BusinessPage.objects.filter(pk__in=ids)
        .live()
        .filter(view_restrictions=None)
        .select_related("logo")
        .prefetch_related("logo__renditions", "special_days", "tagged_items__tag")
        .prefetch_related("involvements")
    )
    parents = {page.path[: -page.steplen] for page in pages}
    directories = dict(Page.objects.filter(path__in=parents).values_list("path", "pk"))
    if pages:
        SearchDocument.objects.put(
            DocumentChange(
                page.pk, directories[page.path[: -page.steplen]], record_of(page)
            )
            for page in pages
        )
    if gone := set(ids) - {page.pk for page in pages}:
        SearchDocument.objects.findable().filter(page_id__in=gone).forget()
    return [page.pk for page in pages if page.logo and not is_drawn(page.logo)]
