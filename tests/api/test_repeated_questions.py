"""Questions that were answered a moment ago."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from businesses.models import Category
from businesses.repeated import BESIDE_A_BODY, Answer, Answers

pytestmark = pytest.mark.usefixtures("street")

ADDRESS = "/api/v1/businesses"


@pytest.fixture
def queries(client):
    def count(address, **headers):
        with CaptureQueriesContext(connection) as captured:
            client.get(address, headers=headers)
        return len(captured)

    return count


def test_a_new_question_costs_few_queries_and_a_repeated_one_a_look_at_the_clock(
    queries,
):
    queries("/api/v1/categories")
    assert queries(ADDRESS) <= 8
    assert queries(ADDRESS) == 1
    assert queries(f"{ADDRESS}?tag=a&tag=b&page=1") <= 8
    assert queries(f"{ADDRESS}?page=1&tag=a&tag=b") == 1


def test_other_languages_and_formats_are_other_answers(client):
    answers = {
        client.get(ADDRESS, headers=headers)["ETag"]
        for headers in ({}, {"accept-language": "en"}, {"accept": "text/csv"})
    }
    assert len(answers) == 3


def test_an_unchanged_answer_is_not_sent_again(client):
    first = client.get(ADDRESS)
    assert first["Cache-Control"] == "public, max-age=30"
    assert set(first["Vary"].split(", ")) >= {"Accept", "Accept-Language"}
    assert "Cookie" not in first["Vary"]
    again = client.get(ADDRESS, headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again["Access-Control-Allow-Origin"] == "*"


def test_what_is_published_is_told_at_once(names, shop):
    assert "Neu eröffnet" not in names()
    shop("Neu eröffnet")
    assert "Neu eröffnet" in names()


def test_what_has_closed_is_told_at_once(ask, friday_noon):
    assert ask("businesses", q="korn")["hits"][0]["open"]["state"] == "open"
    friday_noon.shift(7 * 3600)
    assert ask("businesses", q="korn")["hits"][0]["open"]["state"] == "closed"


def test_a_category_with_another_name_is_told(ask):
    ask("businesses", q="korn")
    category = Category.objects.get(slug="bakery")
    category.name_de = "Brot und Kuchen"
    category.save()
    (hit,) = ask("businesses", q="korn")["hits"]
    assert hit["category"]["name"] == "Brot und Kuchen"


def test_refusals_are_not_kept(client):
    client.get(f"{ADDRESS}?directory=mond")
    assert client.get(f"{ADDRESS}?directory=mond").status_code == 404


def test_the_oldest_answers_leave_when_it_gets_crowded():
    kept = Answers(most_bytes=10 + 2 * BESIDE_A_BODY)
    for key in (b"1", b"2", b"3"):
        kept.keep(key, Answer(b"12345", {}))
    assert kept.get(b"1") is None
    assert kept.get(b"2") is not None
    assert kept.get(b"3") is not None
