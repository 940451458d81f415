"""The rows of a form as the template shows them: people, times, rooms, days."""

from dataclasses import dataclass
from typing import Any

UNSEEN = {"id", "ORDER", "DELETE"}
"""Rows carry no keys, and stand in the order in which they are sent."""


@dataclass(frozen=True)
class Row:
    """One row: its inputs, and the box that removes it; a new one has none."""

    fields: list[Any]
    removal: Any
    is_new: bool


@dataclass(frozen=True)
class RowGroup:
    """All rows of one relation, with the numbers that Django wants to know."""

    relation: str
    rows: list[Row]
    errors: Any


def row_groups(form: Any) -> list[RowGroup]:
    """The rows of all relations of a form."""
    return [
        RowGroup(name, [_row(one) for one in rows.forms], rows.non_form_errors())
        for name, rows in form.formsets.items()
    ]


def _row(form: Any) -> Row:
    fields = [field for field in form if field.name not in UNSEEN]
    is_new = not any(field.value() for field in fields)
    return Row(fields, form["DELETE"], is_new)
