"""What a question that finds little may have meant."""

from collections.abc import Callable, Iterable

from businesses.search.analysis.asking import Asked, AskedWord
from businesses.search.analysis.expansion import is_known, slips
from businesses.search.analysis.terms import Terms
from businesses.search.analysis.words import chunks


def correction(
    question: Asked, terms: Terms, frequency: Callable[[int], int]
) -> str | None:
    """The question with its unknown words mended, folded; None if none can be.

    `frequency` says how many documents hold the word of a number: the most frequent
    of the words that were possibly meant is taken.
    """
    mended = [_mended(word, terms, frequency) for word in question.words]
    if any(mended):
        pairs = zip(question.words, mended, strict=True)
        return " ".join(better or word.text for word, better in pairs)
    return None


def as_written(folded: str, texts: Iterable[str]) -> str:
    """Folded words as these texts spell them: "backerei" as "Bäckerei"."""
    spellings: dict[str, str] = {}
    for text in texts:
        for written in text.split():
            bare = written.strip(".,;:!?()„“”\"'&")
            for chunk in chunks(bare):
                if len(chunk.words) == 1:
                    spellings.setdefault(chunk.words[0], bare)
    return " ".join(spellings.get(word, word) for word in folded.split())


def _mended(
    word: AskedWord, terms: Terms, frequency: Callable[[int], int]
) -> str | None:
    if is_known(word, terms):
        return None
    possible = {
        number
        for guess in slips(word, terms)
        for number in guess.numbers[:1]
        if terms[number] == guess.text
    }
    best = max(possible, key=lambda number: (frequency(number), -number), default=None)
    return None if best is None else terms[best]
