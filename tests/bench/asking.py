"""The same questions asked of an engine again and again."""

import gc
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from statistics import fmean

from clock import percentile
from workload import SHOWN, Question

REPEATS = 3

Answering = Callable[[Question], Sequence[int]]
"""Answers a question in full or in part; returns the pages of its first ten hits."""


@dataclass
class Timed:
    """Milliseconds per question, each the best of its repeats: of the clock on the
    wall, and on a core. `firsts` are those on a core when it was asked before any."""

    walls: list[float] = field(default_factory=list)
    cores: list[float] = field(default_factory=list)
    firsts: list[float] = field(default_factory=list)

    def wall(self, share: float) -> float:
        """So many questions (0.5: half of them) took no longer."""
        return percentile(self.walls, share)

    def core(self, share: float) -> float:
        """The same on a core."""
        return percentile(self.cores, share)


def timed(
    answer: Answering,
    questions: Sequence[Question],
    core: Callable[[], float] = time.thread_time,
) -> Timed:
    """Ask everything once to warm up, then in ever other orders.

    `core` tells the seconds that the work has been on a core so far.
    """
    firsts = [_once(answer, question, core)[1] for question in questions]
    walls = [float("inf")] * len(questions)
    cores = [float("inf")] * len(questions)
    order = list(range(len(questions)))
    dice = random.Random(1)
    gc.collect()
    for _ in range(REPEATS):
        dice.shuffle(order)
        for number in order:
            wall, worked = _once(answer, questions[number], core)
            walls[number] = min(walls[number], wall)
            cores[number] = min(cores[number], worked)
    return Timed(walls, cores, firsts)


def _once(
    answer: Answering, question: Question, core: Callable[[], float]
) -> tuple[float, float]:
    """Milliseconds by the clock on the wall, and on a core."""
    worked, wall = core(), time.perf_counter()
    answer(question)
    return (time.perf_counter() - wall) * 1e3, (core() - worked) * 1e3


def recall(answer: Answering, questions: Sequence[Question]) -> dict[str, float]:
    """Recall@10 by kind: hits that are right, of ten or of all that there are."""
    found: dict[str, list[float]] = {}
    for question in questions:
        if question.answers:
            right = question.answers.intersection(answer(question)[:SHOWN])
            share = len(right) / min(SHOWN, len(question.answers))
            found.setdefault(question.kind, []).append(share)
    return {kind: fmean(shares) for kind, shares in found.items()}
