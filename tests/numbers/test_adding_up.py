"""What processes count for themselves is added up, whatever happens at once."""

import os
import threading
from datetime import date
from importlib import reload
from multiprocessing import get_context

import pytest
from django.db import OperationalError, connection

from businesses.models import Counted, DailyNumber
from businesses.models.numbers import SumKey
from businesses.numbers import counting
from businesses.numbers.counting import Buffer, write
from home.models import FrontPage
from tests.factories import BusinessFactory, DirectoryFactory

TODAY = date(2026, 4, 21)
PROCESSES = 4
ROUNDS = 50


def key(business, counted=Counted.OPENED, day=TODAY):
    return SumKey(business.pk, day, counted.value)


@pytest.fixture
def directory(db):
    return DirectoryFactory()


@pytest.fixture
def shop(directory):
    return BusinessFactory(parent=directory)


@pytest.fixture
def kept():
    """A buffer that writes when it is told to."""
    buffer = Buffer(write, wait=3600)
    yield buffer
    buffer.forget()


def number(business, counted=Counted.OPENED):
    return DailyNumber.objects.get(business=business, counted=counted).number


def test_nothing_is_written_before_its_time(shop, kept, django_assert_num_queries):
    with django_assert_num_queries(0):
        kept.add([key(shop)] * 3)
    assert not DailyNumber.objects.exists()


def test_sums_are_added_to_what_stands_there(shop, kept):
    kept.add([key(shop)] * 3)
    kept.flush()
    kept.add([key(shop), key(shop, Counted.CALLED)])
    kept.flush()
    assert number(shop) == 4
    assert number(shop, Counted.CALLED) == 1


def test_a_business_that_is_gone_takes_no_other_along(directory, shop, kept):
    gone = BusinessFactory(parent=directory)
    kept.add([key(gone), key(shop)])
    gone.delete()
    kept.flush()
    assert number(shop) == 1
    assert DailyNumber.objects.count() == 1


def test_what_cannot_be_written_is_kept_for_the_next_time(shop):
    database_is_locked = [True, False]

    def sometimes(sums):
        if database_is_locked.pop(0):
            raise OperationalError("database is locked")
        write(sums)

    buffer = Buffer(sometimes, wait=3600)
    buffer.add([key(shop)])
    buffer.flush()
    assert not DailyNumber.objects.exists()
    buffer.add([key(shop)])
    buffer.flush()
    assert number(shop) == 2


def test_a_database_that_stays_locked_does_not_fill_the_memory(monkeypatch):
    monkeypatch.setattr("businesses.numbers.counting.MOST_SUMS", 10)

    def never(sums):
        raise OperationalError("database is locked")

    buffer = Buffer(never, wait=3600)
    written = []
    for business in range(100):
        buffer.add([SumKey(business, TODAY, "opened")])
        buffer.flush()
    monkeypatch.setattr(buffer, "_write", written.append)
    buffer.flush()
    assert len(written[0]) == 10


def test_it_writes_by_itself_after_a_while():
    written = threading.Event()
    buffer = Buffer(lambda sums: written.set(), wait=0.01)
    buffer.add([SumKey(1, TODAY, "opened")])
    assert written.wait(10)


def test_visitors_do_not_wait_while_it_is_written():
    writing, may_go_on = threading.Event(), threading.Event()

    def slow(sums):
        writing.set()
        may_go_on.wait(10)

    buffer = Buffer(slow, wait=0.01)
    buffer.add([SumKey(1, TODAY, "opened")])
    assert writing.wait(10)
    buffer.add([SumKey(2, TODAY, "opened")])
    assert not may_go_on.is_set()
    may_go_on.set()
    buffer.forget()


def in_another_process(work):
    """Start it, with a connection of its own; returns its number."""
    connection.close()
    child = os.fork()
    if child:
        return child
    code = 1
    try:
        work()
        connection.close()
        code = 0
    finally:
        os._exit(code)


@pytest.fixture
def shops_for_all(django_db_setup, django_db_blocker):
    """Shops that other processes see too, because nothing holds them back."""
    with django_db_blocker.unblock():
        front = FrontPage.objects.get()
        shops = [BusinessFactory(parent=front, published=False) for _ in range(5)]
        yield shops
        for shop in shops:
            shop.delete()


def test_processes_that_write_at_once_lose_nothing(shops_for_all):
    def visits():
        buffer = Buffer(write, wait=3600)
        for turn in range(ROUNDS):
            # Each process in an order of its own: they must not wait in a circle.
            forwards = (turn + os.getpid()) % 2
            some = shops_for_all if forwards else shops_for_all[::-1]
            buffer.add([key(shop) for shop in some])
            buffer.flush()

    children = [in_another_process(visits) for _ in range(PROCESSES)]
    codes = [os.waitstatus_to_exitcode(os.waitpid(one, 0)[1]) for one in children]
    assert codes == [0] * PROCESSES
    assert [number(shop) for shop in shops_for_all] == [PROCESSES * ROUNDS] * 5


def test_what_a_process_still_holds_is_written_when_it_ends(shops_for_all):
    """As the server's processes end: multiprocessing does not ask what atexit knows."""
    shop = shops_for_all[0]

    def counts():
        reload(counting)
        counting.buffer.add([key(shop)])

    connection.close()
    child = get_context("fork").Process(target=counts)
    child.start()
    child.join(60)
    assert child.exitcode == 0
    assert number(shop) == 1
