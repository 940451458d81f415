"""One event as another calendar tells it, in plain values that JSON can hold."""

import hashlib
import json
from dataclasses import dataclass, field
from typing import Any

LONGEST_KEY = 200


@dataclass(frozen=True)
class Item:
    """A series, or a single date that stands for itself.

    `uid` and `scope` tell it from all others: the scope is empty, or the planned day of
    the one date of a series that this is. `values` are those of the event's form;
    `next_start` is when it next begins (ISO, local), empty if it is over.
    """

    uid: str
    scope: str
    values: dict[str, Any]
    next_start: str = ""
    remarks: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from all others of its calendar."""
        return self.uid, self.scope

    @property
    def title(self) -> str:
        """What it is called."""
        return str(self.values["title"])

    @property
    def place(self) -> str:
        """Where it is, in words."""
        return str(self.values["place"])


@dataclass
class Contents:
    """What a calendar says, as far as it could be read.

    `unreadable` are UIDs that are there, but not to be understood; what is not `whole`
    may have lost events on its way, so that none may be taken for deleted.
    """

    items: list[Item] = field(default_factory=list)
    unreadable: set[str] = field(default_factory=set)
    remarks: list[str] = field(default_factory=list)
    is_whole: bool = True


def fingerprint(values: dict[str, Any]) -> str:
    """A short text that differs whenever any of the values does."""
    text = json.dumps(values, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def short_key(text: str) -> str:
    """A UID as it is stored: itself, or a hash of one that is too long."""
    if len(text) <= LONGEST_KEY:
        return text
    return f"sha256:{hashlib.sha256(text.encode()).hexdigest()}"
