"""What the database answers while the index of a large directory is being built."""

from datetime import UTC, datetime

import pytest

from businesses.models import Category
from businesses.search import live, rebuilding, stand_in
from businesses.search.live import LiveIndex
from businesses.search.query import Filters, SearchQuery
from quartier.geo.positions import Bounds
from tests.factories import BusinessFactory

FRIDAY_NOON = datetime(2026, 4, 24, 10, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _ten_are_looked_at(monkeypatch):
    monkeypatch.setattr(live, "SMALL", 2)
    monkeypatch.setattr(stand_in, "MOST", 10)
    monkeypatch.setattr(rebuilding, "order_rebuilding", lambda: None)
    monkeypatch.setattr(live, "order_rebuilding", lambda: None)


@pytest.fixture
def shops(directory):
    """Twenty-three kiosks, every third of them a book shop, and two bakeries."""
    food, books = (Category.objects.get(slug=slug) for slug in ("food", "books"))
    kiosks = [
        BusinessFactory(
            parent=directory,
            title=f"Kiosk {number}",
            category=books if number % 3 == 0 else food,
            latitude="51.3",
            longitude=f"{7.9 + number / 1_000:.3f}",
        )
        for number in range(23)
    ]
    bakeries = [
        BusinessFactory(parent=directory, title=title, category=food)
        for title in ("Bäckerei Korn", "Bäckerei Kamps")
    ]
    return [*kiosks, *bakeries]


@pytest.fixture
def ask(directory):
    """The answer to a question: `ask("kiosk", page=2)`."""

    def answer(text="", **conditions):
        usual = {"directory_id": directory.pk, "now": FRIDAY_NOON, "page_size": 4}
        return LiveIndex().search(SearchQuery(text=text, **usual | conditions))

    return answer


def of_category(slug):
    return Filters(categories=frozenset({slug}))


@pytest.mark.parametrize("text", ["", "kiosk"])
def test_all_pages_of_all_that_is_found_are_there(shops, ask, text):
    first = ask(text)
    expected = {shop.pk for shop in shops if text in shop.title.casefold()}
    assert first.total == len(expected)
    assert first.num_pages == -(-len(expected) // 4)
    pages = [
        [hit.page_id for hit in ask(text, page=page).hits]
        for page in range(1, first.num_pages + 1)
    ]
    assert all(len(page) == 4 for page in pages[:-1])
    found = [page_id for page in pages for page_id in page]
    assert len(found) == len(expected)
    assert set(found) == expected


def test_a_page_beyond_the_last_is_the_last(shops, ask):
    beyond = ask(page=99)
    assert (beyond.page, beyond.num_pages) == (7, 7)
    assert len(beyond.hits) == 1


def test_everything_is_counted(shops, ask):
    result = ask("kiosk")
    assert result.facets["categories"] == {"books": 8, "food": 15}
    assert result.all_total == 25


def test_counts_promise_what_a_choice_then_finds(shops, ask):
    everything = ask()
    for slug, count in everything.facets["categories"].items():
        chosen = ask(filters=of_category(slug))
        assert chosen.total == count
        assert chosen.facets["categories"] == everything.facets["categories"]


def test_few_are_found_as_ever(shops, ask):
    result = ask("korn")
    assert [hit.name for hit in result.hits] == ["Bäckerei Korn"]
    assert (result.total, result.all_total) == (1, 25)


def test_names_come_before_other_texts(shops, ask, directory):
    other = BusinessFactory(parent=directory, title="Zeitungen", claim="Ein Kiosk")
    assert ask("kiosk").total == 24
    first = [hit for page in (1, 2) for hit in ask("kiosk", page=page).hits]
    last = [hit for page in (5, 6) for hit in ask("kiosk", page=page).hits]
    assert other.pk not in {hit.page_id for hit in first}
    assert other.pk in {hit.page_id for hit in last}


def test_what_the_database_cannot_tell_is_asked_of_the_first(shops, ask):
    result = ask(filters=Filters(tags=frozenset({"vegan"})))
    assert result.total <= 10


def test_a_part_of_the_map_is_chosen_by_the_database(shops, ask):
    result = ask(box=Bounds(7.9, 51.29, 7.9105, 51.31))
    assert result.total == 11
    assert result.num_pages == 3
    assert ask(box=Bounds(1.0, 1.0, 2.0, 2.0)).total == 0
