"""What tells whether a page's German text has changed."""

import hashlib
import json
from typing import Any


def fingerprint(page: Any) -> str:
    """Of title, sentence and text; what else a page says does not count.

    Names of blocks count neither: an editor who moves one away and back changes them.
    """
    body = body_of(page) or ()
    blocks = [(one.block_type, one.block.get_prep_value(one.value)) for one in body]
    text = [page.title, summary_of(page), _without_ids(blocks)]
    stored = json.dumps(text, default=str, sort_keys=True)
    return hashlib.sha256(stored.encode()).hexdigest()


def summary_of(page: Any) -> str:
    """The sentence under a page's title, whatever its type calls it."""
    return getattr(page, getattr(page, "summary_name", ""), "")


def body_of(page: Any) -> Any:
    """The StreamField of a page; None where its type has none."""
    return getattr(page, getattr(page, "body_name", "body"), None)


def _without_ids(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _without_ids(one) for name, one in value.items() if name != "id"}
    if isinstance(value, list | tuple):
        return [_without_ids(one) for one in value]
    return value
