"""Offers as their makers see them: what is open, what waits, what has ended."""

from dataclasses import dataclass
from datetime import date

from campaigns.public.when import day
from quartier.partners.portal.waiting import waits
from quartier.work.models import OpeningPage
from quartier.work.portal.makers import Maker
from quartier.work.portal.saving import newest


@dataclass(frozen=True)
class Row:
    """One offer in the list; `opening` is its newest version."""

    opening: OpeningPage
    is_open: bool
    is_public: bool
    waits: bool
    was_sent_back: bool
    answer: str
    until: str

    @classmethod
    def of(cls, stored: OpeningPage, today: date) -> "Row":
        """As it stands today."""
        version, state = newest(stored), waits(stored)
        is_new = not stored.live and stored.current_workflow_state is not None
        return cls(
            opening=version,
            is_open=not version.is_taken and version.shown_until >= today,
            is_public=stored.is_open_on(today),
            waits=is_new or state is not None,
            was_sent_back=bool(state and state.was_sent_back),
            answer=state.answer if state else "",
            until=day(version.shown_until),
        )


def rows(maker: Maker, today: date) -> tuple[list[Row], list[Row]]:
    """What is open or will be, and what has ended; the newest first."""
    stored = maker.openings.order_by("-latest_revision_created_at", "-pk")
    found = [Row.of(one, today) for one in stored]
    return [row for row in found if row.is_open], [
        row for row in found if not row.is_open
    ]
