"""Pages of a portal with several lists, one of them open: "?stand=vorbei&seite=2"."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest

from businesses.directory.pager import Pages

STAND, PAGE = "stand", "seite"
PER_PAGE = 25


@dataclass(frozen=True)
class ListLink:
    """One list with the number of what is in it."""

    label: str
    url: str
    current: bool


@dataclass(frozen=True)
class Lists:
    """The lists of the page at this address, by their names there and their labels.

    The first one is open if the address names none; `rows` raises Http404 for a name
    that there is not.
    """

    request: HttpRequest
    url: str
    lists: Mapping[str, tuple[str, QuerySet[Any]]]

    @cached_property
    def links(self) -> list[ListLink]:
        """The ways to all lists."""
        return [
            ListLink(
                f"{label} ({rows.count()})", self._address(name), name == self._chosen
            )
            for name, (label, rows) in self.lists.items()
        ]

    @cached_property
    def rows(self) -> Page:
        """One page of the open list."""
        _label, rows = self.lists[self._chosen]
        return Paginator(rows, PER_PAGE).get_page(self.request.GET.get(PAGE))

    @property
    def is_first(self) -> bool:
        """Whether the list stands open that one sees first."""
        return self._chosen == self._first

    @property
    def pages(self) -> Pages:
        """The ways to its other pages."""
        return Pages(self.rows.number, self.rows.paginator.num_pages, self._page)

    @property
    def _first(self) -> str:
        return next(iter(self.lists))

    @cached_property
    def _chosen(self) -> str:
        chosen = self.request.GET.get(STAND) or self._first
        if chosen not in self.lists:
            raise Http404
        return chosen

    def _address(self, name: str) -> str:
        return self.url if name == self._first else f"{self.url}?{STAND}={name}"

    def _page(self, number: int) -> str:
        return f"{self.url}?{STAND}={self._chosen}&{PAGE}={number}"
