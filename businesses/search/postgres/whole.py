"""What every answer about some directories begins with: sums over all they hold."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Self

import numpy as np

from businesses.search.columns.columns import Columns, Tables
from businesses.search.columns.everywhere import Everywhere
from businesses.search.columns.facet_columns import Mask
from businesses.search.columns.snapshot import sample_of
from businesses.search.curve import NOWHERE
from businesses.search.postgres.facts import Facts, columns_of
from businesses.search.postgres.memory import Memory
from businesses.search.postgres.on_curve import along_curve
from quartier.geo.positions import Position


@dataclass(frozen=True)
class Whole:
    """All documents of some directories, summed up."""

    total: int
    counts: Mapping[str, Mapping[str, int]]
    sample: tuple[Position, ...]

    @classmethod
    def of(cls, facts: Facts, memory: Memory) -> Self:
        """The sums over these documents."""
        columns = columns_of(facts, memory.sets)
        everything = np.ones(len(facts), np.bool_)
        placed = np.flatnonzero(columns.lats != NOWHERE)
        sample = sample_of(columns, along_curve(columns, placed))
        all_of_it = Everywhere(columns, memory.tables, everything, sample)
        return cls(len(facts), all_of_it.counts, sample)

    def seen_from(self, columns: Columns, tables: Tables, mask: Mask) -> Everywhere:
        """The same for somebody who has only some of the documents at hand."""
        return _SeenFrom(columns, tables, mask, self)


class _SeenFrom(Everywhere):
    def __init__(
        self, columns: Columns, tables: Tables, mask: Mask, whole: Whole
    ) -> None:
        super().__init__(columns, tables, mask, whole.sample)
        self._whole = whole

    @property
    def total(self) -> int:
        """How many documents there are."""
        return self._whole.total

    @cached_property
    def counts(self) -> Mapping[str, Mapping[str, int]]:
        """How many have each value."""
        return self._whole.counts
