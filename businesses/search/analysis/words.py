"""Texts as folded words."""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from businesses.search.analysis.scripts import in_latin
from quartier.places.folding import fold

LONGEST_WORD = 60
MOST_JOINED = 4
"""Pieces that are read as one word too, such as "e-bike" and "K.F.Z."."""


def _listed(name: str) -> frozenset[str]:
    return frozenset(
        fold(Path(__file__).with_name(name).read_text(encoding="utf-8")).split()
    )


STOP_WORDS = _listed("stop_words.txt")
"""Words that say nothing of what is looked for."""

WANTING_WORDS = _listed("wanting_words.txt")
"""Words that say that something is wanted, not what: "kaufen", "günstig"."""

SHOP_WORDS = _listed("shop_words.txt")
"""Words that say no more than that it is a shop: "Laden", "Geschäft"."""

_SPELLED_OUT = {
    "str": "strasse",
    "bhf": "bahnhof",
    "hbf": "hauptbahnhof",
    "st": "sankt",
}
_SHORTEST_STREET = 6
"""Letters of a name that ends in "str"."""

_JOINTS = re.compile(r"\w[-‐‑.&+/]\w")
_APOSTROPHE = re.compile(r"['’‘`´]")


class Chunk(NamedTuple):
    """What stands between two spaces: its words, and the other ways to write them."""

    words: tuple[str, ...] = ()
    joined: str = ""
    """All of them as one word where signs stand between them: "E-Bike" as "ebike"."""

    others: tuple[str, ...] = ()
    """Words behind and before an apostrophe; words of other scripts in Latin."""


def chunks(text: str, last_is_whole: bool = True) -> Iterator[Chunk]:
    """The chunks of a text in their order; those without words are left out.

    Where the last is still being typed, nothing in it counts as an abbreviation.
    """
    pieces = text.split()
    for place, written in enumerate(pieces, 1):
        is_whole = last_is_whole or place < len(pieces)
        chunk = read_chunk(written) if is_whole else _typed_chunk(written)
        if chunk.words:
            yield chunk


@lru_cache(maxsize=5_000)
def read_chunk(written: str) -> Chunk:
    """The words of a text without spaces."""
    chunk = _typed_chunk(written)
    return chunk._replace(words=tuple(map(spelled_out, chunk.words)))


@lru_cache(maxsize=50_000)
def all_words(written: str) -> tuple[str, ...]:
    """Whatever a text without spaces is found by."""
    chunk = read_chunk(written)
    joined = (chunk.joined,) if chunk.joined else ()
    return (*chunk.words, *joined, *chunk.others)


def _typed_chunk(written: str) -> Chunk:
    words = tuple(word[:LONGEST_WORD] for word in fold(written).split())
    if written.isascii() and written.isalnum():
        return Chunk(words)
    return Chunk(words, _joined(written, words), tuple(_others(written, words)))


def spelled_out(word: str) -> str:
    """The word instead of its abbreviation, as in "Lindenstr."."""
    if word.endswith("str") and len(word) >= _SHORTEST_STREET:
        return f"{word}asse"
    return _SPELLED_OUT.get(word, word)


def _joined(written: str, words: tuple[str, ...]) -> str:
    if not 1 < len(words) <= MOST_JOINED or not _JOINTS.search(written):
        return ""
    joined = "".join(word for word in words if word != "und")
    return "" if joined.isdigit() else joined[:LONGEST_WORD]


def _others(written: str, words: tuple[str, ...]) -> Iterator[str]:
    for word in words:
        if latin := in_latin(word):
            yield latin
    if _APOSTROPHE.search(written):
        for word in fold(_APOSTROPHE.sub(" ", written)).split():
            if len(word) > 2 and word not in words:
                yield word[:LONGEST_WORD]
