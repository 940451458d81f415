"""Two workers, and one that is killed: no event comes in twice, and none is lost."""

import threading
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from feeds.conftest import ics, shown, vevent

from home.models import FrontPage
from quartier.events.models import CalendarPage, Event
from quartier.feeds.following import process, writing
from quartier.feeds.following.lock import LASTS
from quartier.feeds.models import AllowedHost, CalendarFeed, FeedState

EVENTS = [vevent(str(n), f"Kurs in Raum {n}") for n in range(7)]


class KilledError(BaseException):
    """What ends a process without letting it tidy up."""


@pytest.fixture
def killed_after(monkeypatch):
    """The worker dies after so many events, in the middle of a batch."""

    def die_after(number: int) -> None:
        written = []
        usual = writing.Writer.write

        def write(self, item, entry):
            if len(written) == number:
                raise KilledError
            written.append(item)
            return usual(self, item, entry)

        monkeypatch.setattr(process, "BATCH", 2)
        monkeypatch.setattr(writing.Writer, "write", write)

    return die_after


@pytest.mark.parametrize("number", [0, 1, 2, 5])
def test_an_import_that_was_killed_is_gone_on_with(
    fetched, feed, killed_after, monkeypatch, number
):
    with monkeypatch.context() as patch:
        killed_after(number)
        with pytest.raises(KilledError):
            fetched(*EVENTS)
        patch.undo()
    monkeypatch.undo()
    assert len(shown()) == number // 2 * 2
    now = datetime.now(UTC)
    assert not process.follow(feed.pk, now)
    assert process.follow(feed.pk, now + LASTS + timedelta(minutes=1))
    feed.refresh_from_db()
    assert (len(shown()), Event.objects.count()) == (7, 7)
    assert (feed.state, feed.runs.count()) == (FeedState.FINE, 1)


def test_a_worker_that_comes_back_late_writes_nothing_more(fetched, feed, monkeypatch):
    """While it was away, another took the calendar over and let it go again."""
    usual = process._write

    def slept(plan, writer, lock, pace):
        CalendarFeed.objects.filter(pk=feed.pk).update(busy_with="", busy_until=None)
        return usual(plan, writer, lock, pace)

    monkeypatch.setattr(process, "_write", slept)
    fetched(*EVENTS)
    assert shown() == []
    assert feed.state == FeedState.NEW


@pytest.fixture
def committed(server, tuesday, django_db_setup, django_db_blocker):
    """A feed that is really in the database, and gone with all its traces afterwards."""
    with django_db_blocker.unblock():
        assert "test" in str(connection.settings_dict["NAME"])
        host = AllowedHost.objects.create(host="127.0.0.1", allows_http=True)
        page = CalendarPage(title="Kalender", slug="kalender-zugleich")
        FrontPage.objects.get().add_child(instance=page)
        try:
            yield CalendarFeed.objects.create(
                name="Haus", address=server.url, calendar=page, is_trusted=True
            )
        finally:
            host.delete()
            Event.objects.filter(calendar=page).delete()
            page.refresh_from_db()
            page.delete()


def test_of_two_workers_at_once_one_imports(server, committed):
    """The second comes while the first still waits for the server."""
    second_came = threading.Event()
    server.serve(ics(*EVENTS))
    usual = server.answer

    def answer(handler) -> None:
        second_came.wait(10)
        usual(handler)

    server.answer = answer
    now = datetime.now(UTC)
    results = []

    def work() -> None:
        try:
            results.append(process.follow(committed.pk, now))
        finally:
            connection.close()

    first = threading.Thread(target=work)
    first.start()
    assert server.was_asked.wait(10)
    results.append(process.follow(committed.pk, now))
    second_came.set()
    first.join()
    assert results == [False, True]
    assert len(server.asked) == 1
    assert committed.entries.count() == 7
    assert Event.objects.filter(calendar=committed.calendar).count() == 7
