"""The fields of documents in tantivy's index."""

from collections.abc import Sequence

import tantivy

from businesses.search.analysis import Field
from businesses.search.columns.postings import Place
from businesses.search.documents import Document
from businesses.search.query import FACETS

PLACES = tuple(Place(field, is_part) for field in Field for is_part in (False, True))
"""Where words stand; each has a field of its own, "p0" and so on."""


def schema() -> tantivy.Schema:
    """Words, what is shown, and what is counted or compared."""
    builder = tantivy.SchemaBuilder()
    for place in range(len(PLACES)):
        builder.add_text_field(
            f"p{place}", tokenizer_name="whitespace", index_option="basic"
        )
    builder.add_unsigned_field("page", fast=True, stored=True)
    builder.add_text_field("folded_name", tokenizer_name="raw", index_option="basic")
    builder.add_text_field("card", tokenizer_name="raw", stored=True)
    for column in ("row", "category_number"):
        builder.add_unsigned_field(column, fast=True)
    for facet in FACETS:
        builder.add_text_field(facet, tokenizer_name="raw", fast=True)
    for axis in ("lat", "lon"):
        builder.add_float_field(axis, indexed=True, fast=True)
    builder.add_text_field("state", tokenizer_name="raw", index_option="basic")
    return builder.build()


def values_of(one: Document) -> dict[str, Sequence[str]]:
    """The values of a document by facet."""
    return {
        "categories": [one.category.slug],
        "districts": [one.district.slug] if one.district else [],
        "tags": one.tags,
        "languages": one.languages,
        "wheelchair": [one.wheelchair],
        "payment": one.payment,
    }
