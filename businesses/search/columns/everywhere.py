"""All documents of one directory or several, whatever is asked."""

from collections.abc import Mapping

import numpy as np
from django.utils.functional import cached_property

from businesses.search.columns.columns import Columns, Tables
from businesses.search.columns.facet_columns import ManyValues, Mask, OneValue, Rows
from businesses.search.query import FACETS
from quartier.geo.positions import Position


class Everywhere:
    """What every answer about a directory begins with, worked out once.

    `mask` are its documents, `sample` some positions from all over it.
    """

    def __init__(
        self,
        columns: Columns,
        tables: Tables,
        mask: Mask,
        sample: tuple[Position, ...],
    ) -> None:
        self._columns = columns
        self._tables = tables
        self.mask = mask
        self.sample = sample

    @cached_property
    def rows(self) -> Rows:
        """The documents' numbers."""
        return np.flatnonzero(self.mask)

    @property
    def total(self) -> int:
        """How many documents there are."""
        return len(self.rows)

    @cached_property
    def counts(self) -> Mapping[str, Mapping[str, int]]:
        """By field of `Filters`: how many have each value; none is left out."""
        return {facet: self.counts_of(facet, self.rows) for facet in FACETS}

    def counts_of(self, facet: str, rows: Rows) -> dict[str, int]:
        """How many of some documents have each value of a field."""
        column: OneValue | ManyValues = getattr(self._columns, facet)
        table = getattr(self._tables, facet)
        counts, values = column.counts(rows, len(table)), table.values
        numbers = counts.nonzero()[0]
        found = zip(numbers.tolist(), counts.take(numbers).tolist(), strict=True)
        return {values[number]: count for number, count in found}
