"""Words that mean the same."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from businesses.search.analysis.document_words import category_term
from businesses.search.analysis.slips import guesses
from businesses.search.analysis.stems import stem
from businesses.search.analysis.terms import Terms
from businesses.search.analysis.words import SHOP_WORDS, STOP_WORDS
from quartier.places.folding import fold

FEWEST_TYPED = 4
"""Letters from which on a beginning stands for the words that begin so."""

FEWEST_MISTYPED = 5
_TURKISH_ENDINGS = ("cilar", "ciler", "culer", "cular", "ci", "cu", "lar", "ler")
"""Folded: who sells or makes something, and the plural."""

_ANY_SHOP = "shop"
MOST_GROUPS = 3
"""Groups that a beginning may stand for; more would mean anything."""


@dataclass(frozen=True)
class SameMeaning:
    """One group: words and expressions, and the category that they speak of."""

    words: tuple[str, ...]
    category: str = ""
    """A category's slug; empty if none fits."""

    whole_category: bool = False
    """Whether each word means every business of the category."""

    @cached_property
    def terms(self) -> frozenset[str]:
        """What a document holds that is meant: single words, or the category."""
        folded = map(fold, self.words)
        words = {word for word in folded if word and " " not in word}
        if self.whole_category and self.category:
            words.add(category_term(self.category))
        return frozenset(words)


class Synonyms:
    """All groups, to be asked what else a word may be called."""

    def __init__(self, groups: Iterable[SameMeaning] = ()) -> None:
        self._groups: dict[str, list[SameMeaning]] = {}
        for group in groups:
            for written in group.words:
                key = key_of(fold(written).split())
                of_key = self._groups.setdefault(key, []) if key else []
                if group not in of_key:
                    of_key.append(group)
        self._keys = Terms(sorted(self._groups))
        self.longest_expression = max(map(len, map(str.split, self._keys)), default=0)

    def groups(self, words: Sequence[str]) -> tuple[SameMeaning, ...]:
        """The groups in which a word or expression stands, in any of its forms."""
        found = self._groups.get(key_of(words))
        if found is None and len(words) == 1:
            found = next(filter(None, map(self._groups.get, _bare(words[0]))), None)
        return tuple(found or ())

    def groups_beginning(self, words: Sequence[str]) -> tuple[SameMeaning, ...]:
        """The groups of words and expressions that begin so, if there are but a few.

        The last of the words is still being typed.
        """
        *whole, typed = words
        beginning = " ".join((*map(stem, whole), typed))
        if len(beginning) < FEWEST_TYPED:
            return ()
        return self._of_numbers(self._keys.starting(beginning))

    def groups_near(self, mistyped: str) -> tuple[SameMeaning, ...]:
        """The groups of words that differ by one slip, if there are but a few."""
        key = stem(mistyped)
        if len(key) < FEWEST_MISTYPED:
            return ()
        meant = guesses(key, self._keys, slips=1)
        return self._of_numbers(
            guess.numbers.start
            for guess in meant
            if self._keys[guess.numbers.start] == guess.text
        )

    def _of_numbers(self, numbers: Iterable[int]) -> tuple[SameMeaning, ...]:
        found: dict[SameMeaning, None] = {}
        for number in numbers:
            found |= dict.fromkeys(self._groups[self._keys[number]])
            if len(found) > MOST_GROUPS:
                return ()
        return tuple(found)


def _bare(word: str) -> Iterator[str]:
    """Keys of a Turkish word without its ending: "mobilyacı" has "mobilya"."""
    if not word.endswith(_TURKISH_ENDINGS):
        return
    for ending in _TURKISH_ENDINGS:
        bare = word.removesuffix(ending)
        if bare != word and len(bare) >= FEWEST_TYPED:
            yield key_of([bare])


def key_of(words: Sequence[str]) -> str:
    """One key for all forms of a word or expression; "Shoe Store" is a "Shoe Shop"."""
    if len(words) == 1:
        return stem(words[0])
    telling = [word for word in words if word not in STOP_WORDS] or words
    if len(telling) > 1:
        telling = [_ANY_SHOP if word in SHOP_WORDS else word for word in telling]
    return " ".join(map(stem, telling))
