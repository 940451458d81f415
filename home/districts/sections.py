"""What stands on the page of a district, one part below the other.

A part is made by a function; other apps' parts are added where apps begin, in
`home.apps`. What has nothing to say is left out.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest

from home.indexes import Indexes

if TYPE_CHECKING:
    from home.models import DistrictPage


@dataclass(frozen=True, slots=True)
class Asked:
    """Whose page is read, by whom and when, and where the neighbourhood's lists are."""

    page: "DistrictPage"
    request: HttpRequest
    now: datetime
    indexes: Indexes


@dataclass(frozen=True, slots=True)
class Section:
    """A part with its heading; `template` shows `section.content`.

    `key` is its name in the page; `url` leads to all of it and is called `label`.
    """

    key: str
    title: str
    template: str
    content: Any
    url: str = ""
    label: str = ""


SectionMaker = Callable[[Asked], Section | None]
_makers: list[SectionMaker] = []


def add_section(maker: SectionMaker) -> None:
    """Have the page of each district show one more part, if the maker has one."""
    if maker not in _makers:
        _makers.append(maker)


def sections_of(asked: Asked) -> Iterator[Section]:
    """All parts that have something to show, in the order in which they were added."""
    for maker in _makers:
        section = maker(asked)
        if section is not None:
            yield section
