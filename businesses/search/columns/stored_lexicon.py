"""What the words of a segment are made of, worked out once for all processes."""

from collections.abc import Iterator
from functools import cached_property

import numpy as np
import numpy.typing as npt

from businesses.search.analysis import Lexicon, Terms
from businesses.search.columns.facet_columns import Mask
from businesses.search.columns.postings import Postings

Numbers = npt.NDArray[np.int32]


class StoredLexicon(Lexicon):
    """Looks up the words of a segment, and takes apart only those that it lacks.

    The word of a number is made of the words whose numbers lie in `parts` (int32)
    between `ends[number]` and `ends[number + 1]` (int32).
    """

    def __init__(
        self, terms: Terms, postings: Postings, ends: Numbers, parts: Numbers
    ) -> None:
        super().__init__()
        self._terms = terms
        self._postings = postings
        self._ends = ends
        self._numbers = parts

    @cached_property
    def _whole(self) -> Mask:
        return self._postings.whole_terms()

    def _number(self, word: str) -> int | None:
        """The number of a word that stands alone somewhere."""
        number = self._terms.number(word)
        return number if number is not None and self._whole[number] else None

    def _has_seen(self, word: str) -> bool:
        return self._number(word) is not None

    def _parts(self, word: str) -> Iterator[str]:
        number = self._number(word)
        if number is None:
            yield from super()._parts(word)
            return
        some = self._numbers[self._ends.item(number) : self._ends.item(number + 1)]
        yield from (self._terms[part] for part in some.tolist())


def numbers_of_parts(
    terms: Terms, postings: Postings, lexicon: Lexicon
) -> tuple[Numbers, Numbers]:
    """`ends` and `parts` of a `StoredLexicon`; parts of documents' words are terms."""
    numbers = {word: number for number, word in enumerate(terms)}
    ends, parts = [0], list[int]()
    for word, is_whole in zip(terms, postings.whole_terms().tolist(), strict=True):
        if is_whole:
            parts += sorted(numbers[part] for part in lexicon.parts(word))
        ends.append(len(parts))
    return np.array(ends, np.int32), np.array(parts, np.int32)
