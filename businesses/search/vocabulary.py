"""All words of all documents, and which documents have them where."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from businesses.search.bitsets import union

SHORTEST_PIECE = 3
"""Letters that a piece from the middle of a word needs to find the word."""

SHORTEST_MISTYPED = 5
"""Letters that a word needs before one wrong letter is forgiven."""

MOST_ANSWERS_KEPT = 2_000

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_BEHIND_ALL = chr(0x10FFFF)

WordsByPlace = Sequence[frozenset[str]]
"""The words of one document; the best place to be found in comes first."""


class Vocabulary:
    """From words to bit sets of documents, one for each place in a document."""

    def __init__(self, places: int) -> None:
        self._places = places
        self._documents: dict[str, list[int]] = {}
        self._sorted: list[str] = []
        self._answers: dict[str, list[int]] = {}

    def add(self, number: int, words: WordsByPlace) -> None:
        """Let the document of this number be found by its words."""
        for place, some in enumerate(words):
            for word in some:
                sets = self._documents.setdefault(word, [0] * self._places)
                sets[place] |= 1 << number

    def remove(self, number: int, words: WordsByPlace) -> None:
        """Let the document of this number be found no more; `words` as added."""
        for place, some in enumerate(words):
            for word in some:
                self._documents[word][place] &= ~(1 << number)

    def settle(self) -> None:
        """Make words findable and unfindable again, after some calls of the above."""
        for word in [word for word, sets in self._documents.items() if not any(sets)]:
            del self._documents[word]
        self._sorted = sorted(self._documents)
        self._answers = {}

    def find(self, asked: str) -> list[int]:
        """The documents that one asked word finds, as one bit set per quality.

        The best quality is a word that begins like the asked one in the best place;
        each further set holds the better ones too: worse places, then words that have
        the asked one in their middle, again by place. Where all that finds nothing,
        words that differ by one slip of the keyboard stand in for the latter.
        """
        if asked not in self._answers:
            if len(self._answers) >= MOST_ANSWERS_KEPT:
                self._answers.clear()
            self._answers[asked] = self._find(asked)
        return self._answers[asked]

    def _find(self, asked: str) -> list[int]:
        beginnings = self._by_place(self._beginning_with(asked))
        others = self._by_place(self._containing(asked))
        if not any(beginnings) and not any(others):
            others = self._by_place(self._mistyped(asked))
        found, qualities = 0, []
        for documents in [*beginnings, *others]:
            found |= documents
            qualities.append(found)
        return qualities

    def _by_place(self, words: Iterable[str]) -> list[int]:
        sets = [self._documents[word] for word in words]
        return [union(one[place] for one in sets) for place in range(self._places)]

    def _beginning_with(self, asked: str) -> Sequence[str]:
        first = bisect_left(self._sorted, asked)
        behind = bisect_left(self._sorted, asked + _BEHIND_ALL)
        return self._sorted[first:behind]

    def _containing(self, asked: str) -> Sequence[str]:
        if len(asked) < SHORTEST_PIECE:
            return ()
        return [word for word in self._sorted if asked in word]

    def _mistyped(self, asked: str) -> Sequence[str]:
        if len(asked) < SHORTEST_MISTYPED:
            return ()
        return [word for word in set(one_slip_away(asked)) if word in self._documents]


def one_slip_away(word: str) -> Iterator[str]:
    """Words with one letter dropped, swapped with its neighbour, wrong or too many."""
    for place in range(len(word) + 1):
        before, after = word[:place], word[place:]
        yield before + after[1:]
        yield before + after[1:2] + after[:1] + after[2:]
        for letter in _LETTERS:
            yield before + letter + after[1:]
            yield before + letter + after
