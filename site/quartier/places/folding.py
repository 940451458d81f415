"""Spelling made equal, so that "Baeckerei", "BÄCKEREI" and "backerei" are one word."""

import re
import unicodedata

_APOSTROPHES = "'`’‘‛ʼʻʹ′"
_BEFORE_TAKING_APART = str.maketrans({"´": None, "™": " ", "℠": " "})
"""Signs that decomposition would turn into others."""

_PLAIN = str.maketrans(dict.fromkeys(_APOSTROPHES) | {"&": " und "})
_LETTERS = str.maketrans(
    {"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ŧ": "t"}
    | {"æ": "a", "œ": "o", "ə": "e", "ґ": "г"}
    | {"ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ـ": None}
    | dict(zip("٠١٢٣٤٥٦٧٨٩", "0123456789", strict=True))
    | dict(zip("۰۱۲۳۴۵۶۷۸۹", "0123456789", strict=True))
)
"""Letters that Unicode takes for others than those that people type instead."""

_UNSEEN = frozenset(("Mn", "Mc", "Me", "Cf"))
"""Unicode's categories of marks on letters, soft hyphens, joiners, directions."""

_E_OF_AN_UMLAUT = re.compile(r"(?<![aeouq])([aou])e+")
_NO_WORD = re.compile(r"[\W_]+")


def fold(text: str) -> str:
    """Small letters and digits with single spaces, no accents, ä = ae = a, ß = ss.

    An "e" behind a, o or u is dropped as the second half of an umlaut unless a
    vowel or q stands before (so "Bauer", "neue" and "Quelle" keep theirs). "&" is
    "und", apostrophes join ("McDonald's"). What happens to a letter depends on the
    letters before it only: the fold of a typed beginning is a beginning of the whole
    word's fold. Letters of other scripts stay.
    """
    return without_e_of_umlauts(small_letters(text))


def without_e_of_umlauts(small: str) -> str:
    """The fold of a text whose letters are small already."""
    return _E_OF_AN_UMLAUT.sub(r"\1", small)


def small_letters(text: str) -> str:
    """The same words, but "ae" remains, which may be no umlaut but a slip: "htoel"."""
    if text.isascii():
        small = text.translate(_PLAIN).casefold()
    else:
        small = _without_accents(text)
    return _NO_WORD.sub(" ", small).strip()


def _without_accents(text: str) -> str:
    parts = unicodedata.normalize("NFKD", text.translate(_BEFORE_TAKING_APART))
    seen = "".join(
        sign
        for sign in parts
        if sign.isascii() or unicodedata.category(sign) not in _UNSEEN
    )
    return seen.translate(_PLAIN).casefold().translate(_LETTERS)
