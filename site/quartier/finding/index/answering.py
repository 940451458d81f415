"""From one question to what is found besides shops."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import cached_property
from typing import NamedTuple

import numpy as np

from businesses.search.analysis import Asked, as_written, correction
from businesses.search.columns.facet_columns import Mask, Rows
from businesses.search.columns.matching import (
    EXACT_NAME,
    NAME_BEGINS,
    Matches,
    Matching,
)
from quartier.finding.documents import Found, Moment
from quartier.finding.index.snapshot import NEVER, NO_MOMENT, FoundSnapshot
from quartier.finding.kinds import Kind, kinds

STARTS_WITHIN = np.int64(1) << np.int64(40)
"""Seconds since 1970 are fewer."""

BY_TITLE = (EXACT_NAME, NAME_BEGINS)
"""Tiers of what is called so, or begins with these words."""


class FoundHit(NamedTuple):
    """One thing, and its next moment, or the last if it is over."""

    kind: Kind
    found: Found
    moment: Moment | None
    is_over: bool


class FoundAnswer:
    """One question to one snapshot; what is found on the way are properties."""

    def __init__(
        self,
        snapshot: FoundSnapshot,
        asked: Asked,
        root: str,
        now: datetime,
        *,
        guesses: bool = True,
    ) -> None:
        """`root` is the front page of the site that is asked.

        Without `guesses` only what has the words as typed is found.
        """
        self._snapshot = snapshot
        self._asked = asked
        self._now = now
        self._guesses = guesses
        self._matching = Matching(snapshot, asked, snapshot.findable(root, now))

    def __bool__(self) -> bool:
        return len(self.rows) > 0

    @cached_property
    def is_as_typed(self) -> bool:
        """Whether anything has all the words."""
        return bool(self._asked.readings) and bool(self._matching.as_typed.mask.any())

    @cached_property
    def matches(self) -> Matches | None:
        """What has the words, or else what may be meant; None without words."""
        if not self._asked.readings:
            return None
        return self._matching.matches if self._guesses else self._matching.as_typed

    @cached_property
    def rows(self) -> Rows:
        """The numbers of all that is found; what is over only where nothing comes."""
        if self.matches is None:
            return np.empty(0, np.intp)
        rows = np.flatnonzero(self.matches.mask)
        kinds_of_rows, over = self._snapshot.kinds[rows], self._over[rows]
        coming = np.unique(kinds_of_rows[~over])
        return rows[~over | ~np.isin(kinds_of_rows, coming)]

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """How many of each kind are found, by its key; kinds without any lack."""
        counted = np.bincount(self._snapshot.kinds[self.rows], minlength=len(kinds()))
        pairs = zip(kinds(), counted.tolist(), strict=True)
        return {kind.key: count for kind, count in pairs if count}

    def hits(
        self, kind: Kind, first: int = 0, behind: int | None = None
    ) -> list[FoundHit]:
        """Those of a kind from one place to another, the best first."""
        rows = self.rows[self._snapshot.kinds[self.rows] == kinds().index(kind)]
        return [self._hit(row) for row in self._ordered(rows)[first:behind].tolist()]

    def best(self, most: int, most_of_a_kind: int) -> list[FoundHit]:
        """The best of all kinds, but not too many of one."""
        taken: dict[Kind, int] = {}
        found: list[FoundHit] = []
        for row in self._ordered(self.rows).tolist():
            if len(found) == most:
                break
            kind = self._snapshot.entries[row].kind
            taken[kind] = taken.get(kind, 0) + 1
            if taken[kind] <= most_of_a_kind:
                found.append(self._hit(row))
        return found

    def is_called_so(self, kind: Kind) -> bool:
        """Whether anything of a kind is called like the question, or begins so."""
        if self.matches is None:
            return False
        rows = self.rows[self._snapshot.kinds[self.rows] == kinds().index(kind)]
        return bool(np.isin(self.matches.tiers[rows], BY_TITLE).any())

    @property
    def is_guess(self) -> bool:
        """Whether something else than the words stands in for them."""
        matches = self.matches
        return matches is not None and bool(matches.guessed or matches.is_partial)

    @property
    def is_partial(self) -> bool:
        """Whether nothing has all words, and these have most of them."""
        return self.matches is not None and self.matches.is_partial

    @property
    def correction(self) -> str:
        """The question as it may have been meant, spelled as titles spell it."""
        if not self.is_guess:
            return ""
        words = self._snapshot.vocabulary
        mended = correction(
            self._asked, words, lambda number: self._snapshot.frequency(words[number])
        )
        return as_written(mended, self._texts()) if mended else ""

    def _texts(self) -> Iterator[str]:
        for row in self._ordered(self.rows)[:20].tolist():
            found = self._snapshot.entries[row].found
            yield from (found.title, found.summary, found.where, *found.tags)

    @cached_property
    def _over(self) -> Mask:
        """What took place, and will not again."""
        over: Mask = self._snapshot.next_moments(self._now) == NO_MOMENT
        return over & self._snapshot.takes_place

    def _ordered(self, rows: Rows) -> Rows:
        """The best first; among equals what begins first, what is over at the end."""
        if self.matches is None:
            return rows
        starts = self._snapshot.next_starts(self._now)[rows]
        starts = np.where(starts == NEVER, STARTS_WITHIN - 1, starts)
        keys = self.matches.tiers[rows].astype(np.int64) * STARTS_WITHIN + starts
        ordered: Rows = rows[np.argsort(keys, kind="stable")]
        return ordered

    def _hit(self, row: int) -> FoundHit:
        entry = self._snapshot.entries[row]
        moment = self._snapshot.moment(row, self._now)
        is_over = moment is not None and moment.ends <= self._now.timestamp()
        return FoundHit(entry.kind, entry.found, moment, is_over)
