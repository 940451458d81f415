"""How engines answer the judged queries (tests/quality)."""

import time
from collections.abc import Iterator

from clock import percentile
from figures import Figures

from businesses.search.index import SearchIndex
from tests.quality.engines import ENGINES
from tests.quality.judgements import PLACES, judgements
from tests.quality.measures import (
    Verdict,
    asked,
    by_kind,
    mean_recall,
    mean_reciprocal_rank,
)
from tests.quality.shops import is_here, shops_of

GOALS = {
    "exact": 1.0,
    "umlaut": 1.0,
    "beginning 3": 0.99,
    "typo": 0.97,
    "compound, first part": 0.99,
    "compound, inner part": 0.95,
    "category": 0.97,
    "synonym": 0.97,
    "filters": 0.99,
    "near": 0.99,
}
"""Recall@10 that we set ourselves, by kind of question; others are only told."""

ROUNDS = 3
COLUMNS = "recall@10   MRR     p50     p95     max  CPU p50  (ms)"


def tell_judged(figures: Figures) -> None:
    """Recall@10, MRR and times by kind of question and engine."""
    here = [place for place in PLACES if is_here(place)]
    for name, new_engine in ENGINES.items():
        figures.heading(f"Judged queries of {', '.join(here)}: {name}")
        verdicts: dict[str, list[Verdict]] = {}
        times: dict[str, list[tuple[float, float]]] = {}
        for place in here:
            engine = new_engine()
            engine.rebuild([shop.document for shop in shops_of(place)], 1)
            found = asked(engine, judgements(place))
            for kind, some in by_kind(found).items():
                verdicts.setdefault(kind, []).extend(some)
                times.setdefault(kind, []).extend(_times(engine, some))
        figures.note(f"{'kind':<24} questions  {COLUMNS}")
        for kind, some in verdicts.items():
            figures.note(_line(kind, some, times[kind]))
        for kind, goal in GOALS.items():
            found_share = mean_recall(verdicts[kind])
            figures.reach(f"Judged, {name}: {kind}", found_share, "", goal)


def _line(kind: str, verdicts: list[Verdict], times: list[tuple[float, float]]) -> str:
    walls, cores = [wall for wall, _ in times], [core for _, core in times]
    return (
        f"{kind:<24} {len(verdicts):>9}  {mean_recall(verdicts):>9.3f} "
        f"{mean_reciprocal_rank(verdicts):>5.2f} {percentile(walls, 0.5):>7.2f} "
        f"{percentile(walls, 0.95):>7.2f} {max(walls):>7.2f} "
        f"{percentile(cores, 0.5):>8.2f}"
    )


def _times(
    engine: SearchIndex, verdicts: list[Verdict]
) -> Iterator[tuple[float, float]]:
    """Milliseconds of each question, by the clock and on a core: the best round."""
    for verdict in verdicts:
        rounds = [_time(engine, verdict) for _ in range(ROUNDS)]
        yield min(wall for wall, _ in rounds), min(core for _, core in rounds)


def _time(engine: SearchIndex, verdict: Verdict) -> tuple[float, float]:
    core, wall = time.thread_time(), time.perf_counter()
    engine.search(verdict.judgement.query)
    return (time.perf_counter() - wall) * 1e3, (time.thread_time() - core) * 1e3
