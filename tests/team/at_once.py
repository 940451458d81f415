"""Many at the same moment, each with a connection of its own."""

import os
import pickle
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

from django.db import connection, connections


def in_threads(works: list[Callable[[], Any]]) -> list[Any]:
    """What each of them returned; all start when the last one is ready."""
    ready = Barrier(len(works))

    def run(work: Callable[[], Any]) -> Any:
        try:
            connection.ensure_connection()
            ready.wait(60)
            return work()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(works)) as threads:
        return list(threads.map(run, works))


def in_processes(works: list[Callable[[], Any]]) -> list[Any]:
    """The same in processes of their own, as the site's web workers are."""
    connections.close_all()
    waiting, start = os.pipe()
    readers = [_forked(work, waiting, start) for work in works]
    os.close(start)
    os.close(waiting)
    answers = []
    for child, reader in readers:
        with os.fdopen(reader, "rb") as results:
            answers.append(results.read())
        assert os.waitpid(child, 0)[1] == 0
    return [pickle.loads(answer) for answer in answers]  # noqa: S301


def _forked(work: Callable[[], Any], waiting: int, start: int) -> tuple[int, int]:
    """A process that works when nobody holds the door to `start` open any more."""
    reader, writer = os.pipe()
    child = os.fork()
    if child:
        os.close(writer)
        return child, reader
    failed = 1
    try:
        os.close(start)
        connection.ensure_connection()
        os.read(waiting, 1)
        os.write(writer, pickle.dumps(work()))
        failed = 0
    finally:
        os._exit(failed)
