"""What it costs to keep our index right, to hold it, and to send its points to a map."""

import gzip
import json
import pickle
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from engines.ours import Ours
from figures import Figures
from plausible_town import MIDDLE
from running_site import RunningSite
from workload import Question

from businesses.directory.points import points_payload
from businesses.search.documents import Document
from businesses.search.hits import HitWriter
from quartier.geo.positions import Bounds

CHANGES = 100
PER = 1_000
GZIP_LEVEL = 6
EVERYTHING = 1_000_000
ACROSS = 20
"""Circles from west to east: 64 pixels each on a desk's map."""

VIEWS = {"5 km wide": 2_500, "1 km wide": 500}
HERE = Path(__file__).resolve().parent
INSIDE = f"import sys; sys.path[:0] = [{str(HERE)!r}, {str(HERE.parent)!r}]; import worker; worker."


def tell_fresh_process(
    engine: Ours,
    site: RunningSite,
    documents: Sequence[Document],
    questions: Sequence[Question],
    figures: Figures,
) -> None:
    """What a fresh process needs to open the index, to answer everything, and to know
    of a hundred publications, the first ones that it meets."""
    step = max(1, len(documents) // CHANGES)
    changed = [
        replace(one, claim=f"Neu: {one.claim}") for one in documents[::step][:CHANGES]
    ]
    file = engine.folder.with_name("queries")
    records = (
        {one.category.slug: one.category for one in documents},
        {one.district.slug: one.district for one in documents if one.district},
    )
    queries = [question.query for question in questions]
    told = {"records": records, "queries": queries, "changed": changed}
    file.write_bytes(pickle.dumps(told))
    call = f"print_costs({engine.name!r}, {str(engine.folder)!r}, {str(file)!r})"
    costs = json.loads(site.manage_shell(INSIDE + call).splitlines()[-1])
    file.unlink()
    figures.tell("Opening it in a fresh process, on a core", costs["opening"], "ms")
    figures.tell("… the first question then", costs["first question"], "ms")
    figures.add("Memory of a worker for the index", costs["VmRSS"], "MB", 50)
    figures.tell("… of it not shared with other workers", costs["RssAnon"], "MB")
    figures.add(f"Taking in {len(changed)} changes", costs["changes"], "ms", 50)
    figures.tell("… the first question then", costs["question after"], "ms")


def tell_payloads(
    engine: Ours, questions: Sequence[Question], figures: Figures
) -> None:
    """Compressed bytes of points, without and with what a click shows, and of circles."""
    query = replace(questions[0].query, text="", points_cap=EVERYTHING)
    writer = HitWriter("/geschaefte/", query.now, "de")
    payload = points_payload(engine.result(query), writer)
    thousands = len(payload["ids"]) / PER
    bare = {name: payload[name] for name in ("ids", "lat", "lon", "category", "state")}
    size = _kilobytes(bare) / thousands
    figures.add("Points: place, category and state, per 1,000", size, "kB", 8)
    whole = _kilobytes(payload) / thousands
    figures.tell("… with names and addresses", whole, "kB")
    for name, metres in VIEWS.items():
        box = Bounds.around([MIDDLE]).padded(metres)
        size = _kilobytes(engine.clusters(query, box, ACROSS))
        figures.add(f"Circles of a view {name}", size, "kB", 5)


def _kilobytes(payload: Any) -> float:
    body = json.dumps(payload, ensure_ascii=False, separators=(",", ":")).encode()
    return len(gzip.compress(body, GZIP_LEVEL)) / 1024
