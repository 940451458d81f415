"""What it costs to keep our index right, and to send its points to a map."""

import gzip
import json
import time
from collections.abc import Sequence
from dataclasses import replace

from engines.ours import Ours
from figures import Figures
from workload import Question

from businesses.directory.points import points_payload
from businesses.search.documents import Document
from businesses.search.hits import HitWriter

CHANGES = 100
PER = 1_000
GZIP_LEVEL = 6


def tell_changes(engine: Ours, documents: Sequence[Document], figures: Figures) -> None:
    """Time from a hundred publications to the first answer that knows of them."""
    step = max(1, len(documents) // CHANGES)
    changed = [
        (one.page_id, replace(one, claim=f"Neu: {one.claim}"))
        for one in documents[::step][:CHANGES]
    ]
    start = time.thread_time()
    engine.change(changed)
    milliseconds = (time.thread_time() - start) * 1e3
    figures.add(f"Taking in {len(changed)} changes", milliseconds, "ms", 50)


def tell_payloads(
    engine: Ours, questions: Sequence[Question], figures: Figures
) -> None:
    """Compressed bytes of the map's points, without and with what a click shows."""
    query = replace(questions[0].query, text="", points_cap=1_000_000)
    asked = replace(questions[0], query=query)
    result = engine.result(asked)
    payload = points_payload(result, HitWriter("/geschaefte/", query.now, "de"))
    thousands = len(payload["ids"]) / PER
    whole = _compressed(payload) / 1024 / thousands
    bare = {name: payload[name] for name in ("ids", "lat", "lon", "category", "state")}
    size = _compressed(bare) / 1024 / thousands
    figures.add("Points: place, category and state, per 1,000", size, "kB", 8)
    figures.tell("… with names and addresses", whole, "kB")


def _compressed(payload: dict) -> int:
    body = json.dumps(payload, ensure_ascii=False, separators=(",", ":")).encode()
    return len(gzip.compress(body, GZIP_LEVEL))
