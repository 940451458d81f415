"""Texts as the words that the search compares."""

from collections.abc import Iterable

from quartier.places.folding import fold

LONGEST_WORD = 60
MOST_WORDS_ASKED = 10


def words(*texts: str) -> frozenset[str]:
    """The folded words of texts, each once."""
    return frozenset(_folded(texts))


def asked_words(text: str) -> list[str]:
    """The words of a question in its order; what exceeds ten is left out."""
    return list(dict.fromkeys(_folded([text])))[:MOST_WORDS_ASKED]


def _folded(texts: Iterable[str]) -> Iterable[str]:
    for text in texts:
        for word in fold(text).split():
            yield word[:LONGEST_WORD]
