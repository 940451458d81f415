"""The names that businesses share, with how many have each."""

from collections import Counter
from collections.abc import Iterator, Mapping

from businesses.models.category import Category
from businesses.search.columns.snapshot import Snapshot
from businesses.search.names import Kind, Name
from quartier.places.models import District

Counts = Mapping[str, int]


def streets_of(snapshot: Snapshot, directory_ids: frozenset[int]) -> Counts:
    """The streets in which anything is to be found."""
    mask = snapshot.everywhere(directory_ids).mask
    streets: Counter[str] = Counter()
    for segment, first in zip(snapshot.segments, snapshot.firsts, strict=True):
        streets.update(segment.streets.counts(mask[first : first + len(segment)]))
    return streets


def shared_names(
    counts: Mapping[str, Counts],
    streets: Counts,
    categories: Mapping[str, Category],
    districts: Mapping[str, District],
) -> Iterator[Name]:
    """Categories, tags, streets and districts, by the counts of these fields."""
    for slug, count in counts["categories"].items():
        category = categories[slug]
        yield Name(
            kind=Kind.CATEGORY,
            value=slug,
            text=category.name_de,
            count=count,
            category=category,
        )
    for tag, count in counts["tags"].items():
        yield Name(kind=Kind.TAG, value=tag, text=tag, count=count)
    for slug, count in counts["districts"].items():
        name = districts[slug].name
        yield Name(kind=Kind.DISTRICT, value=slug, text=name, count=count)
    for street, count in streets.items():
        yield Name(kind=Kind.STREET, value=street, text=street, count=count)
