"""How well documents match the text of a question."""

from businesses.search.analyzer import asked_words
from businesses.search.vocabulary import Vocabulary
from quartier.places.folding import fold


class Names:
    """Bit sets of documents by their whole folded name."""

    def __init__(self) -> None:
        self._documents: dict[str, int] = {}

    def add(self, number: int, name: str) -> None:
        """The document of this number has this name."""
        self._documents[name] = self._documents.get(name, 0) | 1 << number

    def remove(self, number: int, name: str) -> None:
        """The document of this number no longer has it."""
        remaining = self._documents.pop(name) & ~(1 << number)
        if remaining:
            self._documents[name] = remaining

    def equal_to(self, text: str) -> int:
        """Documents of exactly this name."""
        return self._documents.get(text, 0)

    def beginning_with(self, text: str) -> int:
        """Documents whose name begins like this."""
        found = 0
        for name, documents in self._documents.items():
            if name.startswith(text):
                found |= documents
        return found


def ranks(text: str, names: Names, vocabulary: Vocabulary) -> list[int]:
    """Documents that match every word, as one bit set per rank, each in one only.

    First those of exactly that name, then names that begin so; after that a document
    ranks by its weakest word (see `Vocabulary.find`). Empty without any word.
    """
    words = asked_words(text)
    if not words:
        return []
    folded = fold(text)
    qualities = [vocabulary.find(word) for word in words]
    levels = [names.equal_to(folded), names.beginning_with(folded)]
    for of_words in zip(*qualities, strict=True):
        matching = -1
        for documents in of_words:
            matching &= documents
        levels.append(matching)
    ranked, seen = [], 0
    for level in levels:
        ranked.append(level & ~seen)
        seen |= level
    return ranked
