"""Whether two events are one, told twice: by day, title and place."""

from difflib import SequenceMatcher

from quartier.places.folding import fold

ALIKE = 0.8
NEARLY = 0.6
"""Shares of equal letters: for titles, and for what agrees in more than the title."""

SHORT = 4


def similar_titles(one: str, other: str, ratio: float = ALIKE) -> bool:
    """Whether the titles mean the same; one may say more than the other."""
    first, second = fold(one), fold(other)
    if first == second:
        return True
    fewer, more = sorted((set(first.split()), set(second.split())), key=len)
    says_something = any(len(word) > SHORT for word in fewer)
    return (says_something and fewer <= more) or _ratio(first, second) >= ratio


def similar_places(one: str, other: str) -> bool:
    """Whether the places may be one; a place that is not told may be any."""
    first, second = fold(one), fold(other)
    if not first or not second or first in second or second in first:
        return True
    return bool(set(first.split()) & set(second.split())) or (
        _ratio(first, second) >= NEARLY
    )


def _ratio(one: str, other: str) -> float:
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= NEARLY else 0.0
