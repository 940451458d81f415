"""Which values an import wrote, and which a person did.

`BusinessPage.imported` holds, per field, what an import wrote last. As long as the
page still says the same, the next import may write something else there.
"""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from django.utils.timezone import localdate

from businesses.choices import Wheelchair
from businesses.models import BusinessPage

EMPTY: dict[str, Any] = {
    "title": "",
    "claim": "",
    "category": None,
    "tags": [],
    "street": "",
    "house_number": "",
    "postcode": "",
    "town": "",
    "district": None,
    "latitude": None,
    "longitude": None,
    "phone": "",
    "email": "",
    "website": "",
    "imprint_url": "",
    "social_links": [],
    "languages": [],
    "wheelchair": str(Wheelchair.UNKNOWN),
    "wheelchair_note": "",
    "payment": [],
    "opening_hours": "",
    "last_confirmed_at": None,
    "last_confirmed_by": "",
}
"""Every field that imports write, with the value of a page that has none."""

FIELDS = tuple(name for name in EMPTY if name != "social_links")
"""Those that are fields of the form; links are records of their own."""

_TOGETHER = (
    ("last_confirmed_at", "last_confirmed_by"),
    ("latitude", "longitude"),
    ("street", "house_number", "postcode", "town"),
)
"""Half an address of one hand and half of another would be none."""
_KEYS = {"category": "category_id", "district": "district_id"}


class Changes(NamedTuple):
    """Values to write, and the fields where a person's value stays."""

    values: dict[str, Any]
    kept: list[str]


def values_of(page: BusinessPage, tags: Iterable[str]) -> dict[str, Any]:
    """What the page says, in the form in which records and `imported` say it."""
    values = {
        name: getattr(page, _KEYS.get(name, name)) for name in FIELDS if name != "tags"
    }
    for name in ("latitude", "longitude"):
        values[name] = None if values[name] is None else f"{values[name]:.6f}"
    confirmed = page.last_confirmed_at
    values["last_confirmed_at"] = confirmed and localdate(confirmed).isoformat()
    links = [link.url for link in page.social_links.all()]
    return values | {"tags": sorted(tags), "social_links": links}


def changes_to(
    current: Mapping[str, Any], imported: Mapping[str, Any], values: Mapping[str, Any]
) -> Changes:
    """What a record changes of a page; what a person wrote stays."""
    changes = Changes({}, [])
    for group in groups_of(values):
        if all(same(name, current[name], values[name]) for name in group):
            continue
        last = {name: imported.get(name, EMPTY[name]) for name in group}
        if all(same(name, current[name], last[name]) for name in group):
            changes.values.update({name: values[name] for name in group})
        else:
            changes.kept.extend(group)
    return changes


def groups_of(names: Iterable[str]) -> list[tuple[str, ...]]:
    """The fields, with those that belong together in one group."""
    given = list(names)
    groups = {}
    for name in given:
        group = next((group for group in _TOGETHER if name in group), (name,))
        groups[group] = tuple(member for member in group if member in given)
    return list(groups.values())


def same(name: str, one: Any, other: Any) -> bool:
    """Whether both are the same value of a field; lists have no order."""
    if isinstance(EMPTY[name], list):
        return _folded(one) == _folded(other)
    return bool(one == other) or (one in ("", None) and other in ("", None))


def _folded(values: Iterable[str] | None) -> set[str]:
    # Tags are one tag in any case: TAGGIT_CASE_INSENSITIVE.
    return {value.casefold() for value in values or ()}
