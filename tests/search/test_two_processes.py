"""Two processes publish, one of them is killed; a third has followed every change."""

import os
import random
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

import pytest
from django.db import connection, connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.sqlite3.base import DatabaseWrapper

from businesses.models import Category, SearchClock, SearchDocument, SynonymGroup
from businesses.models.search_document import DocumentChange, held_reading
from businesses.search.live import LiveIndex
from businesses.search.postgres.live import LiveTables
from businesses.search.query import SearchQuery, Sort
from quartier.places.models import District
from quartier.settings import SQLITE

FRIDAY_NOON = datetime(2026, 4, 24, 10, 0, tzinfo=UTC)
EDITS = 250
PAGES = 60
NAMES = ("Bäckerei Korn", "Buchladen", "Blumen Huber", "Kiosk Süd", "Café Nord")
TEXTS = ("", "k", "korn", "buchldn", "laden", "vegan tee")
HOURS = ("", "24/7", "Mo-Fr 09:00-12:00", "Su 10:00-16:00")


def record(dice, category):
    return {
        "slug": f"laden-{dice.randrange(1000)}",
        "name": dice.choice(NAMES),
        "category": category,
        "district": None,
        "claim": "",
        "text": "Brot und Rosen",
        "street_line": "Lange Straße 1",
        "postcode": "",
        "town": "",
        "phone": "",
        "position": [7.9 + dice.randrange(9) / 1e3, 51.3]
        if dice.random() > 0.3
        else None,
        "tags": dice.sample(["vegan", "neu", "Tee"], dice.randrange(3)),
        "languages": ["de"],
        "wheelchair": "yes",
        "payment": [],
        "confirmed_on": None,
        "completeness": dice.randrange(11),
        "hours": dice.choice(HOURS),
        "special_days": [],
        "picture": {},
    }


def edit(seed, categories, edits):
    """Change, add and take away shops, some of them several in one transaction."""
    dice = random.Random(seed)
    for _ in range(edits):
        with transaction.atomic():
            for _ in range(dice.choice((1, 1, 3))):
                gone = dice.random() < 0.2
                new = None if gone else record(dice, dice.choice(categories))
                change = DocumentChange(dice.randrange(1, PAGES), 1, new)
                SearchDocument.objects.put([change])


def in_another_process(work):
    """Start it, with a connection of its own; returns its number."""
    connection.close()
    child = os.fork()
    if child:
        return child
    try:
        work()
        connection.close()
    finally:
        os._exit(0)


def answers(index, texts=TEXTS):
    """All that is said to some questions, as plain values."""
    said = []
    for text in texts:
        for sort in Sort:
            query = SearchQuery(
                directory_id=1,
                now=FRIDAY_NOON,
                text=text,
                sort=sort,
                open_at=FRIDAY_NOON,
                points_cap=100,
                page_size=10,
            )
            found = index.search(query)
            hits = [hit.page_id for hit in (*found.hits, *found.unknown_hours_hits)]
            said.append((hits, found.facets, found.correction, found.points.page_ids))
    return said


def some_categories():
    """Their numbers."""
    return [
        Category.objects.create(slug=slug, name_de=slug, name_en=slug).pk
        for slug in ("food", "books", "bakery")
    ]


def keep_up(kept, seed, work):
    """Ask an index all the time while two processes work, one of which is killed."""
    dice = random.Random(seed)
    steady = in_another_process(lambda: work(seed + 10))
    killed = in_another_process(lambda: work(seed + 20))
    kill_at = time.monotonic() + dice.uniform(0.05, 0.4)
    running = {steady, killed}
    while running:
        answers(kept)
        if killed in running and time.monotonic() > kill_at:
            os.kill(killed, signal.SIGKILL)
        for child in list(running):
            if os.waitpid(child, os.WNOHANG)[0]:
                running.discard(child)
    held_reading.drop()


@contextmanager
def shared_by_processes(own: BaseDatabaseWrapper) -> Iterator[None]:
    """Have a new database be the usual one, with the tables that the search needs."""
    usual = connections["default"]
    connections["default"] = own
    try:
        with own.schema_editor() as editor:
            for model in (
                *(Category, District, SynonymGroup),
                *(SearchClock, SearchDocument),
            ):
                editor.create_model(model)
        yield
    finally:
        own.close()
        connections["default"] = usual
        held_reading.drop()


@pytest.fixture
def own_file(tmp_path, django_db_blocker):
    """A database file of our own."""
    settings = connections["default"].settings_dict | SQLITE
    own = DatabaseWrapper(settings | {"NAME": tmp_path / "own.sqlite3"}, "default")
    with django_db_blocker.unblock(), shared_by_processes(own):
        yield


@pytest.fixture
def own_database(django_db_blocker):
    """A database of our own on the PostgreSQL server."""
    if connection.vendor != "postgresql":
        pytest.skip("Needs a PostgreSQL server.")
    from django.db.backends.postgresql.base import DatabaseWrapper

    usual, name = connections["default"], f"own_{os.getpid()}"
    own = DatabaseWrapper(usual.settings_dict | {"NAME": name}, "default")
    with django_db_blocker.unblock(), usual._nodb_cursor() as server:
        server.execute(f"CREATE DATABASE {name}")
        try:
            with shared_by_processes(own):
                yield
        finally:
            server.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.mark.usefixtures("own_file")
@pytest.mark.parametrize("seed", [1, 2])
def test_an_index_that_was_kept_answers_like_one_that_was_built_anew(seed):
    categories = some_categories()
    edit(seed, categories, 5)
    kept = LiveIndex()
    keep_up(kept, seed, lambda number: edit(number, categories, EDITS))
    assert answers(kept) == answers(LiveIndex())


@pytest.mark.usefixtures("own_database")
@pytest.mark.parametrize("seed", [1, 2])
def test_tables_that_many_wrote_answer_like_arrays_built_anew(seed):
    """Whoever asks writes into the tables, so here three processes do."""
    categories = some_categories()
    edit(seed, categories, 5)
    kept = LiveTables()

    def edit_and_ask(number):
        index = LiveTables()
        for edits in range(EDITS // 5):
            edit(number * 1_000 + edits, categories, 5)
            answers(index, texts=("korn",))

    keep_up(kept, seed, edit_and_ask)
    assert answers(kept) == answers(LiveTables()) == answers(LiveIndex())
