"""What is measured inside the site's own process; `manage.py shell` runs it."""

import json
import os

from clock import Stopwatch
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from businesses.search import live_index
from businesses.search.columns.engine import ColumnIndex

WARM_UP = 5


def ask(client: Client, address: str) -> None:
    """Fetch an address as a browser does."""
    answer = client.get(address, headers={"accept-encoding": "gzip"})
    assert answer.status_code == 200, (address, answer.status_code)
    b"".join(answer) if answer.streaming else answer.content


def print_queries(addresses: dict[str, str]) -> None:
    """Queries per address, with the caches empty and with them filled."""
    client = Client(headers={"host": "localhost"})
    counts = {}
    for name, address in addresses.items():
        ask(client, address)
        cache.clear()
        with CaptureQueriesContext(connection) as cold:
            ask(client, address)
        with CaptureQueriesContext(connection) as warm:
            ask(client, address)
        counts[name] = [len(cold), len(warm)]
    print(json.dumps(counts))


def print_times(addresses: dict[str, str], rounds: int) -> None:
    """Milliseconds per address, asked in turn; the first ones don't count."""
    client = Client(headers={"host": "localhost"})
    watches = {name: Stopwatch([os.getpid()]) for name in addresses}
    for turn in range(rounds + WARM_UP):
        for name, address in addresses.items():
            if turn < WARM_UP:
                ask(client, address)
                continue
            with watches[name].running():
                ask(client, address)
    print(json.dumps({name: watch.milliseconds for name, watch in watches.items()}))


def print_rebuilding(address: str) -> None:
    """Milliseconds to read the whole index anew, as the first request does."""
    client = Client(headers={"host": "localhost"})
    ask(client, address)
    watch = Stopwatch([os.getpid()])
    for _ in range(3):
        live_index.__init__(ColumnIndex())  # type: ignore[misc]
        with watch.running():
            ask(client, address)
    print(json.dumps(watch.milliseconds))
