"""What German compounds are made of.

"Fahrradwerkstatt" is a Werkstatt and has to do with Räder. A word is taken apart if
it can be covered with words that are known: our own list of words for trades and
shops, and whatever stands alone somewhere in the data.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from businesses.search.analysis.stems import forms
from quartier.places.folding import fold

FILE = Path(__file__).with_name("morphemes.txt")

SHORTEST = 6
"""Letters of a word that may be made of others."""

SHORTEST_LISTED = 3
SHORTEST_SEEN = 4
"""Letters of a part that is in our list, or stands alone in the data."""

SHORTEST_HEAD_SEEN = 5
"""Letters of a last part from the data; it says what the whole is."""

SHORTEST_SURE_HEAD = 5
SHORTEST_BEFORE_SURE_HEAD = 4
"""A last part of our list stands alone if what precedes could be anything: a name."""

MOST_KEPT = 200_000

_LINKS = ("", "s", "n", "en", "es", "er", "ens")
_VOWELS = frozenset("aeiouy")
_LOST_E = "aou"
"""Behind these letters folding drops an "e", also where a part ends: "Fotoecke"."""


@cache
def morphemes() -> dict[str, tuple[str, ...]]:
    """The folded words of our list, and what those are made of that are compounds."""
    found = {}
    for line in FILE.read_text(encoding="utf-8").splitlines():
        for written in line.partition("#")[0].split():
            parts = tuple(fold(part) for part in written.split("|"))
            found[fold(written.replace("|", ""))] = parts if len(parts) > 1 else ()
    return found


class Lexicon:
    """Takes compounds apart."""

    def __init__(self, words: Iterable[str] = ()) -> None:
        """`words` are folded and stand alone somewhere in the data."""
        self._listed = morphemes()
        self._seen = frozenset(
            word for word in words if len(word) >= SHORTEST_SEEN and word.isalpha()
        )
        self._kept: dict[str, frozenset[str]] = {}

    def __contains__(self, word: str) -> bool:
        return word in self._listed or word in self._seen

    def parts(self, word: str) -> frozenset[str]:
        """All words that this one is made of, parts of parts too; none if of none."""
        found = self._kept.get(word)
        if found is None:
            if len(self._kept) >= MOST_KEPT:
                self._kept.clear()
            found = self._kept[word] = frozenset(self._parts(word)) - {word}
        return found

    def _parts(self, word: str) -> Iterator[str]:
        if word in self._listed:
            pieces: tuple[str, ...] = self._listed[word]
        elif len(word) < SHORTEST or not word.isalpha():
            return
        else:
            pieces = self._split(word)
        for piece in pieces:
            yield piece
            yield from self.parts(piece)

    def _split(self, word: str) -> tuple[str, ...]:
        """The fewest pieces that cover a word; if only its end is known, that."""
        if self._listed_form(word):
            return ()
        best: tuple[str, ...] = ()
        for start in range(SHORTEST_LISTED, len(word) - SHORTEST_LISTED + 1):
            head = self._head(word[start:], word[start - 1])
            if not head:
                continue
            before = self._modifiers(word[:start])
            if before and (not best or len(before) + 1 < len(best)):
                best = (*before, head)
        return best or self._sure_head(word)

    def _listed_form(self, word: str) -> bool:
        return any(form in self._listed for form in forms(word))

    def _head(self, text: str, letter_before: str) -> str:
        """The word that a compound ends with; empty if this is none."""
        for form in (text, *forms(text)):
            if form in self._listed or (
                len(text) >= SHORTEST_HEAD_SEEN and form in self._seen
            ):
                return form
        lost = f"e{text}"
        if letter_before in _LOST_E and lost in self._listed:
            return lost
        return ""

    def _modifiers(self, text: str) -> tuple[str, ...]:
        """The words before the last one, joined by linking letters; none if unclear."""
        if whole := self._modifier(text):
            return (whole,)
        for start in range(len(text) - SHORTEST_LISTED, SHORTEST_LISTED - 1, -1):
            if (last := self._modifier(text[start:])) and (
                before := self._modifiers(text[:start])
            ):
                return (*before, last)
        return ()

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
        for start in range(SHORTEST_BEFORE_SURE_HEAD, len(word) - 4):
            head, before = word[start:], word[:start]
            if len(head) < SHORTEST_SURE_HEAD or _VOWELS.isdisjoint(before):
                continue
            for form in (head, *forms(head)):
                if len(form) >= SHORTEST_SURE_HEAD and form in self._listed:
                    return (form,)
        return ()
