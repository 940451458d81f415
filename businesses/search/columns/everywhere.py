"""All documents of one directory or several, whatever is asked."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from businesses.search.columns.facet_columns import ManyValues, Mask, OneValue, Rows
from businesses.search.curve import NOWHERE
from businesses.search.query import FACETS
from quartier.geo.positions import Position

if TYPE_CHECKING:
    from businesses.search.columns.snapshot import Snapshot

SAMPLE = 50


class Everywhere:
    """What every answer about these directories begins with, worked out once."""

    def __init__(self, snapshot: Snapshot, directory_ids: frozenset[int]) -> None:
        self._snapshot = snapshot
        known = snapshot.tables.directories.known(directory_ids)
        size = len(snapshot.tables.directories)
        inside = snapshot.columns.directories.having(known, size)
        self.mask: Mask = inside & snapshot.alive

    @cached_property
    def rows(self) -> Rows:
        """The documents' numbers."""
        return np.flatnonzero(self.mask)

    @cached_property
    def counts(self) -> Mapping[str, Mapping[str, int]]:
        """By field of `Filters`: how many have each value; none is left out."""
        return {facet: self.counts_of(facet, self.rows) for facet in FACETS}

    @cached_property
    def sample(self) -> tuple[Position, ...]:
        """Some fifty positions from all over the directory."""
        snapshot = self._snapshot
        placed = self.mask & (snapshot.columns.lats != NOWHERE)
        order = snapshot.along_curve
        rows = order[placed.take(order)]
        some = rows[:: len(rows) // SAMPLE + 1].tolist()
        positions = map(snapshot.columns.position, some)
        return tuple(position for position in positions if position)

    def counts_of(self, facet: str, rows: Rows) -> dict[str, int]:
        """How many of some documents have each value of a field."""
        column: OneValue | ManyValues = getattr(self._snapshot.columns, facet)
        table = getattr(self._snapshot.tables, facet)
        counts = column.counts(rows, len(table))
        values = table.values
        return {
            values[number]: counts.item(number)
            for number in np.flatnonzero(counts).tolist()
        }
