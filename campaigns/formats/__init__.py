"""All kinds of campaigns. A new one is a module here, a template and its texts."""

import pkgutil
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module

from campaigns.formats.format import Format, Words


@cache
def formats() -> Mapping[str, Format]:
    """Every format by its key: the `FORMAT` of each module in this folder."""
    found = []
    for module in pkgutil.iter_modules(__path__):
        found.append(
            getattr(import_module(f"{__name__}.{module.name}"), "FORMAT", None)
        )
    return {one.key: one for one in found if one is not None}


def format_choices() -> Iterator[tuple[str, Words]]:
    """Keys and names, as a field offers them."""
    return ((one.key, one.name) for one in formats().values())
