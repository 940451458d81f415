"""The synonyms that every installation starts with."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

from businesses.search.analysis.synonyms import SameMeaning

FILE = Path(__file__).with_name("synonyms.toml")
WHOLE_CATEGORY = "*"
NO_CATEGORY = "any"


def curated_synonyms() -> Iterator[tuple[SameMeaning, str]]:
    """The groups of the file, each with the OpenStreetMap tag that it stands for."""
    for category, groups in tomllib.loads(FILE.read_text(encoding="utf-8")).items():
        for tag, words in groups.items():
            group = SameMeaning(
                words=tuple(word.strip() for word in words.split(",")),
                category="" if category == NO_CATEGORY else category,
                whole_category=tag == WHOLE_CATEGORY,
            )
            yield group, "" if group.whole_category else tag
