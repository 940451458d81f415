"""Words that a mistyped one may have meant.

The sorted words are walked as if they were a tree of letters. Up to the slip the
asked word leads the way; there every letter that really follows is tried, and behind
it the rest is looked up at once. So the work depends on how many words begin alike,
not on how many there are.
"""

from collections.abc import Iterator
from typing import NamedTuple

from businesses.search.analysis.terms import Terms

SURE_LETTERS = 2
"""Letters at the beginning that are taken as right where two slips are forgiven."""


class Guess(NamedTuple):
    """What may have been meant, and the numbers of the words that begin so."""

    text: str
    numbers: range


def guesses(word: str, terms: Terms, slips: int) -> Iterator[Guess]:
    """Beginnings of words within this many slips, 1 or 2, of the asked one.

    A slip is a letter left out, added, replaced, or swapped with its neighbour.
    Some come more than once.
    """
    everything = range(len(terms))
    if slips == 1:
        yield from _walk(terms, Guess("", everything), word, slips)
        return
    sure, rest = word[:SURE_LETTERS], word[SURE_LETTERS:]
    yield from _walk(terms, Guess(sure, terms.starting(sure)), rest, slips)


def _walk(terms: Terms, here: Guess, rest: str, slips: int) -> Iterator[Guess]:
    """Go on from a beginning that is settled to whatever the rest may have meant."""
    if not slips or not rest:
        end = _step(terms, here, rest)
        if end.numbers:
            yield end
        return
    for place, letter in enumerate(rest):
        if not here.numbers:
            return
        behind = rest[place + 1 :]
        yield from _walk(terms, here, behind, slips - 1)
        if behind[:1] not in ("", letter):
            swapped = _step(terms, here, behind[0] + letter)
            yield from _walk(terms, swapped, behind[1:], slips - 1)
        for other, numbers in terms.continuations(here.text, here.numbers):
            if other != letter:
                there = Guess(here.text + other, numbers)
                yield from _walk(terms, there, behind, slips - 1)
                yield from _walk(terms, there, letter + behind, slips - 1)
        here = _step(terms, here, letter)
    if here.numbers:
        yield here


def _step(terms: Terms, here: Guess, letters: str) -> Guess:
    if not here.numbers:
        return here
    text = here.text + letters
    return Guess(text, terms.starting(text, here.numbers))
