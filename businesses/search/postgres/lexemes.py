"""The words of documents by the places where they stand, in a form for the database."""

from collections.abc import Iterable, Iterator, Mapping

from businesses.search.analysis import Field, Lexicon, document_parts, document_terms
from businesses.search.columns.postings import Place
from businesses.search.documents import Document

PLACES = tuple(Place(field, is_part) for field in Field for is_part in (False, True))
"""Where words stand; a place's number is its bit in masks of places."""

WHOLE_WORDS = sum(1 << bit for bit, place in enumerate(PLACES) if not place.is_part)
"""The mask of all places of whole words."""

LONGEST = 500
"""Letters of a word: an index takes about 2,700 bytes."""

_BETWEEN = "\n"

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


def packed(words: WordsByPlace) -> str:
    """All words as one text, each as often as there are places where it stands."""
    return _BETWEEN.join(word for some in words.values() for word in some)


def unpacked(texts: Iterable[str]) -> Iterator[str]:
    """What `packed` made of some documents, one after the other."""
    for text in texts:
        yield from filter(None, text.split(_BETWEEN))


def numbers_in(mask: int) -> Iterator[int]:
    """The numbers of the places in a mask."""
    return (number for number in range(len(PLACES)) if mask >> number & 1)
