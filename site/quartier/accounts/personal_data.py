"""What the site knows about a person: each app tells its kinds, in its AppConfig.

The export reads them and the erasure clears them, so neither knows any app's tables.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.core.files import File
from django.db import transaction
from django_stubs_ext import StrPromise

from quartier.accounts.models import User

Row = Mapping[str, Any]
"""One thing that is known: what it is called, in words of the reader, and its value."""

NAME = re.compile(r"[a-z][a-z-]*")


def nothing(_person: User) -> Iterable[Any]:
    """What a kind without files or sentences has of them."""
    return ()


@dataclass(frozen=True)
class PersonalData:
    """One kind of data about people.

    `rows` tells all that is stored; values are texts, numbers, booleans, dates, or
    lists and mappings of them. `files` are their own pictures, by name.
    `erase` must do no harm when it is called again, for an erasure can be interrupted.
    `stays` says in one sentence what is kept without the person's name, `warnings`
    what the person should know before everything goes.
    """

    name: str
    title: StrPromise
    rows: Callable[[User], Iterable[Row]]
    erase: Callable[[User], Any] = nothing
    files: Callable[[User], Iterable[tuple[str, File]]] = nothing
    stays: StrPromise | str = ""
    warnings: Callable[[User], Iterable[str]] = nothing


_kinds: dict[str, PersonalData] = {}


def register(kind: PersonalData) -> None:
    """Make a kind known. The same name again is a mistake: one would be forgotten."""
    if kind.name in _kinds:
        raise ValueError(f"There are two kinds of personal data named {kind.name}.")
    if not NAME.fullmatch(kind.name):
        raise ValueError(f"{kind.name} can not be the name of a folder.")
    _kinds[kind.name] = kind


def kinds() -> list[PersonalData]:
    """All kinds in the order in which they are erased.

    Apps that stand above others are ready first, so what depends on others goes first
    and the account itself last.
    """
    return list(_kinds.values())


def erase(person: User) -> Iterator[str]:
    """Clear kind after kind and tell the name of each that is done."""
    for kind in kinds():
        with transaction.atomic():
            kind.erase(person)
        yield kind.name
