"""One town, several engines: what they find, how long they take, how large they are."""

import os
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from asking import Timed, recall, timed
from clock import percentile
from engines.contender import Contender, ShowsPages
from engines.framework import EVERY, Framework
from engines.fts5 import Fts5
from engines.our_tables import OurTables
from engines.ours import Ours
from figures import Figures
from keeping import tell_fresh_process, tell_payloads
from plausible_town import plausible_town
from running_site import RunningSite
from workload import Question, Workload

from businesses.search.documents import Document
from tests.quality.engines import ENGINES

DATABASE = "QUARTIER_DATABASE_URL"
SMALL, MEDIUM, LARGE = 1_000, 10_000, 100_000
GOALS: Mapping[int, Mapping[str, float]] = {
    MEDIUM: {
        "exact": 1.0,
        "umlaut": 1.0,
        "umlaut as ae": 1.0,
        "umlaut without dots": 1.0,
        "prefix 3+": 0.99,
        "typo": 0.97,
        "compound first": 0.99,
        "compound inner": 0.95,
        "category": 0.97,
        "box": 0.99,
        "open now": 0.99,
    },
    LARGE: {"typo": 0.95, "compound inner": 0.9},
}
LONGEST = {MEDIUM: 1.2, LARGE: 3.0}
"""Milliseconds on a core for all but one of twenty full answers."""
LONGEST_OF_TABLES = {MEDIUM: 8.0, LARGE: 40.0}
"""The same, on the cores of process and database server together."""

AGAINST_FTS5 = {MEDIUM: 1 / 5, LARGE: 1 / 15}


@dataclass(frozen=True)
class Result:
    """What became of one engine."""

    full: Timed
    hits: Timed
    whole: Timed | None
    """What a page of the site shows, for engines that can do it."""

    recall: Mapping[str, float]
    building: float
    """Milliseconds on a core per record."""
    megabytes: float
    """On disk; 0 for an engine that keeps nothing there."""


def compare(site: RunningSite, size: int, folder: Path, figures: Figures) -> None:
    """Measure every engine on a town of this size."""
    documents = plausible_town(size)
    questions = Workload(documents).questions()
    results = {}
    for contender in contenders():
        home = folder / contender.name.replace(" ", "-")
        home.mkdir()
        results[contender.name] = measured(contender, documents, questions, home)
        figures.heading(f"Search in {size:,} shops: {contender.name}")
        _tell(results[contender.name], figures)
        if isinstance(contender, OurTables):
            _judge_tables(size, results[contender.name], figures)
        if isinstance(contender, Ours):
            _judge(size, results[contender.name], figures)
            tell_fresh_process(contender, site, documents, questions, figures)
            tell_payloads(contender, questions, figures)
    if size == SMALL:
        _tell_framework(documents, questions, figures)
    _against(size, results, figures)
    if not find_spec("tantivy"):
        figures.note("tantivy is not installed: not measured.")
    if DATABASE not in os.environ:
        figures.note("No PostgreSQL (see scripts/with_postgres): not measured.")


def contenders() -> list[Contender]:
    """Our engines, stock FTS5, tantivy where it is installed, PostgreSQL within
    `scripts/with_postgres`."""
    found: list[Contender] = [*map(Ours, ENGINES), Fts5()]
    if find_spec("tantivy"):
        from engines.tantivy_index import Tantivy

        found.append(Tantivy())
    if address := os.environ.get(DATABASE):
        from engines.postgres import Postgres

        found += [OurTables(), Postgres(address)]
    return found


def measured(
    contender: Contender,
    documents: Sequence[Document],
    questions: Sequence[Question],
    home: Path,
) -> Result:
    """Build an engine and ask it everything."""
    start = time.process_time()
    contender.build(documents, home)
    building = (time.process_time() - start) * 1e3 / len(documents)
    core = contender.core if isinstance(contender, OurTables) else time.thread_time
    asked = contender.whole if isinstance(contender, ShowsPages) else contender.full
    return Result(
        full=timed(contender.full, questions, core),
        hits=timed(contender.hits, questions, core),
        whole=timed(contender.whole, questions, core)
        if isinstance(contender, ShowsPages)
        else None,
        recall=recall(asked, questions),
        building=building,
        megabytes=contender.megabytes()
        if isinstance(contender, OurTables)
        else size_of(home) / 1e6,
    )


def size_of(folder: Path) -> int:
    """Bytes of all files in a folder."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def _tell(result: Result, figures: Figures) -> None:
    answers = {
        "Full answer": result.full,
        "Hits alone": result.hits,
        "With all facets": result.whole,
    }
    for name, times in answers.items():
        if times:
            figures.note(
                f"{name:<15} p50, p95, max {_three(times.walls)} ms; "
                f"on a core {_three(times.cores)} ms; at first {_three(times.firsts)} ms"
            )
    shares = (f"{kind} {share:.2f}" for kind, share in result.recall.items())
    figures.note("recall@10: " + ", ".join(shares))
    figures.tell("Building, on a core", result.building, "ms/record")
    if result.megabytes:
        figures.tell("Index on disk", result.megabytes, "MB")


def _three(numbers: Sequence[float]) -> str:
    return " ".join(f"{percentile(numbers, share):.2f}" for share in (0.5, 0.95, 1))


def _judge(size: int, result: Result, figures: Figures) -> None:
    for kind, goal in GOALS.get(size, {}).items():
        figures.reach(f"recall@10, {kind}", result.recall[kind], "", goal)
    whole = result.whole or result.full
    p95 = whole.core(0.95)
    if size in LONGEST:
        figures.add("With all facets, p95 on a core", p95, "ms", LONGEST[size])
        figures.add("Building", result.building, "ms/record", 0.35)
    figures.add("Slowest query against p95", whole.core(1) / p95, "times", 3)
    ratio = sum(whole.cores) / sum(result.hits.cores)
    figures.add("With facets and points against hits alone", ratio, "times", 1.5)


def _judge_tables(size: int, result: Result, figures: Figures) -> None:
    for kind, goal in GOALS.get(size, {}).items():
        figures.reach(f"recall@10, {kind}", result.recall[kind], "", goal)
    if result.whole and size in LONGEST_OF_TABLES:
        p95, limit = result.whole.core(0.95), LONGEST_OF_TABLES[size]
        figures.add("With all facets, p95 on cores of both", p95, "ms", limit)


def _tell_framework(
    documents: Sequence[Document], questions: Sequence[Question], figures: Figures
) -> None:
    """The search of the framework, where the site's pages are."""
    engine, some = Framework(), questions[::EVERY]
    start = time.process_time()
    engine.build(documents)
    building = (time.process_time() - start) * 1e3 / len(documents)
    times = timed(engine.full, some)
    figures.heading(f"Search in {len(documents):,} shops: {engine.name}")
    figures.note(f"Asked {len(some)} of {len(questions)} questions.")
    figures.note(
        f"{'Full answer':<15} p50, p95, max {_three(times.walls)} ms; "
        f"on a core {_three(times.cores)} ms; at first {_three(times.firsts)} ms"
    )
    shares = recall(engine.full, some).items()
    figures.note("recall@10: " + ", ".join(f"{kind} {one:.2f}" for kind, one in shares))
    figures.tell("Adding and indexing pages, on a core", building, "ms/record")


def _against(size: int, results: Mapping[str, Result], figures: Figures) -> None:
    """Our engines against the others, on a core."""
    if size not in AGAINST_FTS5:
        return
    stock, other = results[Fts5.name], results.get("tantivy")
    for name in ENGINES:
        p95 = results[name].full.core(0.95)
        ratio = p95 / stock.full.core(0.95)
        limit = round(AGAINST_FTS5[size], 3)
        figures.add(f"{name}, p95 against stock FTS5", ratio, "times", limit)
        if other and other.whole:
            ours = (results[name].whole or results[name].full).core(0.95)
            ratio = ours / other.whole.core(0.95)
            figures.add(f"{name}, a page's p95 against tantivy", ratio, "times", 1)
        if results[name].megabytes:
            ratio = results[name].megabytes / stock.megabytes
            figures.add(f"{name}, size against stock FTS5", ratio, "times", 0.2)
