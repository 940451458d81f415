"""Demo texts turned into what a StreamField stores."""

from collections.abc import Mapping
from typing import Any

from home.demo.pictures import PictureShelf

PICTURE = ".webp"


def stream(
    blocks: list[dict[str, Any]],
    shelf: PictureShelf,
    businesses: Mapping[str, int] | None = None,
) -> list[dict[str, Any]]:
    """The same blocks, with pictures and businesses in place of their names."""
    known = businesses or {}
    return [
        block | {"value": _stored(block.get("value"), shelf, known)} for block in blocks
    ]


def _stored(value: Any, shelf: PictureShelf, known: Mapping[str, int]) -> Any:
    if isinstance(value, dict):
        stored = {name: _stored(one, shelf, known) for name, one in value.items()}
        if "business" in value:
            stored["business"] = known[value["business"]]
        return stored
    if isinstance(value, list):
        return [_stored(one, shelf, known) for one in value]
    if isinstance(value, str) and value.endswith(PICTURE):
        picture = shelf.take(value)
        return picture.pk if picture else None
    return value
