"""Addresses of new pages: short, readable, and each only once."""

from collections import defaultdict
from collections.abc import Iterable

from django.utils.text import slugify

MAX_LENGTH = 60
_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "&": " und "})


class Slugs:
    """Gives out slugs that none of the siblings has, without asking the database."""

    def __init__(self, taken: Iterable[str], nameless: str) -> None:
        self._taken = set(taken)
        self._next: dict[str, int] = defaultdict(lambda: 2)
        self._nameless = nameless

    def take(self, title: str) -> str:
        """The slug for a title; "kamps-2" for the second Kamps."""
        plain = slugify(title.lower().translate(_GERMAN))[:MAX_LENGTH].strip("-_")
        base = slug = plain or self._nameless
        while slug in self._taken:
            slug = f"{base}-{self._next[base]}"
            self._next[base] += 1
        self._taken.add(slug)
        return slug
