"""SQLite as a site needs it: nothing lost in a crash, and many who write at once."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, connections, transaction
from factories import BusinessFactory, DirectoryFactory, DistrictFactory

from businesses.models import BusinessPage
from businesses.models.search_document import SearchClock
from quartier.places.models import District

WRITERS = 8
FULL = 2


@pytest.fixture
def at_once(db, monkeypatch, tmp_path):
    """Lets people work at once, each with a connection of its own, in a copy."""
    if connection.vendor != "sqlite":
        pytest.skip("This is about SQLite alone.")
    origin = connections.settings["default"]
    copy = tmp_path / "copy.sqlite3"
    with sqlite3.connect(origin["NAME"]) as source, sqlite3.connect(copy) as target:
        source.backup(target)
    monkeypatch.setitem(origin, "NAME", str(copy))

    def run(work, *of):
        def alone(one):
            try:
                return work(one)
            finally:
                connection.close()

        with ThreadPoolExecutor(len(of)) as threads:
            return list(threads.map(alone, of))

    return run


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", FULL),
        ("busy_timeout", 20_000),
        ("foreign_keys", 1),
    ],
)
def test_every_connection_has_our_settings(at_once, name, value):
    def ask(pragma):
        with connection.cursor() as cursor:
            return cursor.execute(f"PRAGMA {pragma}").fetchone()

    assert at_once(ask, name) == [(value,)]


def test_eight_people_who_read_before_they_write_lose_nothing(at_once):
    def begin(_one):
        return DistrictFactory(sort_order=0).pk

    def count_up(key):
        for _ in range(20):
            with transaction.atomic():
                row = District.objects.get(pk=key)
                row.sort_order += 1
                row.save()

    def result(key):
        return District.objects.get(pk=key).sort_order

    (key,) = at_once(begin, 1)
    at_once(count_up, *[key] * WRITERS)
    assert at_once(result, key) == [WRITERS * 20]


def test_eight_editors_publish_at_once(at_once):
    def begin(_one):
        directory = DirectoryFactory()
        return [BusinessFactory(parent=directory).pk for _ in range(WRITERS)]

    def publish(key):
        for number in range(2):
            page = BusinessPage.objects.get(pk=key)
            page.claim = f"Satz {number}"
            page.save_revision().publish()

    def result(keys):
        pages = BusinessPage.objects.filter(pk__in=keys)
        claims = set(pages.values_list("claim", flat=True))
        return claims, SearchClock.objects.read().sequence

    (keys,) = at_once(begin, 1)
    before = at_once(result, keys)[0][1]
    at_once(publish, *keys)
    assert at_once(result, keys) == [({"Satz 1"}, before + WRITERS * 2)]
