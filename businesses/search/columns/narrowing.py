"""What a question leaves of the documents, condition by condition."""

from collections.abc import Iterator, Mapping
from functools import reduce
from operator import and_

import numpy as np
import numpy.typing as npt
from django.utils.functional import cached_property

from businesses.search.columns.distances import metres_from
from businesses.search.columns.facet_columns import Mask
from businesses.search.columns.snapshot import Snapshot
from businesses.search.query import DISTANCE, FACETS, SUNDAYS, SearchQuery


class Narrowing:
    """The conditions of one question that have nothing to do with words and clocks."""

    def __init__(self, snapshot: Snapshot, query: SearchQuery) -> None:
        self._snapshot = snapshot
        self._query = query
        self._known = snapshot.everywhere(query.directory_ids).counts

    @cached_property
    def ignored(self) -> tuple[tuple[str, str], ...]:
        """Chosen values that no document of the directory has, with their fields."""
        return tuple(
            (facet, value)
            for facet in FACETS
            for value in sorted(
                getattr(self._query.filters, facet) - self._known[facet].keys()
            )
        )

    @cached_property
    def masks(self) -> Mapping[str, Mask]:
        """What each condition leaves, by its facet; only those that are chosen."""
        return dict(self._masks())

    def left(self, found: Mask, besides: str = "") -> Mask:
        """What all conditions leave of these, or all but one."""
        masks = (mask for facet, mask in self.masks.items() if facet != besides)
        return reduce(and_, masks, found)

    @cached_property
    def metres(self) -> npt.NDArray[np.float64] | None:
        """How far each document is from where the question starts."""
        near = self._query.near
        return metres_from(near, self._snapshot.columns) if near else None

    def _masks(self) -> Iterator[tuple[str, Mask]]:
        columns, tables = self._snapshot.columns, self._snapshot.tables
        for facet in FACETS:
            wanted = getattr(self._query.filters, facet)
            if chosen := wanted and wanted & self._known[facet].keys():
                table, column = getattr(tables, facet), getattr(columns, facet)
                yield facet, column.having(table.known(chosen), len(table))
        if self._query.on_sundays:
            yield SUNDAYS, self._snapshot.open_on_sunday(self._query.now)
        if self.metres is not None and self._query.within is not None:
            yield DISTANCE, self.metres <= self._query.within
