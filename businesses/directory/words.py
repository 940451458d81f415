"""The words of addresses: what the page and the API call the parts of a question."""

from collections.abc import Iterable, Mapping

from businesses.search.query import Filters, Sort

FILTERS = {
    "kategorie": "categories",
    "stadtteil": "districts",
    "schlagwort": "tags",
    "sprache": "languages",
    "rollstuhl": "wheelchair",
    "bezahlen": "payment",
    "aktion": "campaigns",
}
"""Names in addresses of the page, and the fields of `Filters` that they fill."""

NAMES = {field: name for name, field in FILTERS.items()}
"""The other way round."""

API_FILTERS = {
    "category": "categories",
    "district": "districts",
    "tag": "tags",
    "language": "languages",
    "wheelchair": "wheelchair",
    "payment": "payment",
    "campaign": "campaigns",
}
"""The same in addresses of the API."""

SORTS = {
    "relevanz": Sort.RELEVANCE,
    "name": Sort.NAME,
    "naehe": Sort.DISTANCE,
}
API_SORTS = {
    "relevance": Sort.RELEVANCE,
    "name": Sort.NAME,
    "distance": Sort.DISTANCE,
}

NEARBY = {"300": 300.0, "600": 600.0, "1000": 1_000.0}
"""How far one goes on foot, in metres: four, eight and thirteen minutes."""

LONGEST_QUESTION = 200
LONGEST_VALUE = 100
MOST_VALUES = 30
"""Of one filter; nobody chooses more by hand."""


def filters(names: Mapping[str, str], chosen: Mapping[str, Iterable[str]]) -> Filters:
    """The filter for values by the names that page or API give to its fields."""
    return Filters(**{field: frozenset(chosen[name]) for name, field in names.items()})
