"""The index that large directories are read from, built anew."""

from datetime import timedelta

from django.conf import settings
from django.core.cache import cache
from django.utils import timezone
from django_tasks import task

from businesses.models.search_document import SearchClock, SearchDocument
from businesses.search.columns.folder import State
from businesses.search.columns.segment import build
from businesses.search.columns.shelf import Shelf, Stored
from businesses.search.documents import read_documents
from businesses.search.postgres.building import (
    build_tables,
    build_tables_if_needed,
)

POSTGRES = "postgres"
"""The setting of the engine that keeps its index in the database, not in a folder."""

DAYS_AHEAD = 8
"""Days whose opening hours are worked out in advance, yesterday's evening included."""

DAYS_IN_HAND = 3
"""So many days before these are over everything is built anew."""

ORDERED_AGAIN_AFTER = 60
"""Seconds until another process may order what was ordered and has not come."""


def shelf() -> Shelf:
    """Where the folders of this installation are."""
    return Shelf(settings.SEARCH_ROOT)


def rebuild_index() -> int:
    """Build what the engine of this installation needs; returns how many there are."""
    return build_tables() if settings.SEARCH_ENGINE == POSTGRES else rebuild_folder()


def rebuild_folder() -> int:
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
    if settings.SEARCH_ENGINE == POSTGRES:
        build_tables_if_needed()
        return
    clock, sequence = SearchClock.objects.read()
    newest = shelf().newest(clock, sequence)
    if newest is None or newest.sequence < sequence or _runs_out(newest):
        rebuild_folder()


def keep_days_ahead() -> None:
    """Have a folder built anew before a visitor asks for a day that it lacks."""
    if settings.SEARCH_ENGINE == POSTGRES:
        return
    newest = shelf().newest(*SearchClock.objects.read())
    if newest and _runs_out(newest):
        order_rebuilding()


def _runs_out(stored: Stored) -> bool:
    last_sure = timezone.localdate() + timedelta(days=DAYS_IN_HAND)
    return stored.segment.openings.run_out(last_sure)


def order_rebuilding() -> None:
    """Have it done in the background, once for all processes that notice."""
    if cache.add("businesses.search.rebuilding", True, ORDERED_AGAIN_AFTER):
        rebuild_index_if_needed.enqueue()
