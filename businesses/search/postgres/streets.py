"""The streets of the documents, which the tables know as words only."""

from collections import Counter

from businesses.models.search_document import SearchDocument
from businesses.search.columns.streets import street_of


def streets_of(directory_ids: frozenset[int]) -> Counter[str]:
    """How many businesses are in each street; one statement over all of them."""
    rows = SearchDocument.objects.findable().filter(directory_id__in=directory_ids)
    lines = rows.values_list("record__street_line", flat=True)
    return Counter(street for line in lines if (street := street_of(line or "")))
