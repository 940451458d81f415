"""The folder of the index that large directories are read from, built anew."""

from datetime import timedelta

from django.conf import settings
from django.core.cache import cache
from django.utils import timezone
from django_tasks import task

from businesses.models.search_document import SearchClock, SearchDocument
from businesses.search.columns.folder import State
from businesses.search.columns.segment import build
from businesses.search.columns.shelf import Shelf
from businesses.search.documents import read_documents

DAYS_AHEAD = 8
"""Days whose opening hours are worked out in advance, yesterday's evening included."""

ORDERED_AGAIN_AFTER = 60
"""Seconds until another process may order what was ordered and has not come."""


def shelf() -> Shelf:
    """Where the folders of this installation are."""
    return Shelf(settings.SEARCH_ROOT)


def rebuild_index() -> int:
    """Build a new folder from the documents; returns how many there are.

    Documents that change meanwhile may be in it or not: their numbers are higher than
    the folder's, so every reader reads them again.
    """
    clock, sequence = SearchClock.objects.read()
    rows = SearchDocument.objects.findable().order_by()
    segment = build(read_documents(rows.iterator(1_000)))
    before = shelf().newest(clock, sequence)
    today = timezone.localdate()
    segment.openings.prepare(
        today - timedelta(days=1),
        DAYS_AHEAD + 1,
        before.segment.openings if before else None,
    )
    shelf().put(segment, State(clock, sequence))
    return len(segment)


@task()
def rebuild_index_if_needed() -> None:
    """Do it, unless somebody else has just done it."""
    clock, sequence = SearchClock.objects.read()
    newest = shelf().newest(clock, sequence)
    if (
        newest is None
        or newest.sequence < sequence
        or newest.segment.openings.run_out(timezone.localdate())
    ):
        rebuild_index()


def order_rebuilding() -> None:
    """Have it done in the background, once for all processes that notice."""
    if cache.add("businesses.search.rebuilding", True, ORDERED_AGAIN_AFTER):
        rebuild_index_if_needed.enqueue()
