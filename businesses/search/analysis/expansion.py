"""The words of an index that answer an asked one."""

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain, islice

from django.utils.functional import cached_property

from businesses.search.analysis.asking import AskedWord
from businesses.search.analysis.closeness import Closeness
from businesses.search.analysis.slips import guesses
from businesses.search.analysis.stems import forms, forms_among
from businesses.search.analysis.telephone import is_number
from businesses.search.analysis.terms import Beginning, Terms
from quartier.places.folding import fold

SHORTEST_BEGINNING = 3
"""Letters from which on a finished word finds longer ones too."""

SHORTEST_PIECE = 3
SHORTEST_MISTYPED = 4
SHORTEST_MISTYPED_FREELY = 5
SHORTEST_TWICE_MISTYPED = 9

MOST_INSIDE = 400
MOST_SLIPS = 400

Found = tuple[int, Closeness]


@dataclass(frozen=True)
class Expansion:
    """Numbers of words, and how close each is.

    Iterating gives each number once, the closest first. `beginning` holds all words
    that begin like the asked one, which are next to each other; `others` are closer
    or farther ones, each once.
    """

    beginning: range = range(0)
    others: list[Found] = field(default_factory=list)

    @cached_property
    def key(self) -> Hashable:
        """The same for expansions that are the same."""
        return (self.beginning, *self.others)

    def __bool__(self) -> bool:
        return bool(self.beginning or self.others)

    def __iter__(self) -> Iterator[Found]:
        closer = [found for found in self.others if found[1] < Closeness.PREFIX]
        seen = {number for number, _ in closer}
        yield from closer
        yield from (
            (number, Closeness.PREFIX)
            for number in self.beginning
            if number not in seen
        )
        yield from self.others[len(closer) :]


def is_known(word: AskedWord, terms: Terms) -> bool:
    """Whether an index has the word, a form or beginning of it, or a synonym."""
    return bool(expand(word, terms, known=True))


def expand(
    word: AskedWord, terms: Terms, *, forgiving: bool = False, known: bool = False
) -> Expansion:
    """The words that answer an asked one.

    Words with the asked letters inside and words that differ by a slip are looked for
    if there is no other (unless it is `known` elsewhere) or if `forgiving`.

    Kept for a moment: several ask for the same word one after the other.
    """
    return terms.expanded(
        (word, forgiving, known), lambda: _expand(word, terms, forgiving, known)
    )


def _expand(word: AskedWord, terms: Terms, forgiving: bool, known: bool) -> Expansion:
    if word.is_number:
        inside = terms.containing(word.text, MOST_INSIDE)
        numbers = (number for number in inside if is_number(terms[number]))
        return Expansion(others=[(number, Closeness.INSIDE) for number in numbers])
    beginning = _beginning(word, terms)
    others = dict.fromkeys(_numbers([word.text], terms), Closeness.EXACT)
    known_forms = forms_among(word.text, terms.__contains__)
    _add(others, Closeness.STEM, _numbers(known_forms, terms))
    if word.spelled:
        swapped = _numbers(_swapped(word.spelled), terms)
        _add(others, Closeness.SLIP, swapped, beginning)
    if word.synonyms:
        _add(others, Closeness.SYNONYM, _meaning(word.synonyms, terms), beginning)
    if forgiving or not (known or others or beginning):
        _add_distant(others, word, terms, beginning)
    return Expansion(beginning, list(others.items()))


def slips(word: AskedWord, terms: Terms) -> tuple[Beginning, ...]:
    """What a word may have meant, by one slip or else, if it is long, by two.

    Kept for a moment: who finds something for them also tells what they are.
    """
    return terms.guessed((word.text, word.spelled), lambda: _slips(word, terms))


def _slips(word: AskedWord, terms: Terms) -> Iterator[Beginning]:
    any_found = False
    for text in filter(None, (word.text, word.spelled)):
        for guess in guesses(text, terms, slips=1):
            if _is_likely(guess.text, text):
                any_found = True
                yield guess
    if not any_found and len(word.text) >= SHORTEST_TWICE_MISTYPED:
        yield from guesses(word.text, terms, slips=2)


def _beginning(word: AskedWord, terms: Terms) -> range:
    if " " in word.text:
        return range(0)
    if not word.typing and len(word.text) < SHORTEST_BEGINNING:
        return range(0)
    return terms.starting(word.text)


def _is_likely(meant: str, typed: str) -> bool:
    """Short words are only mended where letters are swapped or one is missing."""
    if len(typed) < SHORTEST_MISTYPED_FREELY:
        enough = len(typed) >= SHORTEST_MISTYPED
        return enough and (len(meant) > len(typed) or sorted(meant) == sorted(typed))
    return True


def _swapped(spelled: str) -> Iterator[str]:
    """Words in which an "e" taken for an umlaut's stands on the wrong side."""
    for vowel in "aou":
        for place in range(len(spelled) - 1):
            if spelled.startswith(f"{vowel}e", place):
                yield fold(f"{spelled[:place]}e{vowel}{spelled[place + 2 :]}")


def _numbers(words: Iterable[str], terms: Terms) -> Iterator[int]:
    for word in words:
        number = terms.number(word)
        if number is not None:
            yield number


def _meaning(synonyms: frozenset[str], terms: Terms) -> tuple[int, ...]:
    """The numbers of synonyms in any form; kept, for many words share them."""
    if not synonyms:
        return ()
    return terms.kept(synonyms, lambda: _numbers(_all_forms(synonyms), terms))


def _all_forms(words: Iterable[str]) -> Iterator[str]:
    for word in sorted(words):
        yield word
        yield from forms(word)


def _add(
    found: dict[int, Closeness],
    closeness: Closeness,
    numbers: Iterable[int],
    besides: range = range(0),
) -> None:
    for number in numbers:
        if number not in besides:
            found.setdefault(number, closeness)


def _add_distant(
    found: dict[int, Closeness], word: AskedWord, terms: Terms, beginning: range
) -> None:
    text = word.text
    if len(text) >= SHORTEST_PIECE:
        inside = terms.containing(text, MOST_INSIDE)
        words = (number for number in inside if not is_number(terms[number]))
        _add(found, Closeness.INSIDE, words, beginning)
    meant = slips(word, terms)
    whole = (
        guess.numbers.start
        for guess in meant
        if terms[guess.numbers.start] == guess.text
    )
    _add(found, Closeness.SLIP, islice(whole, MOST_SLIPS), beginning)
    longer = islice(chain.from_iterable(guess.numbers for guess in meant), MOST_SLIPS)
    _add(found, Closeness.SLIP_PREFIX, longer, beginning)
    _add(found, Closeness.SYNONYM, _meaning(word.guessed_synonyms, terms), beginning)
