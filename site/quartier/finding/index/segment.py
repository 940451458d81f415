"""Documents made ready to be found by words, with the shops' analyzer and postings."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from businesses.search.analysis import (
    Field,
    Lexicon,
    Terms,
    Texts,
    Words,
    parts_of,
    words_of,
)
from businesses.search.analysis.words import STOP_WORDS
from businesses.search.columns.packed import PackedStrings
from businesses.search.columns.postings import Postings
from businesses.search.columns.worded import by_name, indexed
from quartier.finding.documents import Found
from quartier.finding.kinds import Kind


@dataclass(frozen=True)
class Entry:
    """A document of a kind; `key` is unique among all and stays the same."""

    key: tuple[str, int]
    kind: Kind
    found: Found


@dataclass(frozen=True)
class FoundSegment:
    """Entries with their words; see `businesses.search.columns.worded.Worded`."""

    entries: Sequence[Entry]
    names: PackedStrings
    name_order: npt.NDArray[np.int32]
    terms: Terms
    lexicon: Lexicon
    postings: Postings

    def __len__(self) -> int:
        return len(self.entries)


def build(entries: Iterable[Entry], lexicon: Lexicon | None = None) -> FoundSegment:
    """Make arrays; what belongs to another segment gets the `lexicon` of that one."""
    listed = sorted(entries, key=lambda entry: entry.key)
    texts = [_texts(entry) for entry in listed]
    words = [_words(some) for some in texts]
    if lexicon is None:
        lexicon = Lexicon(set().union(*(set().union(*some.values()) for some in words)))
    parts = (
        parts_of(some, whole, lexicon) for some, whole in zip(texts, words, strict=True)
    )
    terms, postings = indexed(zip(words, parts, strict=True))
    names, name_order = by_name(
        [entry.found.folded_title for entry in listed], range(len(listed))
    )
    return FoundSegment(listed, names, name_order, terms, lexicon, postings)


def _texts(entry: Entry) -> Texts:
    """What a document says, in the fields that shops have, so that ranks are the same.

    The sentence about it says of what kind it is, as a shop's category does.
    """
    found = entry.found
    return {
        Field.NAME: (found.title,),
        Field.KIND: (entry.kind.words, found.summary, found.words),
        Field.TAG: found.tags,
        Field.STREET: (found.where,),
        Field.TEXT: (found.text,),
    }


def _words(texts: Texts) -> Words:
    words = words_of(texts)
    words[Field.KIND] -= STOP_WORDS
    return words
