"""Demo texts turned into what a StreamField stores."""

from typing import Any

from home.demo.pictures import PictureShelf


def stream(blocks: list[dict[str, Any]], shelf: PictureShelf) -> list[dict[str, Any]]:
    """The same blocks, with pictures in place of their file names."""
    return [
        block | {"value": _with_picture(block["value"], shelf)}
        if block["type"] == "image"
        else block
        for block in blocks
    ]


def _with_picture(value: dict[str, Any], shelf: PictureShelf) -> dict[str, Any]:
    picture = shelf.take(value["image"])
    return value | {"image": picture.pk if picture else None}
