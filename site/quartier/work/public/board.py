"""Sheets of paper for the board of a meeting place: one offer, or all of them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import segno
from django.http import Http404, HttpRequest

from businesses.profile.open_graph import absolute
from quartier.work.public.shown import ShownOpening

if TYPE_CHECKING:
    from quartier.work.models import OpeningPage, WorkPage


@dataclass(frozen=True)
class Sheet:
    """An offer on paper; `code` leads a telephone's camera to `url`."""

    opening: ShownOpening
    url: str
    code: str


def board_context(
    index: "WorkPage", request: HttpRequest, pk: int | None = None
) -> dict[str, Any]:
    """What is open today, or one of it. Raises Http404 for what is not open."""
    rows = index.open_today()
    if pk is not None:
        rows = rows.filter(pk=pk)
    sheets = [_sheet(index, row, request) for row in rows]
    if pk is not None and not sheets:
        raise Http404
    return {
        "sheets": sheets,
        "is_single": pk is not None,
        "index_url": index.get_url(request),
    }


def _sheet(index: "WorkPage", opening: "OpeningPage", request: HttpRequest) -> Sheet:
    opening._cached_parent_obj = index
    url = absolute(opening.get_url(request) or "")
    # A fourth of the code may be dirty: paper hangs for weeks.
    code = segno.make(url, error="q", micro=False)
    picture = code.svg_data_uri(scale=4, border=4, dark="#000", light="#fff")
    return Sheet(ShownOpening(opening), url.partition("://")[2], picture)
