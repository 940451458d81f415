"""However much is found, the database is asked as often."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

pytestmark = pytest.mark.django_db

RESULTS_MOST = 4
SUGGESTIONS_MOST = 0
"""Besides those to the search's clock, which within a test are not saved."""


def asked(seen) -> int:
    """How many queries are about anything else than the clock."""
    return sum("searchclock" not in query["sql"] for query in seen.captured_queries)


@pytest.fixture
def queries(client):
    """How many an answer takes, once the frame of the page is known."""

    def counted(address: str, words: str) -> int:
        client.get(address, {"q": words})
        with CaptureQueriesContext(connection) as seen:
            assert client.get(address, {"q": f"{words} "}).status_code == 200
        return asked(seen)

    return counted


def test_neither_results_nor_suggestions_ask_for_each_hit(
    queries, event, shop, campaign, campaign_date, text_page
):
    def fill(number: int) -> None:
        shop(f"Fest {number}")
        event(f"Fest {number}", rule="", first_day=date(2026, 5, 1))
        campaign_date(campaign(f"Fest {number}", f"fest-{number}"), f"Fest {number}")
        text_page(f"Fest {number}", f"festseite-{number}")

    fill(0)
    addresses = ("/suche/", "/suche/vorschlaege.json")
    few = [queries(address, "fest") for address in addresses]
    for number in range(1, 8):
        fill(number)
    many = [queries(address, "fest") for address in addresses]
    assert many == few
    assert few[0] <= RESULTS_MOST
    assert few[1] <= SUGGESTIONS_MOST


def test_what_is_asked_again_is_answered_from_memory(client, event):
    event("Erzählcafé")
    address = "/suche/vorschlaege.json"
    first, second = (client.get(address, {"q": "erz"}) for _time in range(2))
    with CaptureQueriesContext(connection) as seen:
        third = client.get(address, {"q": "erz"})
    assert first.content == second.content == third.content
    assert (asked(seen), len(seen) <= 2) == (0, True)
