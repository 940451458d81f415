"""What OpenStreetMap's tags make of a business: its category and its words."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from businesses.importing.values import split_list

FOLDER = Path(__file__).parent
MAIN_KEYS = ("shop", "amenity", "craft", "healthcare", "leisure", "tourism", "office")
"""The keys that say what a business is, the most telling first."""

_WORD = re.compile(r"[^\W\d_]+")

Tags = Mapping[str, str]


class Group(NamedTuple):
    """A kind of entry that is left out."""

    reason: str
    tags: frozenset[str]
    unless: frozenset[str]
    except_for: frozenset[str]

    def holds(self, tags: Tags) -> bool:
        """Whether the entry belongs to this group."""
        if not self.unless.isdisjoint(tags):
            return False
        said = {
            (key, f"{key}={value}")
            for key, text in tags.items()
            for value in (text, *split_list(text))
        }
        if any(tag in self.except_for for _key, tag in said):
            return False
        return any(tag in self.tags or f"{key}=*" in self.tags for key, tag in said)


@cache
def left_out_groups() -> tuple[Group, ...]:
    """The groups of left_out.toml."""
    groups = _table("left_out.toml")["group"]
    return tuple(
        Group(
            group["reason"],
            frozenset(group["tags"].split()),
            frozenset(group.get("unless", ())),
            frozenset(group.get("except", "").split()),
        )
        for group in groups
    )


def reason_to_leave_out(tags: Tags) -> str:
    """Why this is no neighbourhood business; empty for one that is."""
    for group in left_out_groups():
        if group.holds(tags):
            return group.reason
    return ""


def category_of(tags: Tags, by_osm_tag: Mapping[str, int]) -> int | None:
    """The category's key, by the most telling tag; "shop=*" comes after exact ones."""
    for tag in (*_exact(tags), *_any_value(tags)):
        if tag in by_osm_tag:
            return by_osm_tag[tag]
    return None


def kind_of(tags: Tags) -> str:
    """The most telling tags as written, for people: "office=diplomatic"."""
    return " ".join(f"{key}={tags[key]}" for key in MAIN_KEYS if tags.get(key))


def _exact(tags: Tags) -> Iterator[str]:
    for key in MAIN_KEYS:
        for value in split_list(tags.get(key, "")):
            yield f"{key}={value}"


def _any_value(tags: Tags) -> Iterator[str]:
    return (f"{key}=*" for key in MAIN_KEYS if tags.get(key))


def words_of(tags: Tags) -> list[str]:
    """Everyday German words for what one finds there, the most telling first."""
    found: dict[str, None] = {}
    for key, words in _table("words.toml").items():
        for value in split_list(tags.get(key, "")):
            found |= dict.fromkeys(split_list(words.get(value, "")))
    return list(found)


def words_by_tag() -> Iterator[tuple[str, str]]:
    """Every word for a kind of business, with the tag that says the same."""
    for key in MAIN_KEYS:
        for value, words in _table("words.toml").get(key, {}).items():
            for word in split_list(words):
                yield word, f"{key}={value}"


def payment_of(tags: Tags, country: str) -> list[str]:
    """Codes of Payment; debit cards are a Girocard only in Germany."""
    ways = _table("payment.toml")
    return [
        way
        for way, keys in ways.items()
        if any(
            tags.get(f"payment:{key}") in ("yes", "only")
            for key in (*keys["keys"], *keys.get(f"in_{country}", ()))
        )
    ]


def languages_of(tags: Tags, known: Iterable[str]) -> list[str]:
    """Codes of the languages that are spoken there."""
    return [
        code
        for code in known
        if tags.get(f"language:{code}") in ("yes", "main", "only")
    ]


def is_english(text: str) -> bool:
    """Whether a text has everyday English words and no German ones."""
    words = set(_WORD.findall(text.casefold()))
    lists = _table("languages.toml")
    english, german = (set(lists[name].split()) for name in ("english", "german"))
    return not words.isdisjoint(english) and words.isdisjoint(german)


@cache
def _table(name: str) -> dict:
    return tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))
