"""What an index costs a web process; `manage.py shell` runs it in a fresh one."""

import json
import pickle
import re
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from businesses.search.columns import folder as folders
from tests.quality.engines import ENGINES

FIELDS = re.compile(r"^(VmRSS|RssAnon):\s+(\d+) kB", re.MULTILINE)


def print_costs(engine: str, folder: str, file: str) -> None:
    """Megabytes that opening a folder and asking everything adds to the process: those
    that are its own, and with those that all processes share. Milliseconds on a core
    for opening, for the first question, for changes and the first question then."""
    index = ENGINES[engine]()
    told = pickle.loads(Path(file).read_bytes())  # noqa: S301 – our own file
    first, *queries = told["queries"]
    before = _megabytes()

    def opened() -> None:
        segment = folders.read(Path(folder))
        index.rest_on(segment, 1, *told["records"])
        index.search(replace(first, text=""))
        index.names(first.directory_ids)

    costs = {"opening": _milliseconds(opened)}
    costs["first question"] = _milliseconds(lambda: index.search(first))
    for query in queries:
        index.search(query)
    after = _megabytes()
    changes = [(one.page_id, one) for one in told["changed"]]
    costs["changes"] = _milliseconds(lambda: index.apply(changes, 2))
    costs["question after"] = _milliseconds(lambda: index.search(first))
    grown = {name: after[name] - before[name] for name in after}
    print(json.dumps(costs | grown))


def _milliseconds(step: Callable[[], object]) -> float:
    start = time.thread_time()
    step()
    return (time.thread_time() - start) * 1e3


def _megabytes() -> dict[str, float]:
    status = Path("/proc/self/status").read_text()
    return {name: int(kilobytes) / 1024 for name, kilobytes in FIELDS.findall(status)}
