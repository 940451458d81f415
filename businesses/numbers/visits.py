"""What of a visit is counted, where pages and links are seen and used."""

from itertools import chain
from typing import TYPE_CHECKING

from django.http import HttpRequest

from businesses.models.numbers import Counted
from businesses.numbers.counting import count
from businesses.numbers.visitors import is_counted

if TYPE_CHECKING:
    from businesses.directory.view import DirectoryView


def count_opened(request: HttpRequest, business: int) -> None:
    """A profile was opened."""
    if is_counted(request):
        count([business], Counted.OPENED)


def count_listed(request: HttpRequest, view: "DirectoryView") -> None:
    """Somebody saw these rows of the directory."""
    if is_counted(request):
        shown = chain(view.hits, view.unknown_hours_hits)
        count([hit.id for hit in shown], Counted.LISTED)
