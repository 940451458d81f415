"""The joint actions that a business takes part in, or once did."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.timezone import localdate

if TYPE_CHECKING:
    from businesses.models import BusinessPage, Involvement

MOST = 6
"""How many a profile names; those that go on come first."""


@dataclass(frozen=True, slots=True)
class Involvements:
    """What goes on, the next to end first, and what is over, the last first."""

    present: "list[Involvement]"
    past: "list[Involvement]"

    def __bool__(self) -> bool:
        return bool(self.present or self.past)


def involvements_of(page: "BusinessPage", now: datetime) -> Involvements:
    """By the calendar, whenever the rows were written."""
    today = localdate(now)
    known = bool(page.pk) and getattr(page, "is_involved", True)
    rows = list(page.involvements.order_by("-last_day")[:MOST]) if known else []
    return Involvements(
        sorted((r for r in rows if r.last_day >= today), key=lambda r: r.last_day),
        [row for row in rows if row.last_day < today],
    )
