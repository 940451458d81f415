"""Which column of a table is which field of a business."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from django.utils.translation import gettext as _

from businesses.importing.refusals import ImportRefusedError
from quartier.places.folding import fold

FILE = Path(__file__).with_name("columns.toml")
SEVERAL = frozenset(
    {"phone", "email", "website", "tags", "languages", "payment", "opening_hours"}
)
"""Fields whose columns, if there are several, are a list and not one text."""


class Instructions(NamedTuple):
    """What an operator's mapping file says; see docs/importing.md."""

    columns: Mapping[str, Sequence[str]]
    fixed: Mapping[str, str]
    categories: Mapping[str, str]
    key: Sequence[str]
    source: str


class Layout(NamedTuple):
    """Places of the columns by field, those of the key, and the unread ones' names."""

    fields: Mapping[str, Sequence[int]]
    key: Sequence[int]
    unread: Sequence[str]

    def text(self, field: str, cells: Sequence[str]) -> str:
        """What the row says of a field."""
        parts = [
            cells[at].strip() for at in self.fields.get(field, ()) if at < len(cells)
        ]
        return ("; " if field in SEVERAL else " ").join(filter(None, parts))


@cache
def known_columns() -> dict[str, str]:
    """Fields by the folded names of their columns."""
    table = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return {fold(name): field for field, names in table.items() for name in names}


def recognised(header: Sequence[str], instructions: Instructions | None) -> int:
    """How many of these cells are names of columns that we know."""
    if instructions is None:
        return sum(fold(cell) in known_columns() for cell in header)
    wanted = {fold(name) for names in instructions.columns.values() for name in names}
    return sum(fold(cell) in wanted for cell in header)


def read_instructions(file: Path) -> Instructions:
    """The mapping file; ImportRefusedError for what it can't mean."""
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        message = _("Die Zuordnung „%(file)s“ lässt sich nicht lesen: %(error)s")
        raise ImportRefusedError(
            message % {"file": file.name, "error": error}
        ) from error
    columns = {
        _known_field(field): _texts(field, names)
        for field, names in _section(table, "columns").items()
    }
    fixed = {
        _known_field(field): str(value)
        for field, value in _section(table, "fixed").items()
    }
    if "title" not in columns:
        raise ImportRefusedError(_("In der Zuordnung fehlt unter [columns] der title."))
    categories = {
        fold(name): str(slug) for name, slug in _section(table, "categories").items()
    }
    return Instructions(
        columns,
        fixed,
        categories,
        _texts("key", table.get("key", [])),
        str(table.get("source", "")),
    )


def _section(table: dict[str, Any], name: str) -> dict[str, Any]:
    section = table.get(name, {})
    if not isinstance(section, dict):
        message = _("In der Zuordnung muss [%(name)s] ein Abschnitt sein.")
        raise ImportRefusedError(message % {"name": name})
    return section


def _texts(name: str, value: object) -> list[str]:
    texts = [value] if isinstance(value, str) else value
    if isinstance(texts, list) and all(isinstance(text, str) for text in texts):
        return texts
    message = _("In der Zuordnung steht bei %(name)s kein Name einer Spalte.")
    raise ImportRefusedError(message % {"name": name})


def _known_field(name: str) -> str:
    if name not in set(known_columns().values()):
        message = _("Die Zuordnung nennt das unbekannte Feld „%(name)s“.")
        raise ImportRefusedError(message % {"name": name})
    return name


def layout_of(
    header: Sequence[str], instructions: Instructions | None, by: Sequence[str]
) -> Layout:
    """Where each field stands; an ImportRefusedError without one for the name."""
    places: dict[str, int] = {}
    for at, cell in enumerate(header):
        places.setdefault(fold(cell), at)
    if instructions is None:
        fields: dict[str, Sequence[int]] = {}
        for name, at in places.items():
            if name in known_columns():
                fields.setdefault(known_columns()[name], [at])
    else:
        fields = {
            field: [_place(name, places, header) for name in names]
            for field, names in instructions.columns.items()
        }
    if "title" not in fields:
        raise ImportRefusedError(
            _("Die erste Zeile nennt keine Spalte für den Namen, nur: %(cells)s")
            % {"cells": ", ".join(header)[:120]}
        )
    chosen = by or (instructions.key if instructions else ())
    key = [_place(name, places, header) for name in chosen] or fields.get("key", [])
    read = {at for columns in fields.values() for at in columns} | set(key)
    unread = [cell for at, cell in enumerate(header) if at not in read and cell]
    return Layout(fields, key, unread)


def _place(name: str, places: Mapping[str, int], header: Sequence[str]) -> int:
    try:
        return places[fold(name)]
    except KeyError as error:
        message = _("Die Spalte „%(name)s“ gibt es nicht. Es gibt: %(cells)s")
        names = {"name": name, "cells": ", ".join(header)[:120]}
        raise ImportRefusedError(message % names) from error
