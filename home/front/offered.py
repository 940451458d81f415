"""Lists on the front page that other parts of the site fill.

A source is a function that knows some of it; sources are added where apps begin, in
`home.apps`. A list that nobody fills is not shown.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quartier.media.models import Picture

if TYPE_CHECKING:
    from home.front.parts import FrontParts


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that the front page leads to; `note` is a fact in few words.

    `is_translated` says that title and text are in the reader's language.
    """

    title: str
    url: str
    text: str = ""
    note: str = ""
    picture: Picture | None = None
    is_translated: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Some of what a source knows; `url` leads to all of it and is called `label`."""

    items: list[Item]
    url: str = ""
    label: str = ""


Source = Callable[["FrontParts"], Group | None]


class Offered:
    """One list with its sources."""

    def __init__(self) -> None:
        self._sources: list[Source] = []

    def add(self, source: Source) -> None:
        """Have the front page show what this source knows, too."""
        if source not in self._sources:
            self._sources.append(source)

    def groups(self, parts: "FrontParts") -> list[Group]:
        """What all sources know; those that know nothing are left out.

        `parts` tells them the page, the request, the moment, and where the lists are.
        """
        found = [source(parts) for source in self._sources]
        return [group for group in found if group is not None and group.items]


HELP = Offered()
"""Help that residents can get: advice, meeting places."""

PARTNERS = Offered()
"""Who stands behind the neighbourhood's site."""
