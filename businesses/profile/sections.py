"""What layers above show on public pages: the next dates, offers, jobs.

The apps that know these things bring them; a section with nothing in it is None.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest

if TYPE_CHECKING:
    from businesses.models import BusinessPage


@dataclass(frozen=True)
class Section:
    """A part of a page: its heading, and a template that is given `section`."""

    key: str
    """Its anchor in the page."""
    title: str
    template: str
    context: dict[str, Any] = field(default_factory=dict)


OfBusiness = Callable[["BusinessPage", HttpRequest, datetime], Section | None]

_of_businesses: list[OfBusiness] = []


def add_business_section(section_of: OfBusiness) -> None:
    """Have the profile of each business show one more section."""
    _of_businesses.append(section_of)


def sections_of_business(
    business: "BusinessPage", request: HttpRequest, now: datetime
) -> list[Section]:
    """Those with something in them, in the order in which they were brought.

    A page that is not stored yet, as in a preview, has none.
    """
    if business.pk is None:
        return []
    found = (section_of(business, request, now) for section_of in _of_businesses)
    return [section for section in found if section]
