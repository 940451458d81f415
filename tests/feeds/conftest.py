"""A calendar here, and a server on this machine that serves calendars of others."""

import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
import time_machine
from django.contrib.auth.models import Group

from home.models import FrontPage
from quartier.events.models import CalendarPage, Event
from quartier.feeds.following.process import follow
from quartier.feeds.models import AllowedHost, CalendarFeed
from tests.factories import UserFactory

TUESDAY = datetime(2026, 4, 21, 8, 0, tzinfo=UTC)


class Server:
    """Answers as each test tells it; remembers what it was asked."""

    def __init__(self) -> None:
        self.answer: Callable[[BaseHTTPRequestHandler], None] = lambda handler: None
        self.asked: list[tuple[str, dict[str, str]]] = []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                outer.asked.append((self.path, dict(self.headers)))
                with suppress(OSError):
                    outer.answer(self)

            def log_message(self, *_args: Any) -> None:
                pass

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.http.daemon_threads = True
        self.thread = threading.Thread(
            target=self.http.serve_forever, args=(0.02,), daemon=True
        )
        self.thread.start()

    @property
    def port(self) -> int:
        return self.http.server_address[1]

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/kalender.ics"

    def serve(
        self,
        body: bytes | str,
        status: int = 200,
        declared: bool = True,
        **headers: str,
    ) -> None:
        """From now on, this is the answer."""
        content = body.encode() if isinstance(body, str) else body

        def answer(handler: BaseHTTPRequestHandler) -> None:
            handler.send_response(status)
            for name, value in headers.items():
                handler.send_header(name.replace("_", "-"), value)
            if declared:
                handler.send_header("Content-Length", str(len(content)))
            handler.end_headers()
            handler.wfile.write(content)

        self.answer = answer

    def stop(self) -> None:
        self.http.shutdown()
        self.http.server_close()


@pytest.fixture
def server(settings) -> Iterator[Server]:
    running = Server()
    settings.FEED_NETWORKS = ["127.0.0.0/8"]
    settings.FEED_PORTS = [running.port]
    yield running
    running.stop()


@pytest.fixture
def tuesday() -> Iterator[Any]:
    with time_machine.travel(TUESDAY, tick=True) as traveller:
        yield traveller


@pytest.fixture
def calendar(db) -> CalendarPage:
    page = CalendarPage(title="Kalender", slug="kalender")
    FrontPage.objects.get().add_child(instance=page)
    return page


@pytest.fixture
def feed(server, calendar, tuesday) -> CalendarFeed:
    """A trusted calendar of a partner."""
    AllowedHost.objects.create(host="127.0.0.1", allows_http=True)
    return CalendarFeed.objects.create(
        name="Haus am Park",
        address=server.url,
        calendar=calendar,
        is_trusted=True,
        organiser="Haus am Park",
        languages=["de"],
    )


@pytest.fixture
def fetched(server, feed) -> Callable[..., CalendarFeed]:
    """Serve these events and follow the calendar; the feed as it is then."""

    def now_say(*events: str, **more: Any) -> CalendarFeed:
        server.serve(ics(*events))
        follow(feed.pk, datetime.now(UTC), **more)
        feed.refresh_from_db()
        return feed

    return now_say


@pytest.fixture
def editor(db):
    user = UserFactory()
    user.groups.add(Group.objects.get(name="Moderators"))
    return user


def ics(*events: str, zones: str = "") -> str:
    """A calendar with these events."""
    body = "".join(events)
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{zones}{body}END:VCALENDAR\r\n"


def vevent(uid: str = "1", summary: str = "Erzählcafé", **values: str) -> str:
    """An event on Thursday, 23 April 2026 from three to five; `_` in names is `-`."""
    usual = {
        "DTSTART": ";TZID=Europe/Berlin:20260423T150000",
        "DTEND": ";TZID=Europe/Berlin:20260423T170000",
        "LOCATION": "Haus am Park",
    }
    lines = [f"UID:{uid}", f"SUMMARY:{summary}"]
    for name, value in (usual | values).items():
        if value:
            separator = "" if value[0] in ":;" else ":"
            lines.append(f"{name.replace('_', '-')}{separator}{value}")
    return "\r\n".join(["BEGIN:VEVENT", *lines, "END:VEVENT", ""])


def weekly(uid: str = "1", summary: str = "Erzählcafé", **values: str) -> str:
    """A café each Thursday from 9 April 2026 on."""
    usual = {
        "DTSTART": ";TZID=Europe/Berlin:20260409T150000",
        "DTEND": ";TZID=Europe/Berlin:20260409T170000",
        "RRULE": "FREQ=WEEKLY",
    }
    return vevent(uid, summary, **(usual | values))


def shown() -> list[str]:
    """The titles that readers see."""
    return sorted(Event.objects.shown().values_list("title", flat=True))
