"""Search-as-you-type as a browser meets it: through the web server, 10,000 shops.

Compared with a bare Django view of the same server, asked in turn with it, so that a busy
machine slows both alike. One worker, over 1 and over 8 connections.

Judged is what happens when people type: each letter is a question, and the beginnings of
words come again and again. The texts are ever other ones, and the server begins every
round without a kept answer. Whole texts that nobody has asked before, and the same
question again, are figures of their own.
"""

import http.client
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from statistics import median
from urllib.parse import quote

from clock import percentile, worked
from figures import Figures
from freshness import tell_freshness
from running_site import ROOT, RunningSite
from speed import children
from town import PREPARED, generated, imported

HERE = Path(__file__).resolve().parent
SHOPS = 10_000
CONNECTIONS = (1, 8)
ROUNDS = 3
QUESTIONS = 100
"""In each round; the first round warms up."""

PEOPLE = 200
"""Who type a text each in a round: what a town of so many shops may have between two
times at which some of them open or close, for suggestions are kept until then."""

BARE = "/bare.json"
WAYS = {
    "Search box": "/neustadt/vorschlaege.json?q={}",
    "Suggestions of the API": "/api/v1/suggest?q={}",
    "Hits of the API": "/api/v1/businesses?q={}",
    "Points of the API": "/api/v1/points?q={}",
}
JUDGED = ("Search box", "Suggestions of the API")
FILLED = f"""
import sys; sys.path[:0] = [{str(HERE)!r}, {str(HERE.parent)!r}]
import filling; filling.fill("neustadt", {SHOPS})
"""
TYPED = """
import random, sys; sys.path[:0] = {path!r}
from plausible_town import plausible_town
from workload import Workload
workload, texts = Workload(plausible_town({shops})), dict()
while len(texts) < {count}:
    texts |= dict.fromkeys(question.query.text for question in workload.questions())
texts = list(texts)
random.Random(3).shuffle(texts)
print("\\n".join(texts))
"""
STARTS_WITHIN_SECONDS = 60


@dataclass
class Asked:
    """What came back: milliseconds of each answer, its bytes, its ETag; the seconds
    that the server was on a core for all of them."""

    times: list[float] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)
    statuses: set[int] = field(default_factory=set)
    etag: str = ""
    on_core: float = 0

    @property
    def core(self) -> float:
        """Milliseconds on a core for an answer, on average."""
        return self.on_core * 1e3 / len(self.times)

    @property
    def median(self) -> float:
        """Milliseconds of half the answers."""
        return median(self.times)


def measure_search_by_http(site: RunningSite, figures: Figures) -> None:
    """Times, sizes and repeated questions."""
    figures.heading(f"Search-as-you-type by HTTP, {SHOPS:,} shops, one worker")
    site.manage("migrate", "--verbosity", "0")
    site.manage_shell(PREPARED)
    imported(site, generated(site.data / "neustadt.csv", 1), "Neustadt")
    site.manage_shell(FILLED)
    site.manage("rebuild_search_index")
    path = [str(HERE), str(HERE.parent)]
    a_round = QUESTIONS * len(WAYS) + PEOPLE * len(JUDGED)
    count = a_round * (ROUNDS + 1) * len(CONNECTIONS)
    source = TYPED.format(path=path, shops=SHOPS, count=count)
    typed = iter(site.manage_shell(source).splitlines())
    with served(site) as server:
        for name in JUDGED:
            judge_typing(site.port, server, name, typed, figures)
        for name, way in WAYS.items():
            tell_way(site.port, server, name, way, typed, figures)
        tell_freshness(site, WAYS["Search box"], figures)


def judge_typing(
    port: int, server: int, name: str, typed: Iterator[str], figures: Figures
) -> None:
    """One way to ask, each letter of a text being a question."""
    for connections in CONNECTIONS:
        rounds = [
            [
                WAYS[name].format(quote(text[:letters]))
                for text in islice(typed, PEOPLE)
                for letters in range(1, len(text) + 1)
            ]
            for _ in range(ROUNDS + 1)
        ]
        bare, search = in_turn(port, server, rounds, connections)
        figures.add(
            f"{name}, letter by letter, {connections} connection(s): p50",
            search.median / bare.median,
            "times",
            2,
        )
        tell_times(search, bare, figures)
        asked = sum(map(len, rounds))
        again = 1 - sum(len(set(paths)) for paths in rounds) / asked
        figures.note(f"{again:.0%} of the questions came again within their round")


def tell_way(
    port: int,
    server: int,
    name: str,
    way: str,
    typed: Iterator[str],
    figures: Figures,
) -> None:
    """One way to ask, at each number of connections, and asked again."""
    sizes = []
    for connections in CONNECTIONS:
        rounds = [
            [way.format(quote(text)) for text in islice(typed, QUESTIONS)]
            for _ in range(ROUNDS + 1)
        ]
        bare, search = in_turn(port, server, rounds, connections)
        sizes += search.sizes
        figures.tell(
            f"{name}, whole texts, {connections} connection(s): p50",
            search.median / bare.median,
            "times",
        )
        tell_times(search, bare, figures)
    largest = max(sizes) / 1024
    judge(figures, f"{name}: largest answer", largest, 12, "kB", judged=name in JUDGED)
    repeated = rounds[0][:1] * QUESTIONS
    bare, search = in_turn(port, server, [repeated] * len(rounds), 1)
    ratio = search.median / bare.median
    judge(
        figures,
        f"{name}: asked again, against a bare view",
        ratio,
        1,
        judged=name in JUDGED,
    )
    known = ask(port, repeated, 1, {"If-None-Match": search.etag})
    assert known.statuses == {304}
    ratio = known.median / bare.median
    figures.tell("… unchanged (304), against a bare view", ratio, "times")


def tell_times(search: Asked, bare: Asked, figures: Figures) -> None:
    """The milliseconds behind a ratio."""
    figures.note(
        f"p50, p95 {search.median:.2f}, {percentile(search.times, 0.95):.2f} ms; "
        f"bare {bare.median:.2f}, {percentile(bare.times, 0.95):.2f} ms; "
        f"the server's mean on a core {search.core:.2f}, {bare.core:.2f} ms "
        f"({search.core / bare.core:.1f} times)"
    )


def judge(
    figures: Figures,
    name: str,
    value: float,
    limit: float,
    unit: str = "times",
    *,
    judged: bool,
) -> None:
    """Print a figure with its limit, or without one for what has none."""
    if judged:
        figures.add(name, value, unit, limit)
    else:
        figures.tell(name, value, unit)


def in_turn(
    port: int, server: int, rounds: Sequence[Sequence[str]], connections: int
) -> tuple[Asked, Asked]:
    """The bare view and the search, round by round; the first round doesn't count.

    What browsers call their language is another one in each round, and so are the
    answers that the server keeps.
    """
    bare, search = Asked(), Asked()
    for turn, paths in enumerate(rounds):
        for whole, some in ((bare, [BARE] * len(paths)), (search, paths)):
            before = worked(server)
            language = {"Accept-Language": f"de;q=0.{turn + 1}"}
            found = ask(port, some, connections, language)
            found.on_core = worked(server) - before
            assert found.statuses == {200}, (found.statuses, some[0])
            if turn:
                whole.times += found.times
                whole.sizes += found.sizes
                whole.on_core += found.on_core
                whole.etag = found.etag
    return bare, search


def ask(
    port: int,
    paths: Sequence[str],
    connections: int,
    headers: dict[str, str] | None = None,
) -> Asked:
    """Fetch all paths over so many connections that stay open."""
    found = Asked()
    shares = [paths[first::connections] for first in range(connections)]
    threads = [
        threading.Thread(target=_ask, args=(port, share, found, headers or {}))
        for share in shares
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return found


def _ask(port: int, paths: Sequence[str], found: Asked, more: dict[str, str]) -> None:
    connection = http.client.HTTPConnection("localhost", port, timeout=60)
    headers = {"Accept-Encoding": "gzip, br", **more}
    for path in paths:
        start = time.perf_counter()
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        body = answer.read()
        found.times.append((time.perf_counter() - start) * 1e3)
        found.sizes.append(len(body))
        found.statuses.add(answer.status)
        found.etag = answer.headers.get("ETag", "")
    connection.close()


@contextmanager
def served(site: RunningSite) -> Iterator[int]:
    """One web process as `manage.py serve` starts it, with the bare view added; its
    number."""
    folders = [str(ROOT / "site"), str(ROOT), str(HERE), str(HERE.parent)]
    environment = site.environment | {
        "DJANGO_SETTINGS_MODULE": "settings_for_http",
        "PYTHONPATH": os.pathsep.join(folders),
    }
    options = ("--interface", "wsgi", "--host", "127.0.0.1", "--port", str(site.port))
    process = subprocess.Popen(
        [
            *(sys.executable, "-m", "granian", *options, "--workers", "1"),
            *("--blocking-threads", "1", "--log-level", "warning"),
            "quartier.wsgi:application",
        ],
        env=environment,
    )
    try:
        until = time.monotonic() + STARTS_WITHIN_SECONDS
        while not site.answers():
            assert process.poll() is None
            assert time.monotonic() < until
            time.sleep(0.2)
        yield children(process.pid)[-1]
    finally:
        process.terminate()
        process.wait(30)
