"""Plural and case endings of folded German words, and the plural of English ones.

A light stemmer in the manner of Jacques Savoy's (UniNE, http://members.unine.ch/jacques.savoy/clef/,
"Light Stemming Approaches for the French, Portuguese, German and Hungarian Languages",
2006), but shyer: it leaves "-er" alone except behind the nouns that form their plural
with it, because "Schneider" and "schneiden", "Messer" and "Messe" are different shops.
Folding has removed the umlauts, so that "Häuser" is "hauser" and begins like "haus".
"""

from functools import lru_cache

SHORTEST_STEM = 3
"""Letters that have to remain."""

_PLURAL_WITH_ER = (
    *("amt", "bad", "band", "bild", "blatt", "brett", "buch", "dach", "dorf", "fach"),
    *("feld", "geld", "glas", "gut", "haus", "holz", "horn", "huhn", "kind", "kleid"),
    *("kraut", "lamm", "land", "licht", "lied", "loch", "mann", "mittel", "nest"),
    *("rad", "rind", "schild", "schloss", "tuch", "volk", "wald", "wort"),
)
_WOMAN = (
    *("er", "eur", "or", "ist", "ent", "ant", "arzt", "walt", "wirt", "koch", "graf"),
    *("loge", "log", "optik", "tiker", "mechanik"),
)
"""What remains of "Bäckerin", "Friseurin", "Ärztin" without the ending."""

_KEPT = frozenset(
    (
        *("kuche", "reise", "reisen", "eisen", "karte", "karten", "messe", "messen"),
        *("speise", "speisen", "ware", "waren", "baren", "tanken", "posten", "kosten"),
        *("reifen", "hafen", "ofen", "garten", "kasten", "laden", "boden", "hose"),
        *(
            "schneiden",
            "waschen",
            "backen",
            "malen",
            "kochen",
            "reis",
            "preis",
            "kreis",
        ),
        *("glas", "gas", "atlas", "anis", "nachweis", "praxis", "basis", "tennis"),
        *("das", "was", "les", "des", "lens", "mens", "tapas", "ananas"),
    )
)
"""Words that an ending seems to have, and that would become others without it."""

_ENDINGS = ("", "e", "en", "n", "s", "es", "er", "ern", "in", "innen")


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The folded word without its ending; two forms of one word have the same."""
    if word in _KEPT or len(word) <= SHORTEST_STEM or not word.isalpha():
        return word
    for ending in ("innen", "in"):
        rest = word.removesuffix(ending)
        if rest != word and rest.endswith(_WOMAN):
            return rest
    for ending in ("ern", "er"):
        rest = word.removesuffix(ending)
        if rest != word and rest.endswith(_PLURAL_WITH_ER):
            return rest
    return _without_ending(word)


def forms(word: str) -> list[str]:
    """Other words that have the same stem and may stand in a text."""
    root = stem(word)
    possible = [root + ending for ending in _ENDINGS]
    if word.endswith("y"):
        possible.append(word[:-1] + "ies")
    elif word.endswith("ies"):
        possible.append(word[:-3] + "y")
    return [
        form
        for form in possible
        if form != word and (stem(form) == root or form[-1:] in "ys")
    ]


def _without_ending(word: str) -> str:
    for ending in ("en", "es", "e", "n", "s"):
        rest = word.removesuffix(ending)
        if rest == word or len(rest) < SHORTEST_STEM:
            continue
        if _may_have(rest, ending):
            return rest
    return word


def _may_have(rest: str, ending: str) -> bool:
    last = rest[-1]
    if ending == "n":
        return last in "elr"
    if ending == "s":
        return last not in "sux" and (len(rest) > SHORTEST_STEM or last not in "aeio")
    return last not in "aeiou"
