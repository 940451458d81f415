"""Questions to several directories at once, and to some pages only."""

import pytest


@pytest.fixture
def town(street):
    street.shop("hier", languages=("de",))
    street.shop("dort", languages=("tr",), directory_id=2)
    street.shop("anderswo", languages=("tr",), directory_id=3)
    return street


def names(result):
    return {hit.name for hit in result.hits}


def test_directories_that_are_asked_together_answer_as_one(town):
    found = town.find(also_in=frozenset({2}))
    assert names(found) == {"hier", "dort"}
    assert found.total == found.all_total == 2
    assert found.facets["languages"] == {"de": 1, "tr": 1}


def test_others_are_not_asked(town):
    assert names(town.find()) == {"hier"}
    assert names(town.find(directory_id=2, also_in=frozenset({2, 9}))) == {"dort"}


def test_only_the_chosen_pages_are_found_and_counted(town):
    (dort,) = town.find(directory_id=2).hits
    found = town.find(also_in=frozenset({2, 3}), only=frozenset({dort.page_id}))
    assert names(found) == {"dort"}
    assert found.facets["languages"] == {"tr": 1}
    assert found.all_total == 3


def test_among_no_pages_nothing_is_found(town):
    assert town.find(only=frozenset()).hits == ()
