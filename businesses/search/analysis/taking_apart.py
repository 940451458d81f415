"""Asked compounds of which an index knows the parts only."""

from dataclasses import replace

from businesses.search.analysis.asking import Asked, AskedWord, Reading
from businesses.search.analysis.expansion import is_known
from businesses.search.analysis.terms import Terms

SHORTEST_PART = 4
_LINKS = ("", "s", "n", "en", "es")


def taken_apart(question: Asked, terms: Terms) -> Asked | None:
    """The question with each unknown compound as two words; None if that is no help.

    "Fotostudio" then finds the "Studio für Fotografie": one word begins like the
    first part, another one is the second.
    """
    words: list[AskedWord] = []
    for word in question.words:
        words += (word,) if is_known(word, terms) else _parts(word, terms) or (word,)
    apart = tuple(dict.fromkeys(words))
    return replace(question, readings=(apart,)) if apart != question.words else None


def _parts(word: AskedWord, terms: Terms) -> Reading:
    text = word.text
    for start in range(len(text) - SHORTEST_PART, SHORTEST_PART - 1, -1):
        last = replace(word, text=text[start:], synonyms=frozenset())
        if not is_known(last, terms):
            continue
        for link in _LINKS:
            first = text[:start].removesuffix(link) if link else text[:start]
            if len(first) >= SHORTEST_PART and terms.starting(first):
                return (AskedWord(first), last)
    return ()
