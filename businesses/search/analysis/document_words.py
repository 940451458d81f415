"""The words by which a document is found, and what those are made of."""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import TYPE_CHECKING

from businesses.search.analysis.fields import Field
from businesses.search.analysis.lexicon import Lexicon
from businesses.search.analysis.telephone import number_term
from businesses.search.analysis.texts import field_texts
from businesses.search.analysis.words import STOP_WORDS, all_words, chunks

if TYPE_CHECKING:
    from businesses.search.documents import Document

Texts = Mapping[Field, tuple[str, ...]]
"""What something says, by field; none of the fields is missing."""

Words = Mapping[Field, frozenset[str]]

_SHORT_TEXTS = (Field.NAME, Field.KIND, Field.TAG)
"""Fields in which two words in a row may be one that is written apart."""


def category_term(slug: str) -> str:
    """The word by which all documents of a category are found; nobody can type it."""
    return f"#{slug}"


def words_of(texts: Texts) -> dict[Field, frozenset[str]]:
    """The folded words of texts as they stand there, by field."""
    words = {
        field: frozenset[str]().union(*map(all_words, " ".join(some).split()))
        for field, some in texts.items()
    }
    words[Field.TEXT] -= STOP_WORDS
    return words


def parts_of(texts: Texts, words: Words, lexicon: Lexicon) -> Words:
    """What the words of texts are made of, unless they stand there themselves."""
    parts = {}
    for field, some in words.items():
        found = set().union(*map(lexicon.parts, some))
        if field in _SHORT_TEXTS:
            found.update(_written_apart(texts[field], lexicon))
        parts[field] = frozenset(found) - some
    return parts


def document_terms(document: "Document") -> Words:
    """The folded words of a document as they stand there, by field."""
    words = words_of(field_texts(document))
    words[Field.KIND] |= {category_term(document.category.slug)}
    if number := number_term(document.phone):
        words[Field.TEXT] |= {number}
    return words


def document_parts(
    document: "Document", lexicon: Lexicon, terms: Words | None = None
) -> Words:
    """What the words of a document are made of, unless they stand there themselves.

    `terms` are its `document_terms`, if they are known already.
    """
    return parts_of(field_texts(document), terms or document_terms(document), lexicon)


def _written_apart(texts: tuple[str, ...], lexicon: Lexicon) -> Iterator[str]:
    for text in texts:
        words = [word for chunk in chunks(text) for word in chunk.words]
        for first, second in pairwise(words):
            if (whole := first + second) in lexicon:
                yield whole
