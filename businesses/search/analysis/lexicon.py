"""What German compounds are made of.

"Fahrradwerkstatt" is a Werkstatt and has to do with Räder. A word is taken apart if
it can be covered with words that are known: our own list of words for trades and
shops, and whatever stands alone somewhere in the data.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from businesses.search.analysis.stems import forms
from businesses.search.analysis.words import STOP_WORDS
from quartier.places.folding import fold

FILE = Path(__file__).with_name("morphemes.txt")

SHORTEST = 6
"""Letters of a word that may be made of others."""

SHORTEST_LISTED = 3
SHORTEST_SEEN = 4
"""Letters of a part that is in our list, or stands alone in the data."""

SHORTEST_HEAD_SEEN = 5
"""Letters of a last part from the data; it says what the whole is."""

SHORTEST_BEFORE_SURE_HEAD = 4
"""Letters before a last part that our list marks as one whatever precedes: a name."""

MOST_KEPT = 200_000

_LINKS = ("", "s", "n", "en", "es", "er", "ens")
_VOWELS = frozenset("aeiouy")
_LOST_E = "aou"
"""Behind these letters folding drops an "e", also where a part ends: "Fotoecke"."""


class Morpheme(NamedTuple):
    """One word of our list."""

    parts: tuple[str, ...]
    """What it is made of; none if it is not to be taken apart."""

    is_sure_head: bool
    """Whether it is the last part of a compound whatever stands before it."""


@cache
def morphemes() -> dict[str, Morpheme]:
    """Our list, by folded words."""
    found = {}
    for line in FILE.read_text(encoding="utf-8").splitlines():
        for written in () if line.startswith("#") else line.split():
            parts = tuple(fold(part) for part in written.split("|"))
            word = fold(written.replace("|", ""))
            found[word] = Morpheme(parts if "|" in written else (), "+" in written)
    return found


class Lexicon:
    """Takes compounds apart."""

    def __init__(self, words: Iterable[str] = ()) -> None:
        """`words` are folded and stand alone somewhere in the data."""
        self._listed = morphemes()
        self._words = frozenset(words)
        self._kept: dict[str, frozenset[str]] = {}

    def __contains__(self, word: str) -> bool:
        return word in self._listed or self._is_seen(word)

    def _is_seen(self, word: str) -> bool:
        """Whether the data has a word of which others may be made."""
        return (
            len(word) >= SHORTEST_SEEN
            and self._has_seen(word)
            and word.isalpha()
            and word not in STOP_WORDS
        )

    def _has_seen(self, word: str) -> bool:
        return word in self._words

    def parts(self, word: str) -> frozenset[str]:
        """All words that this one is made of, parts of parts too; none if of none."""
        found = self._kept.get(word)
        if found is None:
            if len(self._kept) >= MOST_KEPT:
                self._kept.clear()
            found = self._kept[word] = frozenset(self._parts(word)) - {word}
        return found

    def _parts(self, word: str) -> Iterator[str]:
        for piece in self._pieces(word):
            yield piece
            yield from self.parts(piece)

    def _pieces(self, word: str) -> tuple[str, ...]:
        """The fewest pieces that cover a word; if only its end is known, that."""
        for form in _bases(word):
            if form in self._listed:
                return self._listed[form].parts
        if len(word) < SHORTEST or not word.isalpha():
            return ()
        heads = list(self._heads(word))
        before = self._modifiers(word[: heads[-1][0]]) if heads else []
        covers = [(*before[start], head) for start, head in heads if before[start]]
        return min(covers, key=len) if covers else self._sure_head(word)

    def _heads(self, word: str) -> Iterator[tuple[int, str]]:
        """The known words that end a word, and where they begin; the longest first."""
        for start in range(SHORTEST_LISTED, len(word) - SHORTEST_LISTED + 1):
            if head := self._head(word[start:], word[start - 1]):
                yield start, head

    def _head(self, text: str, letter_before: str) -> str:
        """The word that a compound ends with; empty if this is none."""
        for form in _bases(text):
            if form in self._listed:
                return form
        if len(text) >= SHORTEST_HEAD_SEEN:
            for form in _bases(text):
                if self._is_seen(form):
                    return form
        if letter_before in _LOST_E:
            for form in _bases(f"e{text}"):
                if form in self._listed:
                    return form
        return ""

    def _modifiers(self, text: str) -> list[tuple[str, ...]]:
        """For each number of letters the fewest words that cover so many of a text.

        They are joined by linking letters. An empty tuple says that none do.
        """
        fewest: list[tuple[str, ...]] = [()] * (len(text) + 1)
        for end in range(SHORTEST_LISTED, len(text) + 1):
            if whole := self._modifier(text[:end]):
                fewest[end] = (whole,)
                continue
            for start in range(SHORTEST_LISTED, end - SHORTEST_LISTED + 1):
                size = len(fewest[start]) + 1
                if size == 1 or (fewest[end] and len(fewest[end]) <= size):
                    continue
                if last := self._modifier(text[start:end]):
                    fewest[end] = (*fewest[start], last)
        return fewest

    def _modifier(self, text: str) -> str:
        for link in _LINKS:
            base = text.removesuffix(link)
            if (link and base == text) or len(base) < SHORTEST_LISTED:
                continue
            if base in self:
                return base
        lost = f"{text}e"
        return lost if lost in self._listed else ""

    def _sure_head(self, word: str) -> tuple[str, ...]:
        for start in range(SHORTEST_BEFORE_SURE_HEAD, len(word) - SHORTEST_LISTED):
            if _VOWELS.isdisjoint(word[:start]):
                continue
            for form in _bases(word[start:]):
                if form in self._listed and self._listed[form].is_sure_head:
                    return (form,)
        return ()


def _bases(word: str) -> Iterator[str]:
    """The word, and what it may be a longer form of."""
    yield word
    for form in forms(word):
        if len(form) <= len(word):
            yield form
