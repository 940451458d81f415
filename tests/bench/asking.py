"""The same questions asked of an engine again and again."""

import gc
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from statistics import fmean

from workload import SHOWN, Question

REPEATS = 3

Answering = Callable[[Question], Sequence[int]]
"""Answers a question in full or in part; returns the pages of its first ten hits."""


@dataclass
class Timed:
    """Milliseconds per question, each the best of its repeats: of the clock on the
    wall, and on a core."""

    walls: list[float] = field(default_factory=list)
    cores: list[float] = field(default_factory=list)

    def wall(self, share: float) -> float:
        """So many questions (0.5: half of them) took no longer."""
        return percentile(self.walls, share)

    def core(self, share: float) -> float:
        """The same on a core."""
        return percentile(self.cores, share)


def percentile(numbers: Sequence[float], share: float) -> float:
    """The smallest number that is no less than this share of them."""
    ranked = sorted(numbers)
    return ranked[min(len(ranked) - 1, int(share * len(ranked)))]


def timed(answer: Answering, questions: Sequence[Question]) -> Timed:
    """Ask everything once to warm up, then in ever other orders."""
    for question in questions:
        answer(question)
    walls = [float("inf")] * len(questions)
    cores = [float("inf")] * len(questions)
    order = list(range(len(questions)))
    dice = random.Random(1)
    gc.collect()
    for _ in range(REPEATS):
        dice.shuffle(order)
        for number in order:
            question = questions[number]
            core, wall = time.thread_time(), time.perf_counter()
            answer(question)
            walls[number] = min(walls[number], (time.perf_counter() - wall) * 1e3)
            cores[number] = min(cores[number], (time.thread_time() - core) * 1e3)
    return Timed(walls, cores)


def recall(answer: Answering, questions: Sequence[Question]) -> dict[str, float]:
    """Recall@10 by kind: hits that are right, of ten or of all that there are."""
    found: dict[str, list[float]] = {}
    for question in questions:
        if question.answers:
            right = question.answers.intersection(answer(question)[:SHOWN])
            share = len(right) / min(SHOWN, len(question.answers))
            found.setdefault(question.kind, []).append(share)
    return {kind: fmean(shares) for kind, shares in found.items()}
