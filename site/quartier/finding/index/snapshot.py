"""What can be found at one moment: a base, and what has changed since."""

from collections.abc import Collection, Sequence
from datetime import UTC, datetime
from functools import cached_property

import numpy as np
import numpy.typing as npt

from businesses.search.analysis import AskedWord, Terms
from businesses.search.columns.facet_columns import Mask
from businesses.search.columns.grades import Grades
from businesses.search.columns.worded import living_frequency, living_vocabulary
from quartier.finding.documents import Moment
from quartier.finding.index.segment import Entry, FoundSegment
from quartier.finding.kinds import kinds

Seconds = npt.NDArray[np.int64]

NEVER = np.iinfo(np.int64).max
"""Behind all moments."""

NO_MOMENT = -1
"""The number of the next moment of what has none."""


class FoundSnapshot:
    """Never changes. Documents are numbered through, those of the base first.

    `alive` is False for documents of the base that have changed or are gone.
    """

    def __init__(
        self,
        base: FoundSegment,
        overlay: FoundSegment | None,
        gone: Collection[tuple[str, int]],
    ) -> None:
        """`gone` are the keys of documents in the base that no longer count."""
        self.segments = [base, overlay] if overlay else [base]
        self.firsts = [0, len(base)] if overlay else [0]
        self.entries: Sequence[Entry] = [
            entry for segment in self.segments for entry in segment.entries
        ]
        self.alive: Mask = np.ones(len(self.entries), np.bool_)
        for row, entry in enumerate(base.entries):
            if entry.key in gone:
                self.alive[row] = False
        self.grades: dict[tuple[AskedWord, bool], Grades] = {}
        self._roots: dict[str, Mask] = {}
        self._next: tuple[int, npt.NDArray[np.intp]] | None = None

    def __len__(self) -> int:
        return len(self.entries)

    @cached_property
    def kinds(self) -> npt.NDArray[np.intp]:
        """For each document the place of its kind among `kinds()`."""
        places = {kind: place for place, kind in enumerate(kinds())}
        return np.array([places[one.kind] for one in self.entries], np.intp)

    @cached_property
    def takes_place(self) -> Mask:
        """Documents that are over when their moments are."""
        return np.array([one.kind.takes_place for one in self.entries], np.bool_)

    @cached_property
    def vocabulary(self) -> Terms:
        """The words of all documents that are alive."""
        return living_vocabulary(self.segments, self.firsts, self.alive)

    def frequency(self, word: str) -> int:
        """How many documents have a word, counted anew for each field."""
        return living_frequency(word, self.segments, self.firsts, self.alive)

    def findable(self, root: str, now: datetime) -> Mask:
        """Documents of the site with this front page that have not ended."""
        if root not in self._roots:
            here = [entry.found.root == root for entry in self.entries]
            self._roots[root] = np.array(here, np.bool_) & self.alive
        mask: Mask = self._roots[root] & (self._untils > now.timestamp())
        return mask

    def next_moments(self, now: datetime) -> npt.NDArray[np.intp]:
        """For each document the number of its next moment, or of the present one.

        `NO_MOMENT` for those that have none; see `moment`.
        """
        second = int(now.timestamp())
        if self._next is None or self._next[0] != second:
            coming = np.flatnonzero(self._ends > second)
            owners, first = np.unique(self._owners[coming], return_index=True)
            found = np.full(len(self), NO_MOMENT, np.intp)
            found[owners] = coming[first]
            self._next = second, found
        return self._next[1]

    def next_starts(self, now: datetime) -> Seconds:
        """When they begin; `NEVER` for those that have none."""
        return np.append(self._starts, NEVER)[self.next_moments(now)]

    def moment(self, row: int, now: datetime) -> Moment | None:
        """The next moment of a document, or else its last."""
        number = self.next_moments(now).item(row)
        if number != NO_MOMENT:
            return self._moments[number]
        moments = self.entries[row].found.moments
        return moments[-1] if moments else None

    def unchanged_since(self, now: datetime) -> datetime:
        """Since when nothing has begun or ended."""
        place = int(self._boundaries.searchsorted(now.timestamp(), side="right"))
        since = self._boundaries.item(place - 1) if place else 0
        return datetime.fromtimestamp(since, UTC)

    @cached_property
    def _moments(self) -> list[Moment]:
        return [moment for entry in self.entries for moment in entry.found.moments]

    @cached_property
    def _owners(self) -> npt.NDArray[np.intp]:
        counts = [len(entry.found.moments) for entry in self.entries]
        return np.repeat(np.arange(len(counts)), np.array(counts, np.intp))

    @cached_property
    def _starts(self) -> Seconds:
        return np.array([moment.starts for moment in self._moments], np.int64)

    @cached_property
    def _ends(self) -> Seconds:
        return np.array([moment.ends for moment in self._moments], np.int64)

    @cached_property
    def _untils(self) -> Seconds:
        untils = (entry.found.until for entry in self.entries)
        return np.array([NEVER if one is None else one for one in untils], np.int64)

    @cached_property
    def _boundaries(self) -> Seconds:
        ends = self._untils[self._untils != NEVER]
        return np.unique(np.concatenate([self._starts, self._ends, ends]))
