"""A business's profiles on the web, as OpenStreetMap has them."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from businesses.importing import values
from businesses.importing.records import Record
from businesses.importing.refusals import BadValueError

FILE = Path(__file__).with_name("social.toml")
_BARE_NAME = re.compile(r"@?([\w-]+(?:\.[\w-]+)*)")
_SEPARATOR = re.compile(r"[;\s]+")


def put_social_links(record: Record, tags: dict[str, str]) -> None:
    """Take over the addresses, one per profile; what is none is reported."""
    found: dict[str, None] = {}
    for key, base in _networks().items():
        for name in (f"contact:{key}", key):
            for part in filter(None, _SEPARATOR.split(tags.get(name, ""))):
                try:
                    found[_address(part, base)] = None
                except BadValueError as error:
                    record.report("social_links", str(error))
    record.values["social_links"] = list(_once(found))


def _address(text: str, base: str) -> str:
    bare = _BARE_NAME.fullmatch(text)
    if bare and base and "www." not in text and ".com" not in text:
        return base + bare[1]
    return values.web_address(text)


def _once(addresses: dict[str, None]) -> Iterator[str]:
    """Each profile once, whether or not it ends in a slash."""
    seen = set()
    for address in addresses:
        known = address.casefold().rstrip("/").replace("://www.", "://")
        if known not in seen:
            seen.add(known)
            yield address


@cache
def _networks() -> dict[str, str]:
    return tomllib.loads(FILE.read_text(encoding="utf-8"))
