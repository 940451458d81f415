"""Words that a mistyped one may have meant.

The sorted words are walked as if they were a tree of letters. Up to the slip the
asked word leads the way; there every letter that really follows is tried, and behind
it the rest is looked up at once. So the work depends on how many words begin alike,
not on how many there are.
"""

from collections.abc import Iterator

from businesses.search.analysis.terms import FIRST_LETTERS, Beginning, Terms

SURE_LETTERS = 1
"""Letters at the beginning that are taken as right where two slips are forgiven."""


def guesses(word: str, terms: Terms, slips: int) -> Iterator[Beginning]:
    """Beginnings of words within this many slips, 1 or 2, of the asked one.

    A slip is a letter left out, added, replaced, or swapped with its neighbour.
    Some come more than once.
    """
    if slips == 1:
        yield from _one_slip(terms, Beginning("", range(len(terms))), word)
        return
    sure, rest = word[:SURE_LETTERS], word[SURE_LETTERS:]
    for here, remaining in _slipped(terms, Beginning(sure, terms.starting(sure)), rest):
        yield from _one_slip(terms, here, remaining)


def begins_but_for_a_slip(word: str, typed: str) -> bool:
    """Whether a single word is among the guesses for what was typed, by one slip."""
    letters = enumerate(zip(word, typed, strict=False))
    shorter = min(len(word), len(typed))
    same = next((place for place, (one, two) in letters if one != two), shorter)
    meant, rest = word[same:], typed[same:]
    swapped = rest[1:2] + rest[:1] + rest[2:]
    return meant[1:].startswith((rest, rest[1:])) or meant.startswith(
        (rest[1:], swapped)
    )


def _one_slip(terms: Terms, here: Beginning, rest: str) -> Iterator[Beginning]:
    """Words that go on from here like the rest but for one slip, or none at all."""
    known = terms.first_letters
    for there, remaining in _slipped(terms, here, rest):
        text = there.text + remaining
        if len(text) >= FIRST_LETTERS and text[:FIRST_LETTERS] not in known:
            continue
        if numbers := terms.starting(text, there.numbers):
            yield Beginning(text, numbers)


def _slipped(
    terms: Terms, here: Beginning, rest: str
) -> Iterator[tuple[Beginning, str]]:
    """Each place of a slip: the beginning with it, and the letters that remain."""
    for place, letter in enumerate(rest):
        behind = rest[place + 1 :]
        yield here, behind
        if behind[:1] not in ("", letter):
            yield here, behind[0] + letter + behind[1:]
        for other in terms.continuations(here.text, here.numbers):
            if other.text[-1] != letter and other.text[-1].isalnum():
                yield other, behind
                yield other, letter + behind
        text = here.text + letter
        here = Beginning(text, terms.starting(text, here.numbers))
        if not here.numbers:
            return
    yield here, ""
