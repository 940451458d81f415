"""What an index costs a web process; `manage.py shell` runs it in a fresh one."""

import json
import pickle
import re
from pathlib import Path

from businesses.search.columns import folder as folders
from tests.quality.engines import ENGINES

FIELDS = re.compile(r"^(VmRSS|RssAnon):\s+(\d+) kB", re.MULTILINE)


def print_memory(engine: str, folder: str, queries: str) -> None:
    """Megabytes that opening a folder and asking everything adds to the process: those
    that are its own, and with those that all processes share."""
    index = ENGINES[engine]()
    asked = pickle.loads(Path(queries).read_bytes())  # noqa: S301 – our own file
    before = _megabytes()
    index.rest_on(folders.read(Path(folder)), 1, *asked["records"])
    for query in asked["queries"]:
        index.search(query)
    after = _megabytes()
    print(json.dumps({name: after[name] - before[name] for name in after}))


def _megabytes() -> dict[str, float]:
    status = Path("/proc/self/status").read_text()
    return {name: int(kilobytes) / 1024 for name, kilobytes in FIELDS.findall(status)}
