"""The pages of a result."""

from collections.abc import Callable
from dataclasses import dataclass

AROUND = 1
"""Neighbours of the current page that are shown on either side."""


@dataclass(frozen=True, slots=True)
class PageLink:
    """One page of the list."""

    number: int
    url: str
    current: bool


@dataclass(frozen=True)
class Pages:
    """Where one is, and the ways to the other pages."""

    number: int
    num_pages: int
    url_of: Callable[[int], str]

    @property
    def has_previous(self) -> bool:
        """Whether a page comes before this one."""
        return self.number > 1

    @property
    def has_next(self) -> bool:
        """Whether a page follows."""
        return self.number < self.num_pages

    @property
    def previous_url(self) -> str:
        """The page before; empty on the first."""
        return self.url_of(self.number - 1) if self.has_previous else ""

    @property
    def next_url(self) -> str:
        """The page after; empty on the last."""
        return self.url_of(self.number + 1) if self.has_next else ""

    @property
    def items(self) -> list[PageLink | None]:
        """First, last and current page with its neighbours; None stands for a gap."""
        shown = {1, self.num_pages}
        shown.update(range(self.number - AROUND, self.number + AROUND + 1))
        links: list[PageLink | None] = []
        last = 0
        for number in sorted(shown & set(range(1, self.num_pages + 1))):
            if number > last + 1:
                links.append(None)
            links.append(PageLink(number, self.url_of(number), number == self.number))
            last = number
        return links
