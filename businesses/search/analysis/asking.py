"""What somebody asks for, as words that can be looked up."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain

from businesses.search.analysis.scripts import in_latin
from businesses.search.analysis.synonyms import SameMeaning, Synonyms
from businesses.search.analysis.telephone import asked_digits
from businesses.search.analysis.words import (
    SHOP_WORDS,
    STOP_WORDS,
    WANTING_WORDS,
    Chunk,
    chunks,
)
from quartier.places.folding import small_letters, without_e_of_umlauts

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

    spelled: str = ""
    """With the "e" of what folding took for umlauts; empty if there was none."""

    thesaurus: Synonyms = field(default=Synonyms(), repr=False, compare=False)

    @cached_property
    def guessed_synonyms(self) -> frozenset[str]:
        """What it would mean with one slip mended."""
        return _terms(self.thesaurus.groups_near(self.text)) - {self.text}

    def part(self, text: str, *, typing: bool = False) -> "AskedWord":
        """A part of the word, with what means the same as that part."""
        meant = _terms(self.thesaurus.groups([text])) - {text}
        return AskedWord(text, typing, synonyms=meant, thesaurus=self.thesaurus)


Reading = tuple[AskedWord, ...]


@dataclass(frozen=True)
class Asked:
    """A question. A document answers it if it has every word of one reading."""

    readings: tuple[Reading, ...] = ()
    """Word by word first; then expressions taken as one, or as a telephone number.
    None where there are no words."""

    folded: str = ""
    """All of it, to be compared with folded names."""

    essentials: tuple[Reading, ...] = ()
    """Readings without words that say no more than "shop", for when nothing has all
    words; none where that makes no difference."""

    @property
    def words(self) -> Reading:
        """The words in their order."""
        return self.readings[0] if self.readings else ()

    @cached_property
    def categories(self) -> tuple[str, ...]:
        """Slugs of the categories that the words speak of, to be offered in need."""
        words = chain.from_iterable(self.readings)
        groups = chain.from_iterable(
            word.thesaurus.groups(word.text.split()) for word in words
        )
        return tuple(dict.fromkeys(one.category for one in groups if one.category))


def asked(text: str, synonyms: Synonyms) -> Asked:
    """Read a question. What exceeds its first letters and words is left out."""
    text = text[:MOST_LETTERS]
    small = small_letters(text)
    folded = without_e_of_umlauts(small)
    if not folded:
        return Asked()
    typing = not text[-1].isspace() and text[-1] not in _ENDS_OF_WORDS
    read = list(chunks(text, last_is_whole=not typing))
    spelled = dict(zip(folded.split(), small.split(), strict=True))
    reader = _Reader(synonyms, typing, spelled)
    written = reader.words([word for chunk in read for word in chunk.words])
    expressions = _without(WANTING_WORDS, reader.expressions(written))
    literal = _without(WANTING_WORDS, written)
    joined = literal
    if any(chunk.joined for chunk in read):
        together = reader.words([word for chunk in read for word in _together(chunk)])
        joined = _without(WANTING_WORDS, together)
    ways = map(_distinct, (literal, expressions, joined, _number(text)))
    readings = _each_once(filter(None, ways))
    telling = _each_once(tuple(_without(SHOP_WORDS, one)) for one in readings)
    return Asked(
        readings=readings,
        folded=folded,
        essentials=tuple(one for one in telling if one not in readings),
    )


@dataclass(frozen=True)
class _Reader:
    """Makes asked words of the words of one question."""

    synonyms: Synonyms
    typing: bool
    spelled: Mapping[str, str]

    def words(self, folded: Sequence[str]) -> list[AskedWord]:
        """One for each word that says something."""
        last = len(folded) - 1
        numbered = list(enumerate(folded))
        telling = [pair for pair in numbered if pair[1] not in STOP_WORDS] or numbered
        return [
            self._word(word, typing=self.typing and place == last)
            for place, word in telling[:MOST_WORDS]
        ]

    def expressions(self, words: list[AskedWord]) -> Iterator[AskedWord]:
        """The words, the longest expressions among them taken as one."""
        place = 0
        while place < len(words):
            longest = min(self.synonyms.longest_expression, len(words) - place)
            for size in range(longest, 1, -1):
                some = words[place : place + size]
                if meant := self._meant(some):
                    yield AskedWord(
                        " ".join(one.text for one in some),
                        synonyms=meant,
                        thesaurus=self.synonyms,
                    )
                    place += size
                    break
            else:
                yield words[place]
                place += 1

    def _word(self, folded: str, typing: bool) -> AskedWord:
        spelled = self.spelled.get(folded, folded)
        meant = self._terms([folded], typing) | {in_latin(folded)}
        return AskedWord(
            folded,
            typing,
            synonyms=meant - {folded, ""},
            spelled="" if spelled == folded else spelled,
            thesaurus=self.synonyms,
        )

    def _meant(self, words: Sequence[AskedWord]) -> frozenset[str]:
        """What an expression of several words means."""
        return self._terms([word.text for word in words], words[-1].typing)

    def _terms(self, words: Sequence[str], typing: bool) -> frozenset[str]:
        groups = self.synonyms.groups(words)
        if not groups and typing:
            groups = self.synonyms.groups_beginning(words)
        return _terms(groups)


def _without(words: frozenset[str], read: Iterable[AskedWord]) -> list[AskedWord]:
    """What is left of the words without these, or all if that is nothing."""
    everything = list(read)
    return [one for one in everything if one.text not in words] or everything


def _together(chunk: Chunk) -> tuple[str, ...]:
    """The words of a chunk as one if there are signs between them: "e-bike"."""
    return (chunk.joined,) if chunk.joined else chunk.words


def _number(text: str) -> list[AskedWord]:
    digits = asked_digits(text.strip())
    return [AskedWord(digits, is_number=True)] if digits else []


def _distinct(words: Iterable[AskedWord]) -> Reading:
    found: dict[str, AskedWord] = {}
    for word in words:
        found.setdefault(word.text, word)
    return tuple(found.values())


def _each_once(readings: Iterable[Reading]) -> tuple[Reading, ...]:
    """Compared one by one: they are few, and mostly made of the very same words."""
    found: list[Reading] = []
    for one in readings:
        if one not in found:
            found.append(one)
    return tuple(found)


def _terms(groups: tuple[SameMeaning, ...]) -> frozenset[str]:
    if not groups:
        return frozenset()
    return frozenset().union(*(group.terms for group in groups))
