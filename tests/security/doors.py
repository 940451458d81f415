"""Every address of the site, read from the resolver, with something to fill it in."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.urls import NoReverseMatch, URLPattern, URLResolver, get_resolver, reverse

ACCESS = Path(__file__).with_name("access.toml")

SAMPLES = {
    "admin/^.*/$": "/admin/nichts/",
    "admin/test404/": "/admin/test404/",
    "api/v1/": "/api/v1/",
    "api/v1/<path:rest>": "/api/v1/nichts",
    "directory_points": "/geschaefte/karte.json",
    "sitemap.xml": "/sitemap.xml",
    "suggestions": "/geschaefte/vorschlaege.json",
    "wagtail_serve": "/geschaefte/",
    "wagtaildocs_serve": "/documents/1/nichts.pdf",
}
"""Addresses that can't be made from the names of their parts."""


@dataclass(frozen=True)
class Door:
    """One address pattern."""

    name: str
    """Name with namespaces; the pattern itself where it has none."""

    parameters: frozenset[str]
    view: Any

    def path(self, values: Mapping[str, Any]) -> str | None:
        """Where it is for these values; None if they don't fit."""
        if self.name in SAMPLES:
            return SAMPLES[self.name]
        try:
            if self.parameters:
                return reverse(
                    self.name,
                    kwargs={name: values.get(name, 1) for name in self.parameters},
                )
            return reverse(self.name)
        except NoReverseMatch:
            return None


def doors() -> list[Door]:
    """All of them, each name once."""
    found = {door.name: door for door in _walk(get_resolver(), "", ())}
    return [found[name] for name in sorted(found)]


def access() -> dict[str, dict[str, str]]:
    """Name of a door to who may enter: the table that people keep by hand."""
    table = tomllib.loads(ACCESS.read_text())
    return {
        who: names if isinstance(names, dict) else dict.fromkeys(names, "")
        for who, names in table.items()
    }


def _walk(resolver: Any, before: str, spaces: tuple[str, ...]) -> Iterator[Door]:
    for entry in resolver.url_patterns:
        pattern = before + str(entry.pattern)
        if isinstance(entry, URLResolver):
            inner = (*spaces, entry.namespace) if entry.namespace else spaces
            yield from _walk(entry, pattern, inner)
        elif isinstance(entry, URLPattern):
            name = ":".join([*spaces, entry.name]) if entry.name else pattern
            known = entry.pattern.converters or entry.pattern.regex.groupindex
            yield Door(name, frozenset(known), entry.callback)
