"""A large directory is read from a folder; until there is one, the database answers."""

import shutil
from datetime import UTC, datetime, timedelta
from unittest.mock import patch

import pytest
import time_machine
from django.core.cache import cache
from django.core.management import call_command

from businesses.models import Category, SearchClock, SearchDocument
from businesses.search import live, rebuilding
from businesses.search.live import LiveIndex
from businesses.search.query import Filters, SearchQuery
from quartier.hours.timeline import Timeline
from tests.factories import BusinessFactory

FRIDAY_NOON = datetime(2026, 4, 24, 10, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _large_from_three_on(monkeypatch):
    monkeypatch.setattr(live, "SMALL", 2)
    monkeypatch.setattr(live, "MERGED_FROM", 3)


@pytest.fixture
def no_task_yet(monkeypatch):
    """The task that builds the folder waits for its turn."""
    waiting = Waiting()
    monkeypatch.setattr(rebuilding, "rebuild_index_if_needed", waiting)
    return waiting


class Waiting:
    """A task that nobody does."""

    def __init__(self) -> None:
        self.ordered = 0

    def enqueue(self) -> None:
        self.ordered += 1


@pytest.fixture
def shops(directory):
    food = Category.objects.get(slug="food")
    return [
        BusinessFactory(
            parent=directory, title=title, category=food, opening_hours="24/7"
        )
        for title in ("Kiosk Nord", "Kiosk Süd", "Bäckerei Korn", "Weinhandel")
    ]


@pytest.fixture
def ask(directory):
    """The names that one process finds: `ask(index, "kiosk")`."""

    def names(index, text="", **conditions):
        question = {"directory_id": directory.pk, "now": FRIDAY_NOON, "text": text}
        result = index.search(SearchQuery(**question | conditions))
        return sorted(hit.name for hit in result.hits)

    return names


def folders(settings):
    root = settings.SEARCH_ROOT
    return sorted(root.iterdir()) if root.exists() else []


def test_without_a_folder_the_database_answers(shops, ask, no_task_yet, settings):
    index = LiveIndex()
    assert ask(index, "kiosk") == ["Kiosk Nord", "Kiosk Süd"]
    assert ask(index, "Lebensmittel") == sorted(shop.title for shop in shops)
    assert ask(index, filters=Filters(categories=frozenset({"food"}))) != []
    assert ask(index, open_at=FRIDAY_NOON, text="korn") == ["Bäckerei Korn"]
    assert folders(settings) == []


def test_the_folder_is_ordered_once_however_many_notice(shops, ask, no_task_yet):
    for _ in range(3):
        ask(LiveIndex(), "kiosk")
    assert no_task_yet.ordered == 1


def test_while_the_database_answers_only_published_shops_are_found(
    shops, ask, no_task_yet
):
    index = LiveIndex()
    shops[0].unpublish()
    assert ask(index, "kiosk") == ["Kiosk Süd"]


def test_the_task_builds_what_the_next_question_uses(shops, ask, settings):
    index = LiveIndex()
    ask(index, "kiosk")
    assert len(folders(settings)) == 1
    assert ask(index, "kisok") == ["Kiosk Nord", "Kiosk Süd"]


def test_the_command_builds_a_folder(shops, ask, no_task_yet, settings, capsys):
    call_command("rebuild_search_index")
    assert "Geschäfte in der Suche: 4" in capsys.readouterr().out
    assert ask(LiveIndex(), "kisok") == ["Kiosk Nord", "Kiosk Süd"]
    assert no_task_yet.ordered == 0


def test_a_change_after_the_folder_counts_at_once(shops, ask):
    call_command("rebuild_search_index")
    here, there = LiveIndex(), LiveIndex()
    assert ask(here) == ask(there)
    shops[0].title = "Zeitungen"
    shops[0].save_revision().publish()
    shops[1].unpublish()
    for index in (here, there, LiveIndex()):
        assert ask(index, "kiosk") == []
        assert ask(index, "zeitungen") == ["Zeitungen"]


def test_many_changes_lead_to_a_new_folder(shops, ask, settings):
    call_command("rebuild_search_index")
    index = LiveIndex()
    ask(index)
    for number, shop in enumerate(shops):
        shop.title = f"Laden {number}"
        shop.save_revision().publish()
    assert len(ask(index, "laden")) == 4
    assert len(folders(settings)) == 2
    shops[0].unpublish()
    assert len(ask(index, "laden")) == 3
    assert index._engine.changes <= 1


def test_a_folder_that_is_lost_or_damaged_is_built_again(shops, ask, settings):
    call_command("rebuild_search_index")
    (folder,) = folders(settings)
    (folder / "columns.lats.npy").write_bytes(b"")
    cache.clear()
    index = LiveIndex()
    assert ask(index, "kiosk") == ["Kiosk Nord", "Kiosk Süd"]
    assert ask(index, "kisok") == ["Kiosk Nord", "Kiosk Süd"]
    shutil.rmtree(settings.SEARCH_ROOT)
    cache.clear()
    assert ask(LiveIndex(), "kiosk") == ["Kiosk Nord", "Kiosk Süd"]
    assert len(folders(settings)) == 1


def test_a_backup_brought_back_is_read_anew(shops, ask, settings):
    index = LiveIndex()
    ask(index)
    ask(index)
    SearchDocument.objects.filter(page_id=shops[0].pk).update(record=None)
    SearchClock.objects.update(sequence=1)
    cache.clear()
    assert ask(index, "kiosk") == ["Kiosk Süd"]
    assert ask(LiveIndex(), "kiosk") == ["Kiosk Süd"]


def test_a_folder_whose_hours_run_out_is_built_again(shops, ask, settings):
    with time_machine.travel(FRIDAY_NOON, tick=False) as clock:
        call_command("rebuild_search_index")
        index = LiveIndex()
        ask(index)
        next_week = FRIDAY_NOON + timedelta(days=7)
        clock.move_to(next_week)
        assert len(ask(index, now=next_week, open_at=next_week)) == 4
        assert len(folders(settings)) == 2
        assert len(ask(index, now=next_week, open_at=next_week)) == 4
        cache.clear()
        ask(index, now=next_week)
        assert len(folders(settings)) == 2


def test_the_clock_has_days_worked_out_before_anybody_asks(shops, ask, settings):
    with time_machine.travel(FRIDAY_NOON, tick=False) as clock:
        call_command("rebuild_search_index")
        rebuilding.keep_days_ahead()
        assert len(folders(settings)) == 1
        clock.move_to(FRIDAY_NOON + timedelta(days=5))
        rebuilding.keep_days_ahead()
        assert len(folders(settings)) == 2
        cache.clear()
        rebuilding.keep_days_ahead()
        assert len(folders(settings)) == 2


def test_without_a_folder_the_clock_has_nothing_to_do(shops, settings, no_task_yet):
    rebuilding.keep_days_ahead()
    assert not no_task_yet.ordered


def test_a_process_opens_its_index_before_anybody_asks(
    shops, ask, django_assert_num_queries
):
    call_command("rebuild_search_index")
    index = LiveIndex()
    index.open(FRIDAY_NOON)
    with django_assert_num_queries(1), patch.object(Timeline, "states") as worked_out:
        assert ask(index, "kiosk") == ["Kiosk Nord", "Kiosk Süd"]
    worked_out.assert_not_called()


def test_a_process_opens_though_there_is_no_index_yet(shops, ask, no_task_yet):
    index = LiveIndex()
    index.open(FRIDAY_NOON)
    assert no_task_yet.ordered
    assert ask(index, "kiosk") == ["Kiosk Nord", "Kiosk Süd"]


def test_a_site_without_any_shop_has_an_empty_folder(directory, settings, capsys):
    SearchClock.objects.all().delete()
    call_command("rebuild_search_index")
    call_command("rebuild_search_index")
    assert "Geschäfte in der Suche: 0" in capsys.readouterr().out
    assert len(folders(settings)) == 2
