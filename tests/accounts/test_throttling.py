"""Counting tries: for all processes together, and never one too many."""

import time

import pytest
import time_machine

from quartier.accounts.models import Attempts
from quartier.accounts.throttling import allowed, forget, full, take_back


@pytest.mark.django_db
def test_as_many_as_are_allowed_and_then_no_more():
    answers = [allowed("anna", 3, 60) for _ in range(5)]
    assert answers == [True, True, True, False, False]


@pytest.mark.django_db
def test_others_are_counted_for_themselves():
    allowed("anna", 1, 60)
    assert allowed("bert", 1, 60)


@pytest.mark.django_db
def test_after_its_time_counting_begins_anew():
    now = time.time()
    with time_machine.travel(now, tick=False):
        assert allowed("anna", 1, 60)
    with time_machine.travel(now + 59, tick=False):
        assert not allowed("anna", 1, 60)
    with time_machine.travel(now + 61, tick=False):
        assert allowed("anna", 1, 60)
        assert not allowed("anna", 1, 60)


@pytest.mark.django_db
def test_who_succeeded_begins_anew():
    allowed("anna", 1, 60)
    forget("anna")
    assert allowed("anna", 1, 60)


@pytest.mark.django_db
def test_one_try_can_be_taken_back():
    allowed("library", 2, 60)
    allowed("library", 2, 60)
    take_back("library")
    assert allowed("library", 2, 60)
    assert not allowed("library", 2, 60)


@pytest.mark.django_db
def test_looking_counts_nothing():
    assert not full("anna", 1, 60)
    allowed("anna", 1, 60)
    assert full("anna", 1, 60)


@pytest.mark.django_db
def test_what_is_counted_can_not_be_read():
    allowed("anna@quartier.example", 1, 60)
    assert "anna" not in str(Attempts.objects.values_list())


@pytest.mark.django_db
def test_nothing_is_allowed_where_the_limit_is_nothing():
    assert not allowed("anna", 0, 60)


def test_of_many_at_once_no_more_than_the_limit(at_once):
    assert sum(at_once(lambda _one: allowed("anna", 5, 60), 24)) == 5
