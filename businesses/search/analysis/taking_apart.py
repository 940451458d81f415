"""Asked compounds of which an index knows the parts only."""

from collections.abc import Iterator
from dataclasses import replace

from businesses.search.analysis.asking import Asked, AskedWord, Reading
from businesses.search.analysis.expansion import expand, is_known, slips
from businesses.search.analysis.terms import Terms
from businesses.search.analysis.words import SHOP_WORDS

SHORTEST_PART = 4
SHORTEST_TYPED_PART = 3
SHORTEST_SHARE = 3
"""Letters that are left over where one part alone has to do."""

_LINKS = ("", "s", "n", "en", "es")


def taken_apart(
    question: Asked, terms: Terms, *, forgiving: bool = False
) -> Asked | None:
    """The question with each unknown compound as two words; None if that is no help.

    A slip in the first part is mended if `forgiving`.

    "Fotostudio" then finds the "Studio für Fotografie": one word begins like the
    first part, another one is the second. Of "Brillenladen" nothing but the first
    part counts.
    """
    words: list[AskedWord] = []
    for word in question.words:
        known = is_known(word, terms)
        words += (not known and _parts(word, terms, forgiving)) or (word,)
    apart = tuple(dict.fromkeys(words))
    return replace(question, readings=(apart,)) if apart != question.words else None


def in_part(question: Asked, terms: Terms) -> Asked | None:
    """The question with each unknown compound as its known end, or else its known
    beginning; None if that is no help.

    What it ends with says what it is: "Scheidungsanwalt" finds the "Anwalt".
    """
    readings: list[Reading] = [()]
    for word in question.words:
        known = is_known(word, terms)
        shares = [word] if known else list(_shares(word, terms)) or [word]
        readings = [(*some, share) for some in readings for share in shares][:4]
    found = tuple(dict.fromkeys(readings))
    return replace(question, readings=found) if found != (question.words,) else None


def _parts(word: AskedWord, terms: Terms, forgiving: bool) -> Reading:
    text = word.text
    is_short = word.typing and forgiving
    shortest = SHORTEST_TYPED_PART if is_short else SHORTEST_PART
    for start in range(len(text) - shortest, SHORTEST_PART - 1, -1):
        last = word.part(text[start:], typing=word.typing)
        is_shop = last.text in SHOP_WORDS
        if not is_shop and not is_known(last, terms):
            continue
        for link in _LINKS:
            first = text[:start].removesuffix(link) if link else text[:start]
            if len(first) < SHORTEST_PART - is_shop:
                continue
            part = word.part(first)
            if is_shop and _is_word(part, terms):
                return (part,)
            if not is_shop and (mended := _beginning(part, terms, forgiving)):
                return (mended, last)
    return ()


def _beginning(part: AskedWord, terms: Terms, forgiving: bool) -> AskedWord | None:
    """A first part that the index knows, with one slip mended if need be."""
    if is_known(part, terms):
        return part
    for guess in slips(part, terms) if forgiving else ():
        if terms[guess.numbers.start] == guess.text:
            return part.part(guess.text)
    return None


def _shares(word: AskedWord, terms: Terms) -> Iterator[AskedWord]:
    """The longest known end of a word, and its longest known beginning."""
    text = word.text
    starts = range(SHORTEST_SHARE, len(text) - SHORTEST_PART + 1)
    ends = (word.part(text[start:]) for start in starts)
    yield from _first_word((one for one in ends if one.text not in SHOP_WORDS), terms)
    stops = range(len(text) - SHORTEST_SHARE, SHORTEST_PART - 1, -1)
    bases = (text[:stop].removesuffix(link) for stop in stops for link in _LINKS)
    firsts = (word.part(base) for base in bases if len(base) >= SHORTEST_PART)
    yield from _first_word(firsts, terms)


def _first_word(parts: Iterator[AskedWord], terms: Terms) -> Iterator[AskedWord]:
    found = next((one for one in parts if _is_word(one, terms)), None)
    if found:
        yield found


def _is_word(part: AskedWord, terms: Terms) -> bool:
    """Whether it is a word of the index, or means one."""
    return bool(expand(part, terms, known=True).others)
