"""Our words in PostgreSQL's form: a letter for the place where a word stands, then it.

So one index answers "begins like this, in a name", and which of several places a word
was found in needs no look at the documents.
"""

from collections.abc import Iterable, Iterator, Mapping

from businesses.search.analysis import Field, Lexicon, document_parts, document_terms
from businesses.search.columns.postings import Place
from businesses.search.documents import Document

PLACES = tuple(Place(field, is_part) for field in Field for is_part in (False, True))
"""Where words stand; a place's number is its bit in masks of places."""

LETTERS = "abcdefghij"
"""The letter of each place."""

WHOLE_WORDS = sum(1 << bit for bit, place in enumerate(PLACES) if not place.is_part)
"""The mask of all places of whole words."""

LONGEST = 500
"""Letters of a word: PostgreSQL takes 2,046 bytes."""

WordsByPlace = Mapping[int, frozenset[str]]


def words_by_place(document: Document, lexicon: Lexicon) -> WordsByPlace:
    """The words of a document by the number of the place where they stand."""
    terms = document_terms(document)
    found = terms, document_parts(document, lexicon, terms)
    return {
        number: frozenset(map(storable, found[place.is_part][place.field]))
        for number, place in enumerate(PLACES)
    }


def storable(word: str) -> str:
    """A word as the database can hold it; very long ones lose their end."""
    word = word[:LONGEST].replace("\0", "")
    return word.encode("utf-8", "replace").decode("utf-8")


def tsvector(words: WordsByPlace) -> str:
    """The text of a `tsvector` with these words."""
    return " ".join(
        _quoted(LETTERS[number] + word)
        for number, some in words.items()
        for word in some
    )


def tsquery(words: Iterable[tuple[int, str, bool]]) -> str:
    """The text of a `tsquery` for any of some words.

    Each is the number of its place, the word, and whether longer ones fit as well.
    """
    return " | ".join(
        _quoted(LETTERS[number] + word) + (":*" if begins else "")
        for number, word, begins in words
    )


def masks(words: WordsByPlace) -> dict[str, int]:
    """In which places each word stands."""
    found: dict[str, int] = {}
    for number, some in words.items():
        for word in some:
            found[word] = found.get(word, 0) | 1 << number
    return found


def numbers_in(mask: int) -> Iterator[int]:
    """The numbers of the places in a mask."""
    return (number for number in range(len(PLACES)) if mask >> number & 1)


def _quoted(lexeme: str) -> str:
    escaped = lexeme.replace("\\", "\\\\").replace("'", "''")
    return f"'{escaped}'"
