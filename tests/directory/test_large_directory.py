"""Five thousand shops cost the database no more than fifty."""

from datetime import UTC, datetime

import pytest
import time_machine

from businesses.models import Category, SearchDocument
from businesses.models.search_document import DocumentChange

MOST_QUERIES = 15
TUESDAY_NOON = datetime(2026, 4, 21, 10, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _while_all_are_open():
    with time_machine.travel(TUESDAY_NOON, tick=False):
        yield


@pytest.fixture
def filled(directory):
    """Fill the directory with many shops, without a page for each."""
    categories = list(Category.objects.values_list("pk", flat=True))

    def fill(size):
        SearchDocument.objects.put(
            DocumentChange(
                1_000_000 + number,
                directory.pk,
                {
                    "slug": f"laden-{number}",
                    "name": f"Laden {number}",
                    "category": categories[number % len(categories)],
                    "district": None,
                    "claim": f"Ware Nummer {number % 97}",
                    "text": "",
                    "street_line": f"Lange Straße {number % 200}",
                    "postcode": "58999",
                    "town": "Neustadt",
                    "phone": "",
                    "position": [7.9 + number % 70 / 1e4, 51.3 + number // 70 / 1e4],
                    "tags": [f"wort{number % 40}"],
                    "languages": ["de"],
                    "wheelchair": "yes",
                    "payment": ["cash"],
                    "confirmed_on": None,
                    "completeness": 5,
                    "hours": f"Mo-Fr {number % 12:02}:00-18:30",
                    "special_days": [],
                    "picture": {},
                },
            )
            for number in range(size)
        )

    return fill


@pytest.mark.parametrize("size", [500, 5_000])
@pytest.mark.parametrize(
    "asked",
    [
        {},
        {"q": "laden", "offen": "jetzt"},
        {"schlagwort": ["wort1", "wort2"], "sort": "name"},
    ],
)
def test_a_page_of_24_takes_few_queries(
    filled, client, directory, django_assert_max_num_queries, size, asked
):
    filled(size)
    client.get(directory.url)
    with django_assert_max_num_queries(MOST_QUERIES):
        search = client.get(directory.url, asked).context["search"]
    assert search.all_total == size
    assert len(search.hits) == 24


def test_the_points_of_all_are_one_small_answer(filled, client, directory):
    filled(5_000)
    response = client.get(
        directory.url + "karte.json", headers={"accept-encoding": "gzip"}
    )
    assert response["Content-Encoding"] == "gzip"
    assert len(response.content) < 100_000
