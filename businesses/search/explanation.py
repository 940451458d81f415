"""Why a hit stands where it stands, for editors."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from businesses.search.analysis import Closeness, Field


class NameMatch(StrEnum):
    """How the whole text of a question fits a name."""

    EXACT = "exact"
    FIRST_WORDS = "first_words"
    BEGINS = "begins"
    NONE = ""


class Lateness(StrEnum):
    """What lets a business come a little later than its equals."""

    CLOSED = "closed"
    FAR = "far"
    NOT_CONFIRMED = "not_confirmed"
    INCOMPLETE = "incomplete"


class WordFound(NamedTuple):
    """Where one asked word was found best; None: not at all.

    `is_guessed`: something similar stands in for it.
    """

    word: str
    field: Field | None
    closeness: Closeness | None
    is_guessed: bool


@dataclass(frozen=True)
class Explanation:
    """Everything that decides about one hit's place, but the day's shuffling."""

    name: NameMatch = NameMatch.NONE
    words: tuple[WordFound, ...] = ()
    later: tuple[Lateness, ...] = ()
