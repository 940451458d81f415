"""Spelling made equal, so that "Baeckerei", "BÄCKEREI" and "backerei" are one word."""

import re
import unicodedata

_E_OF_AN_UMLAUT = re.compile(r"(?<![aeouq])([aou])e")
_NO_WORD = re.compile(r"[^\w]+|_+")
_SPELLED_OUT = str.maketrans(
    {"ß": "ss", "ı": "i", "ø": "o", "ł": "l", "đ": "d", "æ": "a", "œ": "o"}
)


def fold(text: str) -> str:
    """Small letters and digits with single spaces, no accents, ä = ae = a, ß = ss.

    An "e" behind a, o or u is dropped as the second half of an umlaut unless a
    vowel or q stands before (so "Bauer", "neue" and "Quelle" keep theirs). What
    happens to a letter depends on the letters before it only: the fold of a
    typed beginning is a beginning of the whole word's fold.
    """
    small = text.casefold().translate(_SPELLED_OUT)
    letters = unicodedata.normalize("NFKD", small)
    plain = "".join(mark for mark in letters if not unicodedata.combining(mark))
    return _NO_WORD.sub(" ", _E_OF_AN_UMLAUT.sub(r"\1", plain)).strip()
