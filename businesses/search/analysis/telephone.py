"""Telephone numbers as the search compares them: digits with the country's code."""

import re

FEWEST_DIGITS = 4
"""Digits of a fragment by which a number can be found."""

_SIGN = "+"
"""What a number begins with as a word of the index, so that no typed house number or
postcode is the beginning of one; signs can't be asked for."""

_NUMBER_LIKE = re.compile(r"[\d\s+()/.–-]+", re.ASCII)


def number_term(number: str) -> str:
    """The word by which a stored number (E.164) is found, without its extension."""
    digits = "".join(filter(str.isdigit, number.partition(";")[0]))
    return f"{_SIGN}{digits}" if digits else ""


def asked_digits(text: str) -> str:
    """The digits that a typed fragment shares with stored numbers; empty for words.

    The zero before the area code is dropped, as it is not stored: "0231 55" asks
    for "23155", and so does "+49 (0)231 55" behind its 49.
    """
    if not _NUMBER_LIKE.fullmatch(text):
        return ""
    digits = "".join(filter(str.isdigit, text.replace("(0)", "")))
    if len(digits) < FEWEST_DIGITS:
        return ""
    return digits.lstrip("0")


def is_number(term: str) -> bool:
    """Whether a word of the index is a telephone number."""
    return term.startswith(_SIGN)
