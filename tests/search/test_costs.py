"""What a question and a publication cost the database."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from businesses.search.writing import write_documents
from tests.factories import BusinessFactory


@pytest.fixture
def bakery(directory):
    return BusinessFactory(parent=directory, title="Bäckerei Korn")


def test_a_question_costs_one_query_while_nothing_changes(
    bakery, published, django_assert_num_queries
):
    published()
    with django_assert_num_queries(1):
        published("korn")


def test_a_change_costs_few_queries_however_many_shops_there_are(
    directory, published, django_assert_max_num_queries, settings
):
    in_tables = settings.SEARCH_ENGINE == "postgres"
    pages = [BusinessFactory(parent=directory) for _ in range(5)]
    published()
    pages[2].save_revision().publish()
    # clock, changes, categories, districts, words; what writes the tables
    with django_assert_max_num_queries(25 if in_tables else 5):
        published()


def test_publishing_writes_few_rows_of_the_search(
    bakery, django_assert_max_num_queries
):
    with django_assert_max_num_queries(14):
        write_documents([bakery.pk])


def test_many_shops_are_written_with_the_queries_of_one(
    directory, django_assert_num_queries
):
    pages = [BusinessFactory(parent=directory) for _ in range(4)]
    for page in pages:
        page.tags.add("Brot", "Kuchen")
        page.save()
    with CaptureQueriesContext(connection) as one:
        write_documents([pages[0].pk])
    with django_assert_num_queries(len(one)):
        write_documents([page.pk for page in pages])
