"""What somebody asks for, as words that can be looked up."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain

from businesses.search.analysis.scripts import in_latin
from businesses.search.analysis.synonyms import SameMeaning, Synonyms
from businesses.search.analysis.telephone import asked_digits
from businesses.search.analysis.words import (
    STOP_WORDS,
    Chunk,
    chunks,
)
from quartier.places.folding import fold

MOST_LETTERS = 300
MOST_WORDS = 10
_ENDS_OF_WORDS = " .,;:!?)"


@dataclass(frozen=True)
class AskedWord:
    """One thing that has to be found: a word, an expression or a telephone number."""

    text: str
    """Folded; an expression holds spaces and is found by its synonyms only."""

    typing: bool = False
    """Whether more letters may follow."""

    is_number: bool = False
    """Whether these are digits from anywhere in a telephone number."""

    synonyms: frozenset[str] = frozenset()
    """Words of documents that mean the same."""

    thesaurus: Synonyms = field(default=Synonyms(), repr=False, compare=False)

    @property
    def guessed_synonyms(self) -> frozenset[str]:
        """What it would mean with one slip mended."""
        return _terms(self.thesaurus.groups_near(self.text)) - {self.text}


Reading = tuple[AskedWord, ...]


@dataclass(frozen=True)
class Asked:
    """A question. A document answers it if it has every word of one reading."""

    readings: tuple[Reading, ...] = ()
    """Word by word first; then expressions taken as one, or as a telephone number.
    None where there are no words."""

    folded: str = ""
    """All of it, to be compared with folded names."""

    categories: tuple[str, ...] = ()
    """Slugs of the categories that the words speak of, to be offered in need."""

    @property
    def words(self) -> Reading:
        """The words in their order."""
        return self.readings[0] if self.readings else ()


def asked(text: str, synonyms: Synonyms) -> Asked:
    """Read a question. What exceeds its first letters and words is left out."""
    text = text[:MOST_LETTERS]
    folded = fold(text)
    if not folded:
        return Asked()
    typing = not text[-1].isspace() and text[-1] not in _ENDS_OF_WORDS
    read = list(chunks(text, last_is_whole=not typing))
    literal = _asked_words(_separate(read), typing, synonyms)
    expressions = list(_with_expressions(literal, synonyms))
    joined = _asked_words(_together(read), typing, synonyms)
    readings = map(_distinct, (literal, expressions, joined, _number(text)))
    groups = chain.from_iterable(
        synonyms.groups(word.text.split()) for word in (*literal, *expressions)
    )
    return Asked(
        readings=tuple(dict.fromkeys(filter(None, readings))),
        folded=folded,
        categories=tuple(
            dict.fromkeys(group.category for group in groups if group.category)
        ),
    )


def _separate(read: list[Chunk]) -> list[str]:
    return [word for chunk in read for word in chunk.words]


def _together(read: list[Chunk]) -> list[str]:
    """Words with signs in them taken as one: "e-bike"."""
    return [
        word
        for chunk in read
        for word in ((chunk.joined,) if chunk.joined else chunk.words)
    ]


def _asked_words(words: list[str], typing: bool, synonyms: Synonyms) -> list[AskedWord]:
    last = len(words) - 1
    numbered = list(enumerate(words))
    telling = [pair for pair in numbered if pair[1] not in STOP_WORDS] or numbered
    return [
        _asked_word(word, typing and place == last, synonyms)
        for place, word in telling[:MOST_WORDS]
    ]


def _asked_word(word: str, typing: bool, synonyms: Synonyms) -> AskedWord:
    groups = synonyms.groups([word])
    if typing and not groups:
        groups = synonyms.groups_beginning(word)
    meant = _terms(groups) | {in_latin(word)}
    return AskedWord(word, typing, False, meant - {word, ""}, synonyms)


def _with_expressions(
    words: list[AskedWord], synonyms: Synonyms
) -> Iterator[AskedWord]:
    place = 0
    while place < len(words):
        for size in range(synonyms.longest_expression, 1, -1):
            expression = [word.text for word in words[place : place + size]]
            if len(expression) == size and (groups := synonyms.groups(expression)):
                yield AskedWord(" ".join(expression), synonyms=_terms(groups))
                place += size
                break
        else:
            yield words[place]
            place += 1


def _number(text: str) -> list[AskedWord]:
    digits = asked_digits(text.strip())
    return [AskedWord(digits, is_number=True)] if digits else []


def _distinct(words: Iterable[AskedWord]) -> Reading:
    return tuple(dict.fromkeys(words))


def _terms(groups: tuple[SameMeaning, ...]) -> frozenset[str]:
    return frozenset().union(*(group.terms for group in groups))
