"""A mail server that takes, delays and refuses as it is told."""

import asyncio
import os
import signal
import sqlite3
import sys
import traceback
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP
from django.db import connections
from django_tasks_db.models import DBTaskResult
from running_site import free_port

from quartier.mail.models import OutgoingMail
from quartier.mail.sending import send_mail

CONTEXT = {
    "name": "Café Anna & Söhne",
    "code": "493 027",
    "address": "/konto/",
    "facts": {"Geschäft": "Blumen <Rot>", "Seit": "1998"},
    "lines": ["eins", "zwei"],
}


@dataclass
class Sink:
    """What other people's mail server is told to do, and what it has got.

    `refusals` are answers to give once each, before everything is taken: by stage,
    which is MAIL, RCPT or DATA. A mail that gets "hang up" is taken without an answer.
    """

    refusals: dict[str, list[str]] = field(default_factory=dict)
    envelopes: list = field(default_factory=list)
    asked: int = 0

    async def handle_MAIL(self, server, session, envelope, address, options):  # noqa: N802
        self.asked += 1
        if answer := self._next("MAIL"):
            return answer
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):  # noqa: N802
        if answer := self._next("RCPT"):
            return answer
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):  # noqa: N802
        answer = self._next("DATA")
        if answer and answer != "hang up":
            return answer
        self.envelopes.append(envelope)
        if answer:
            server.transport.abort()
        return "250 OK"

    def _next(self, stage):
        waiting = self.refusals.get(stage)
        return waiting.pop(0) if waiting else None

    @property
    def messages(self) -> list[EmailMessage]:
        """What has arrived, read as a mail program does."""
        return [
            message_from_bytes(envelope.content, policy=policy.default)
            for envelope in self.envelopes
        ]


@pytest.fixture
def sink(settings) -> Iterator[Sink]:
    """A real mail server on this machine, which the site is set to use."""
    handler = Sink()
    controller = Controller(handler, hostname="127.0.0.1", port=free_port())
    controller.start()
    use_server(settings, controller.port)
    yield handler
    controller.stop()


def use_server(settings, port: int) -> None:
    settings.MAIL_CARRIER = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
    settings.DEFAULT_FROM_EMAIL = "quartier@example.org"


@pytest.fixture
def no_server(settings) -> None:
    """A mail server that is away."""
    use_server(settings, free_port())


@pytest.fixture
def write():
    """Write a mail with every part into the outbox."""

    def written(**changed) -> OutgoingMail:
        values = {"kind": "test", "language": "de"} | changed
        to = values.pop("to", "anna@example.org")
        context = CONTEXT | values.pop("context", {})
        return send_mail("example", to, context, **values)

    return written


@pytest.fixture
def shared_database(db, tmp_path) -> Iterator[None]:
    """A database to which several processes really commit.

    SQLite's is a copy, because the test's own transaction locks the file.
    """
    usual = connections["default"]
    name = usual.settings_dict["NAME"]
    if usual.vendor == "sqlite":
        with (
            closing(sqlite3.connect(name)) as source,
            closing(sqlite3.connect(tmp_path / "copy.sqlite3")) as target,
        ):
            source.backup(target)
        name = tmp_path / "copy.sqlite3"
    own = type(usual)(usual.settings_dict | {"NAME": name}, "default")
    connections["default"] = own
    yield
    OutgoingMail.objects.all().delete()
    DBTaskResult.objects.all().delete()
    own.close()
    connections["default"] = usual


class WritingDown:
    """Takes everything after a short while, and notes what it has taken in a file."""

    def __init__(self, file: Path, pause: float) -> None:
        self.file = file
        self.pause = pause

    async def handle_DATA(self, server, session, envelope):  # noqa: N802
        found = message_from_bytes(envelope.content)["Message-ID"]
        with self.file.open("a") as notes:
            notes.write(f"{found}\n")
        await asyncio.sleep(self.pause)
        return "250 OK"


@pytest.fixture
def server_process(tmp_path, settings) -> Iterator[Path]:
    """A mail server in a process of its own, so that ours can be forked and killed.

    Gives the file of the Message-IDs that it has taken, one line for each time.
    """
    file = tmp_path / "taken"
    file.touch()
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        with suppress(BaseException):
            asyncio.run(_serve(WritingDown(file, 0.01), writing))
        os._exit(0)
    use_server(settings, int(os.read(reading, 10)))
    yield file
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


async def _serve(handler: WritingDown, port_goes_to: int) -> None:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(handler), "127.0.0.1", 0)
    os.write(port_goes_to, str(server.sockets[0].getsockname()[1]).encode())
    await server.serve_forever()


@pytest.fixture
def in_another_process():
    """Start some work with a connection of its own; gives the process's number."""
    started = []

    def start(work) -> int:
        connections.close_all()
        own = connections["default"]
        child = os.fork()
        if not child:
            try:
                # Without Playwright's event loop, Django keeps connections elsewhere.
                connections["default"] = own
                work()
                connections.close_all()
                os._exit(0)
            except BaseException:
                traceback.print_exc(file=sys.__stderr__)
            finally:
                os._exit(1)
        started.append(child)
        return child

    yield start
    for child in started:
        with suppress(ChildProcessError, ProcessLookupError):
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
