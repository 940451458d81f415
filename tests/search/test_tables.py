"""The index in PostgreSQL: who writes it, and what happens when it is gone or old."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest
from django.core.management import call_command
from django.db import connection

from businesses.models import SearchClock
from businesses.search.postgres import live
from businesses.search.postgres.live import LiveTables
from businesses.search.postgres.tables import CURRENT, FAMILY, Schema
from businesses.search.query import SearchQuery
from tests.factories import BusinessFactory

FRIDAY_NOON = datetime(2026, 4, 24, 10, 0, tzinfo=UTC)

pytestmark = pytest.mark.skipif(
    connection.vendor != "postgresql", reason="These tables need a PostgreSQL server."
)


@pytest.fixture
def shops(directory):
    return [
        BusinessFactory(parent=directory, title=title)
        for title in ("Kiosk Nord", "Kiosk Süd", "Bäckerei Korn")
    ]


@pytest.fixture
def ask(directory):
    """The names that one process finds: `ask(index, "kiosk")`."""

    def names(index, text=""):
        question = {"directory_id": directory.pk, "now": FRIDAY_NOON, "text": text}
        return sorted(hit.name for hit in index.search(SearchQuery(**question)).hits)

    return names


def test_what_one_process_takes_in_the_other_finds(shops, ask):
    here, there = LiveTables(), LiveTables()
    assert ask(here) == ask(there)
    shops[0].title = "Zeitungen"
    shops[0].save_revision().publish()
    shops[1].unpublish()
    for index in (here, there, LiveTables()):
        assert ask(index, "kiosk") == []
        assert ask(index, "zeitungen") == ["Zeitungen"]


def test_a_change_that_others_have_taken_in_already_is_not_taken_in_again(shops, ask):
    here, there = LiveTables(), LiveTables()
    ask(here)
    ask(there)
    shops[0].unpublish()
    ask(here)
    head = Schema().rows("SELECT round FROM {head}")
    ask(there)
    assert Schema().rows("SELECT round FROM {head}") == head


def test_tables_that_are_gone_are_built_again(shops, ask):
    index = LiveTables()
    ask(index)
    Schema().run(f"DROP SCHEMA {CURRENT} CASCADE")
    assert ask(LiveTables(), "kisok") == ["Kiosk Nord", "Kiosk Süd"]


def test_a_backup_brought_back_is_read_anew(shops, ask):
    index = LiveTables()
    ask(index)
    shops[2].unpublish()
    ask(index)
    SearchClock.objects.update(sequence=1)
    assert ask(index) == ["Kiosk Nord", "Kiosk Süd"]
    SearchClock.objects.update(identity=uuid4())
    assert ask(index) == ["Kiosk Nord", "Kiosk Süd"]


def test_tables_of_another_version_make_room(shops, ask):
    old = Schema(f"{FAMILY}_0_0_0")
    old.create()
    ask(LiveTables())
    assert not old.exists()


def test_while_a_large_index_is_missing_the_database_answers(
    shops, ask, monkeypatch, settings
):
    settings.SEARCH_ENGINE = "postgres"
    monkeypatch.setattr(live, "SMALL", 2)
    index = LiveTables()
    assert ask(index, "kiosk") == ["Kiosk Nord", "Kiosk Süd"]
    assert ask(index, "kisok") == ["Kiosk Nord", "Kiosk Süd"]


def test_the_command_builds_the_tables(shops, ask, settings, capsys):
    settings.SEARCH_ENGINE = "postgres"
    call_command("rebuild_search_index")
    assert "Geschäfte in der Suche: 3" in capsys.readouterr().out
    assert ask(LiveTables(), "korn") == ["Bäckerei Korn"]
