"""Filtering and counting by the fields of `Filters`."""

from collections.abc import Iterable, Iterator, Mapping

from businesses.search.bitsets import union
from businesses.search.query import FACETS, Filters

Selections = Mapping[str, int]
"""Bit sets of documents that fit what is chosen in one field, by field. A field in
which nothing is chosen is missing."""


class FacetSets:
    """Bit sets of documents by field and value."""

    def __init__(self) -> None:
        self._sets: dict[str, dict[str, int]] = {facet: {} for facet in FACETS}

    def add(self, number: int, facets: Mapping[str, tuple[str, ...]]) -> None:
        """The document of this number has these values."""
        for facet, values in facets.items():
            sets = self._sets[facet]
            for value in values:
                sets[value] = sets.get(value, 0) | 1 << number

    def remove(self, number: int, facets: Mapping[str, tuple[str, ...]]) -> None:
        """The document of this number no longer has them."""
        for facet, values in facets.items():
            sets = self._sets[facet]
            for value in values:
                remaining = sets.pop(value, 0) & ~(1 << number)
                if remaining:
                    sets[value] = remaining

    def values(self, facet: str) -> Iterable[str]:
        """The values of a field that some document has."""
        return self._sets[facet]

    def selections(self, filters: Filters) -> Selections:
        """What the chosen values leave, by field; unknown values are left out."""
        found = {}
        for facet in FACETS:
            sets = self._sets[facet]
            known = [value for value in getattr(filters, facet) if value in sets]
            if known:
                found[facet] = union(sets[value] for value in known)
        return found

    def ignored(self, filters: Filters) -> Iterator[tuple[str, str]]:
        """Chosen values that no document has."""
        for facet in FACETS:
            for value in sorted(getattr(filters, facet) - self._sets[facet].keys()):
                yield facet, value

    def counts(self, facet: str, documents: int) -> dict[str, int]:
        """How many of the documents have each value of a field; none is left out."""
        counted = {
            value: (documents & some).bit_count()
            for value, some in self._sets[facet].items()
        }
        return {value: number for value, number in counted.items() if number}


def all_of(selections: Selections, besides: str = "") -> int:
    """What fits every field, or every other field; -1 (all bits) if none is chosen."""
    found = -1
    for facet, documents in selections.items():
        if facet != besides:
            found &= documents
    return found
