"""How well an engine answers judged questions."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from statistics import fmean

from businesses.search.index import SearchIndex
from tests.quality.judgements import SHOWN, Judgement

Answer = tuple[int, ...]
"""The pages of the first hits, best first."""


@dataclass(frozen=True)
class Verdict:
    """What became of one question.

    `recall` is the share of wanted shops among the first ten hits (of ten, if more are
    wanted); `reciprocal_rank` is 1 for a first hit that is wanted or welcome, 1/2 for
    a second, 0 for none. A question that nothing answers wants no hits: then both are
    1 without a hit and 0 with one.
    """

    judgement: Judgement
    answer: Answer

    @property
    def recall(self) -> float:
        """Between 0 and 1."""
        wanted = self.judgement.wanted
        if not wanted:
            return 0.0 if self._unwelcome else 1.0
        return len(wanted.intersection(self.answer)) / min(SHOWN, len(wanted))

    @property
    def reciprocal_rank(self) -> float:
        """Between 0 and 1."""
        good = self.judgement.wanted | self.judgement.welcome
        if not self.judgement.wanted:
            return self.recall
        ranks = (1 / rank for rank, hit in enumerate(self.answer, 1) if hit in good)
        return next(ranks, 0.0)

    @property
    def _unwelcome(self) -> bool:
        return not self.judgement.welcome.issuperset(self.answer)


def asked(engine: SearchIndex, judgements: Iterable[Judgement]) -> list[Verdict]:
    """Ask an engine all the questions."""
    return [
        Verdict(one, tuple(hit.page_id for hit in engine.search(one.query).hits))
        for one in judgements
    ]


def by_kind(verdicts: Iterable[Verdict]) -> Mapping[str, list[Verdict]]:
    """The verdicts of each kind of question."""
    kinds: dict[str, list[Verdict]] = {}
    for verdict in verdicts:
        kinds.setdefault(verdict.judgement.kind, []).append(verdict)
    return kinds


def mean_recall(verdicts: Iterable[Verdict]) -> float:
    """Recall@10 of several questions, to four decimals."""
    return round(fmean(verdict.recall for verdict in verdicts), 4)


def mean_reciprocal_rank(verdicts: Iterable[Verdict]) -> float:
    """MRR of several questions, to four decimals."""
    return round(fmean(verdict.reciprocal_rank for verdict in verdicts), 4)
