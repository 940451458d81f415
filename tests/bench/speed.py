"""Server time of the directory at 5,000 businesses, against a bare page of the site."""

import os
import urllib.request
from pathlib import Path

from clock import Stopwatch
from figures import Figures
from queries import A_BUSINESS, inside
from town import Town

ROUNDS = 150
WARM_UP = 15
JUDGED = ("directory", "search", "points")
WHAT = {
    "directory": "Directory",
    "search": "Search for a word, open now",
    "points": "Map points (karte.json)",
    "business": "A business",
    "then": "Open at a chosen time",
    "front": "Front page",
}


def measure_speed(town: Town, figures: Figures) -> None:
    """Medians of many requests, all pages in turn: by HTTP, and inside the process."""
    assert town.import_of_large
    addresses = {
        "bare": "/leer/",
        "directory": "/neustadt/",
        "search": "/neustadt/?q=baeckerei&offen=jetzt",
        "points": "/neustadt/karte.json",
        "then": "/neustadt/?offen=um&offen_um=2027-04-13T10:00",
        "business": town.site.manage_shell(A_BUSINESS).split()[-1],
        "front": "/",
    }
    figures.heading("A web worker with 5,900 businesses in its index")
    tell_start(town, addresses["directory"], figures)
    figures.heading("Server time at 5,000 businesses, against a bare page of the site")
    watches = by_http(town, addresses)
    compare(figures, {name: watch.milliseconds for name, watch in watches.items()})
    bare = watches["bare"].wall
    for name in JUDGED:
        ratio = watches[name].wall / bare
        figures.tell(f"… {WHAT[name]}, by the clock on the wall", ratio, "times")
    town.site.stop()
    figures.heading("The same inside one process, without server and network")
    compare(figures, inside(town, f"print_times({addresses!r}, {ROUNDS})"))


def compare(figures: Figures, times: dict[str, float]) -> None:
    """Print how many bare pages each page is worth; judge the directory's."""
    figures.tell("Bare page", times["bare"], "ms")
    for name, words in WHAT.items():
        ratio = times[name] / times["bare"]
        if name in JUDGED:
            figures.add(f"{words} against a bare page", ratio, "times", 4)
        else:
            figures.tell(f"{words} against a bare page", ratio, "times")


def tell_start(town: Town, address: str, figures: Figures) -> None:
    """Time to the first page after a start, memory, and the index read anew."""
    town.site.start()
    first = Stopwatch([*workers(town), os.getpid()])
    with first.running():
        fetch(town.site.url + address)
    figures.tell("First page after a start", first.milliseconds, "ms")
    rebuilt = inside(town, f"print_rebuilding({address!r})")
    figures.tell("A page for which the whole index is read anew", rebuilt, "ms")
    for _ in range(20):
        fetch(town.site.url + address)
    megabytes = [memory(worker) / 1024 for worker in workers(town)]
    figures.tell("Memory of a web worker (resident)", max(megabytes), "MB")


def by_http(town: Town, addresses: dict[str, str]) -> dict[str, Stopwatch]:
    """Each address many times, asked in turn."""
    processes = [*workers(town), os.getpid()]
    watches = {name: Stopwatch(processes) for name in addresses}
    for turn in range(ROUNDS + WARM_UP):
        for name, address in addresses.items():
            if turn < WARM_UP:
                fetch(town.site.url + address)
                continue
            with watches[name].running():
                fetch(town.site.url + address)
    return watches


def fetch(url: str) -> None:
    """Read a whole answer, as a browser asks for it."""
    request = urllib.request.Request(url, headers={"Accept-Encoding": "gzip"})
    with urllib.request.urlopen(request, timeout=60) as answer:
        answer.read()


def workers(town: Town) -> list[int]:
    """The processes that answer requests: the children of the web server."""
    assert town.site.process
    found = []
    for web in children(town.site.process.pid):
        if "granian" in Path(f"/proc/{web}/cmdline").read_text():
            found += children(web)
    return found


def children(process: int) -> list[int]:
    """Processes that a process has started, by their ids."""
    files = Path(f"/proc/{process}/task").glob("*/children")
    return [int(number) for file in files for number in file.read_text().split()]


def memory(process: int) -> int:
    """Resident memory in kB."""
    status = Path(f"/proc/{process}/status").read_text()
    (line,) = [line for line in status.splitlines() if line.startswith("VmRSS")]
    return int(line.split()[1])
