"""Rules by which a judgement says what a resident would accept."""

import unicodedata
from collections.abc import Callable, Iterable, Mapping

from tests.quality.shops import Shop

Rule = str | Mapping[str, str]
"""A shop's name or key, or conditions that all have to hold (see CONDITIONS)."""


def accepts(rules: Iterable[Rule], shop: Shop) -> bool:
    """Whether any of the rules holds for the shop."""
    return any(_holds(rule, shop) for rule in rules)


def _holds(rule: Rule, shop: Shop) -> bool:
    if isinstance(rule, str):
        return rule in (shop.document.name, shop.key)
    return all(CONDITIONS[name](shop, asked) for name, asked in rule.items())


def _category(shop: Shop, slug: str) -> bool:
    return shop.document.category.slug == slug


def _tag(shop: Shop, tag: str) -> bool:
    return tag in shop.document.tags


def _tag_has(shop: Shop, letters: str) -> bool:
    return any(letters in small(tag) for tag in shop.document.tags)


def _name_has(shop: Shop, letters: str) -> bool:
    return letters in small(shop.document.name)


def _says(shop: Shop, letters: str) -> bool:
    document = shop.document
    told = (document.name, *document.tags, document.claim, document.text)
    return letters in small(" ".join(told))


def _begins(shop: Shop, letters: str) -> bool:
    document = shop.document
    kind = (document.category.name_de, document.category.name_en, *document.tags)
    words = small(" ".join((document.name, *kind))).replace("-", " ").split()
    return any(word.startswith(letters) for word in words)


def _street(shop: Shop, street: str) -> bool:
    return shop.document.street_line.rstrip("0123456789/-abc ") == street


def _town(shop: Shop, town: str) -> bool:
    return shop.document.town == town


def _osm(shop: Shop, tag: str) -> bool:
    key, value = tag.split("=")
    return value in shop.osm.get(key, "").split(";")


def small(text: str) -> str:
    """Small letters in one spelling; nothing of what the analyzer does."""
    return unicodedata.normalize("NFC", text).casefold()


CONDITIONS: dict[str, Callable[[Shop, str], bool]] = {
    "category": _category,
    "tag": _tag,
    "tag_has": _tag_has,
    "name_has": _name_has,
    "says": _says,
    "begins": _begins,
    "street": _street,
    "town": _town,
    "osm": _osm,
}
