"""Cyrillic and Greek words as they are written in Latin letters."""

import re

from anyascii import anyascii

from quartier.places.folding import fold

_SPELLED_BY_LETTER = re.compile(r"[\u0370-\u052f\u1c80-\u1c8f]")


def in_latin(word: str) -> str:
    """A folded word letter by letter; empty unless it is Cyrillic or Greek.

    Other scripts leave out vowels or write syllables; nobody would type what comes
    of them.
    """
    if word.isascii() or not _SPELLED_BY_LETTER.search(word):
        return ""
    return fold(anyascii(word)).replace(" ", "")
