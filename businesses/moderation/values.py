"""What a part of a profile holds, as plain values that can be kept and compared.

The same values fill in a form, so that everything is written through one.
"""

from collections.abc import Mapping
from datetime import date
from hashlib import sha256
from json import dumps
from typing import Any

from wagtail.blocks import StreamValue
from wagtail.models import Page

from businesses.moderation.parts import COLUMNS, Part

Values = dict[str, Any]


def values_of(page: Page, part: Part, today: date) -> Values:
    """The part's values; special days that are over no longer count."""
    values = {name: _plain(page, name) for name in part.fields}
    for relation, columns in part.columns.items():
        rows = [_row(child, columns) for child in getattr(page, relation).all()]
        values[relation] = [row for row in rows if not is_over(row, today)]
    return values


def is_over(row: Mapping[str, Any], today: date) -> bool:
    """Whether the row is a special day of the past."""
    return "last_day" in row and row["last_day"] < today.isoformat()


def changed_names(before: Values, after: Values) -> list[str]:
    """The names whose values differ."""
    return [name for name in after if before.get(name) != after[name]]


def as_typed(values: Values) -> dict[str, Any]:
    """The values as a form takes them; rows of relations are all new ones."""
    typed: dict[str, Any] = {}
    for name, value in values.items():
        if name in COLUMNS:
            typed |= rows_as_typed(name, value)
        elif name == "tags":
            typed[name] = ", ".join(f'"{word}"' for word in value)
        else:
            typed[name] = "" if value is None else value
    return typed


def rows_as_typed(relation: str, rows: list[Values]) -> dict[str, Any]:
    """The rows as a set of forms."""
    typed: dict[str, Any] = {
        f"{relation}-TOTAL_FORMS": len(rows),
        f"{relation}-INITIAL_FORMS": 0,
    }
    for number, row in enumerate(rows):
        for column, value in row.items():
            typed[f"{relation}-{number}-{column}"] = value
        typed[f"{relation}-{number}-ORDER"] = number + 1
    return typed


def fingerprint(*versions: Values) -> str:
    """Tells whether values are still those that somebody had loaded."""
    text = dumps(versions, sort_keys=True, ensure_ascii=False)
    return sha256(text.encode()).hexdigest()


def _plain(record: Any, name: str) -> Any:
    if name == "tags":
        return sorted(tag.name for tag in record.tags.all())
    value = record._meta.get_field(name).value_from_object(record)
    if isinstance(value, StreamValue):
        return _without_keys(value.get_prep_value())
    return value.isoformat() if isinstance(value, date) else value


def _row(child: Any, columns: tuple[str, ...]) -> Values:
    return {column: _plain(child, column) for column in columns}


def _without_keys(value: Any) -> Any:
    """Blocks without their keys, which are made anew for blocks that have none.

    The points of a list become plain values: without its key Wagtail would read the
    frame around a point as the point itself.
    """
    if isinstance(value, list):
        return [_without_keys(one) for one in value]
    if isinstance(value, dict):
        if value.get("type") == "item" and "value" in value:
            return _without_keys(value["value"])
        block = {"type", "value"} <= value.keys()
        return {
            name: _without_keys(one)
            for name, one in value.items()
            if not (block and name == "id")
        }
    return value
