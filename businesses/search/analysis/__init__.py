"""One analyzer for indexing and for asking.

`document_terms` and `document_parts` say by which words a document is found.
`asked` reads a question, and `expand` tells which words of an index, its sorted
`Terms`, answer one of its words, and how closely. Every engine compares nothing but
these words, so that all of them find the same.
"""

from businesses.search.analysis.asking import Asked, AskedWord, Reading, asked
from businesses.search.analysis.closeness import Closeness
from businesses.search.analysis.conditions import Condition, Piece, pieces, without
from businesses.search.analysis.correction import as_written, correction
from businesses.search.analysis.document_words import (
    Texts,
    Words,
    category_term,
    document_parts,
    document_terms,
    parts_of,
    words_of,
)
from businesses.search.analysis.expansion import Expansion, expand, is_known
from businesses.search.analysis.fields import Field
from businesses.search.analysis.lexicon import Lexicon
from businesses.search.analysis.synonyms import SameMeaning, Synonyms
from businesses.search.analysis.taking_apart import in_part, taken_apart
from businesses.search.analysis.terms import Terms

ANALYZER_VERSION = 1
"""To be raised whenever documents get other words; indexes are then built anew."""

__all__ = [
    "ANALYZER_VERSION",
    "Asked",
    "AskedWord",
    "Closeness",
    "Condition",
    "Expansion",
    "Field",
    "Lexicon",
    "Piece",
    "Reading",
    "SameMeaning",
    "Synonyms",
    "Terms",
    "Texts",
    "Words",
    "as_written",
    "asked",
    "category_term",
    "correction",
    "document_parts",
    "document_terms",
    "expand",
    "in_part",
    "is_known",
    "parts_of",
    "pieces",
    "taken_apart",
    "without",
    "words_of",
]
