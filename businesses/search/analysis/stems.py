"""Plural and case endings of folded German words, and the plural of English ones.

A light stemmer in the manner of Jacques Savoy's: "Light Stemming Approaches for the
French, Portuguese, German and Hungarian Languages", SAC 2006. It is shyer than his,
because "Schneider" and "schneiden", "Messer" and "Messe", "Eis" and "Eisen" are
different shops: it takes "-er" only from the nouns that form their plural with it,
and leaves four letters. Folding has removed the umlauts: "Häuser" begins like "Haus".
"""

from collections.abc import Callable, Iterator
from functools import lru_cache

SHORTEST_STEM = 4
"""Letters that have to remain, but for the nouns below and the "s" of a plural."""

_SHORT_NOUNS = frozenset(
    ("arm", "bad", "hof", "hut", "ohr", "rad", "tag", "tur", "uhr", "weg", "zug")
)
_PLURAL_WITH_ER = (
    *("amt", "bad", "band", "bild", "blatt", "brett", "buch", "dach", "dorf", "fach"),
    *("feld", "geld", "glas", "gut", "haus", "holz", "horn", "huhn", "kind", "kleid"),
    *("kraut", "lamm", "land", "licht", "lied", "loch", "mann", "nest", "rad", "rind"),
    *("schild", "schloss", "tuch", "volk", "wald", "wort"),
)
_PERSON = (
    *("ant", "arzt", "aut", "ent", "er", "eur", "graf", "ist", "koch", "olog", "ologe"),
    *("optik", "or", "walt", "wirt"),
)
"""How men's words end that have a woman's one: "Bäckerin", "Friseurin", "Ärztin"."""

_OWN_STEM = {
    **dict.fromkeys(("reise", "reisen"), "reise"),
    **dict.fromkeys(("karte", "karten"), "karte"),
    **{word: word for word in ("hausen", "kuchen", "kosten", "posten", "reifen")},
}
"""Words that would fall together with others: Reis, Kart, Küche, Kost, Post, reif;
"hausen" ends names of places."""

_ENDINGS = ("", "e", "en", "n", "s", "es", "er", "ern", "in", "innen")


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The folded word without its ending; forms of one word have the same."""
    if word in _OWN_STEM:
        return _OWN_STEM[word]
    if len(word) < SHORTEST_STEM or not word.isalpha():
        return word
    for endings, behind in (
        (("innen", "in"), _PERSON),
        (("ern", "er"), _PLURAL_WITH_ER),
    ):
        for ending in endings:
            rest = word.removesuffix(ending)
            if rest != word and rest.endswith(behind):
                return rest
    for ending in ("en", "es", "e", "n", "s"):
        rest = word.removesuffix(ending)
        if rest != word and _may_have(rest, ending):
            return rest
    return word


@lru_cache(maxsize=5_000)
def forms(word: str) -> tuple[str, ...]:
    """Other words that have the same stem and may stand in a text."""
    return tuple(forms_among(word, lambda _form: True))


def forms_among(word: str, is_there: Callable[[str], bool]) -> Iterator[str]:
    """Those that are there, which is asked first: it takes less time than a stem."""
    root = stem(word)
    for ending in _ENDINGS:
        form = root + ending
        if form != word and is_there(form) and stem(form) == root:
            yield form
    if word.endswith("y"):
        yield f"{word[:-1]}ies"
    elif word.endswith("ies"):
        yield f"{word[:-3]}y"


def _may_have(rest: str, ending: str) -> bool:
    last, long_enough = rest[-1], len(rest) >= SHORTEST_STEM
    if ending == "s":
        return (
            last not in "suxi" and (long_enough or last not in "aeo") and len(rest) > 2
        )
    if ending == "n":
        return long_enough and last in "elr"
    return last not in "aeo" and (long_enough or rest in _SHORT_NOUNS)
