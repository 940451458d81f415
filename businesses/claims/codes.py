"""Codes that people type from a card.

A code is ten characters of an alphabet of thirty in which none looks like another:
49 bits.
"""

from uuid import UUID

from django.utils.crypto import salted_hmac

ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""No 0, O, 1, I, L, U."""

LENGTH = 10
GROUP = 5

_MISREAD = str.maketrans({"0": "Q", "O": "Q", "U": "V"})
"""What people read where only the other one is ever printed."""

_MADE = "businesses.claims.codes made"


def printed_code(batch: UUID, number: int) -> str:
    """The code of one card of a batch; the same each time it is asked for.

    `number` tells the cards of a batch apart. Who knows neither SECRET_KEY nor the
    card can't tell it from chance.
    """
    digest = salted_hmac(_MADE, f"{batch.hex}:{number}", algorithm="sha256").digest()
    rest, letters = int.from_bytes(digest, "big"), []
    for _ in range(LENGTH):
        rest, letter = divmod(rest, len(ALPHABET))
        letters.append(ALPHABET[letter])
    return "".join(letters)


def in_groups(code: str) -> str:
    """The code as it is printed: "ABCDE-FGHJK"."""
    groups = [code[start : start + GROUP] for start in range(0, len(code), GROUP)]
    return "-".join(groups)


def understood(typed: str) -> str:
    """The code that was meant; empty if it can be none.

    Capitals, spaces, hyphens and dots make no difference, nor letters that were
    misread.
    """
    letters = "".join(letter for letter in typed.upper() if letter.isalnum())
    code = letters.translate(_MISREAD)
    if len(code) != LENGTH or not set(code) <= set(ALPHABET):
        return ""
    return code
