"""Other words for the kinds of things, for topics of advice and for work."""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_suffix(".toml")


def of_kind(kind: str) -> str:
    """What people may call all things of a kind."""
    return _words()["kinds"][kind]


def of_topics(topics: Iterable[str]) -> str:
    """What people may call these topics of advice."""
    return " ".join(_words()["topics"].get(topic, "") for topic in topics)


def of_work(kind: str) -> str:
    """What people may call this kind of work or course."""
    return _words()["work"].get(kind, "")


@cache
def _words() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads(FILE.read_text(encoding="utf-8"))
