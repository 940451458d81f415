"""The names that businesses of some directories share."""

from collections import Counter
from collections.abc import Iterator

from businesses.search.columns.snapshot import Snapshot
from businesses.search.names import Kind, Name


def shared_names(snapshot: Snapshot, directory_ids: frozenset[int]) -> Iterator[Name]:
    """Categories, tags, streets and districts in which anything is to be found."""
    everywhere = snapshot.everywhere(directory_ids)
    for slug, count in everywhere.counts["categories"].items():
        category = snapshot.categories[slug]
        yield Name(
            kind=Kind.CATEGORY,
            value=slug,
            text=category.name_de,
            count=count,
            category=category,
        )
    for tag, count in everywhere.counts["tags"].items():
        yield Name(kind=Kind.TAG, value=tag, text=tag, count=count)
    for slug, count in everywhere.counts["districts"].items():
        name = snapshot.districts[slug].name
        yield Name(kind=Kind.DISTRICT, value=slug, text=name, count=count)
    streets: Counter[str] = Counter()
    for segment, first in zip(snapshot.segments, snapshot.firsts, strict=True):
        mask = everywhere.mask[first : first + len(segment)]
        streets.update(segment.streets.counts(mask))
    for street, count in streets.items():
        yield Name(kind=Kind.STREET, value=street, text=street, count=count)
