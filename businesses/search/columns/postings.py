"""Which documents have which terms, and in which field."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from django.utils.functional import cached_property

from businesses.search.analysis import Field
from businesses.search.columns.facet_columns import Mask

BLOCK = 1 << 16
"""Documents of one list: their numbers, counted from its first, fit into 16 bits."""

Numbers = npt.NDArray[np.intp]


class Place(NamedTuple):
    """Where terms stand: a field, as whole words or as parts of them, and a block."""

    field: Field
    is_part: bool
    first_document: int = 0


@dataclass(frozen=True)
class Postings:
    """The documents of all terms at all places.

    `keys` (int32, ascending): place * `terms` + term, for each term that occurs at a
    place; `terms` is the size of the vocabulary. The documents of the i-th key lie in
    `documents` (uint16, counted from the first of their block) between `ends[i]` and
    `ends[i + 1]` (int32). Neighbours in the vocabulary are neighbours at each place,
    so that all words that begin alike are one slice there.
    """

    places: Sequence[Place]
    terms: int
    keys: npt.NDArray[np.int32]
    ends: npt.NDArray[np.int32]
    documents: npt.NDArray[np.uint16]

    def slices(
        self, runs: Sequence[tuple[int, int]]
    ) -> Iterator[tuple[Place, int, npt.NDArray[np.uint16]]]:
        """The documents of runs of terms: place, number of the run, documents.

        A run goes from one term to another, which is not in it. Its keys are looked for
        as int32, as all keys are: NumPy would copy all of them otherwise.
        """
        keys = self._first_keys + np.array(runs, np.int32)
        bounds = self.ends.take(self.keys.searchsorted(keys))
        places, numbers = (bounds[..., 0] < bounds[..., 1]).nonzero()
        for place, number, (start, stop) in zip(
            places.tolist(),
            numbers.tolist(),
            bounds[places, numbers].tolist(),
            strict=True,
        ):
            yield self.places[place], number, self.documents[start:stop]

    @cached_property
    def _first_keys(self) -> npt.NDArray[np.int32]:
        """The key of the first term at each place, as a block for itself."""
        first_keys = np.arange(len(self.places), dtype=np.int32) * np.int32(self.terms)
        return first_keys[:, np.newaxis, np.newaxis]

    def frequency(self, term: int, alive: Mask) -> int:
        """How many living documents have a term, counted anew at each place."""
        found = self.slices([(term, term + 1)])
        return sum(
            int(np.count_nonzero(alive[place.first_document :].take(documents)))
            for place, _, documents in found
        )

    def living_terms(self, alive: Mask) -> list[int]:
        """The terms of documents that are alive."""
        have_any = np.zeros(self.terms, np.bool_)
        bounds = np.arange(len(self.places) + 1) * self.terms
        for place, (first, behind) in zip(
            self.places, pairwise(self.keys.searchsorted(bounds).tolist()), strict=True
        ):
            if first < behind:
                starts = self.ends[first:behind]
                some = self.documents[starts[0] : self.ends[behind]]
                living = alive[place.first_document :].take(some)
                lives = np.logical_or.reduceat(living, starts - starts[0])
                have_any[(self.keys[first:behind] % self.terms)[lives]] = True
        found: list[int] = np.flatnonzero(have_any).tolist()
        return found

    def whole_terms(self) -> Mask:
        """Which terms stand somewhere as whole words."""
        places, terms = np.divmod(self.keys, max(self.terms, 1))
        are_parts = np.array([place.is_part for place in self.places], np.bool_)
        found = np.zeros(self.terms, np.bool_)
        found[terms[~are_parts[places]]] = True
        return found


class PostingsWriter:
    """Collects who has which terms where, document after document."""

    def __init__(self, places: Sequence[Place]) -> None:
        self._places = places
        self._terms = [array("L") for _ in places]
        self._ends = [array("L", [0]) for _ in places]

    def add(self, terms: Sequence[Iterable[int]]) -> None:
        """The next document has these terms at each place."""
        for some, written, ends in zip(terms, self._terms, self._ends, strict=True):
            written.extend(some)
            ends.append(len(written))

    def written(self, in_order: Numbers) -> Postings:
        """Everything; `in_order` are the numbers that the terms get instead."""
        size, places = len(in_order), list[Place]()
        keys, documents = [], []
        for number, place in enumerate(self._places):
            terms = in_order.take(np.array(self._terms[number], np.intp))
            ends = np.array(self._ends[number], np.intp)
            owners = np.repeat(np.arange(len(ends) - 1), ends[1:] - ends[:-1])
            for first in range(0, len(ends) - 1, BLOCK):
                inside = slice(*owners.searchsorted([first, first + BLOCK]))
                order = np.argsort(terms[inside], kind="stable")
                keys.append(terms[inside][order] + len(places) * size)
                documents.append((owners[inside][order] - first).astype(np.uint16))
                places.append(place._replace(first_document=first))
        all_keys = np.concatenate([np.empty(0, np.intp), *keys])
        starts = np.flatnonzero(np.diff(all_keys, prepend=-1))
        return Postings(
            tuple(places),
            size,
            all_keys[starts].astype(np.int32),
            np.append(starts, len(all_keys)).astype(np.int32),
            np.concatenate([np.empty(0, np.uint16), *documents]),
        )


def vocabulary_order(words: Sequence[str]) -> Numbers:
    """For each word its place among the sorted ones."""
    order = sorted(range(len(words)), key=words.__getitem__)
    places = np.empty(len(words), np.intp)
    places[order] = np.arange(len(words))
    return places
