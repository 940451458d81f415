"""Offers as their makers see them: what is open, what waits, what has ended."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q
from django.http import HttpRequest
from django.utils.translation import gettext as _

from campaigns.public.when import day
from quartier.partners.portal.lists import Lists
from quartier.partners.portal.waiting import newest, newest_for_list, waits, with_states
from quartier.work.models import OpeningPage
from quartier.work.portal.makers import Maker


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
        return cls._of_version(stored, newest(stored), today)

    @classmethod
    def in_list(cls, stored: OpeningPage, today: date) -> "Row":
        """The same without a question to the database."""
        return cls._of_version(stored, newest_for_list(stored), today)

    @classmethod
    def _of_version(
        cls, stored: OpeningPage, version: OpeningPage, today: date
    ) -> "Row":
        state = waits(stored)
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


def lists(request: HttpRequest, maker: Maker, url: str, today: date) -> Lists:
    """What is open or will be, and what has ended; the newest first."""
    stored = maker.openings.select_related("latest_revision").order_by(
        "-latest_revision_created_at", "-pk"
    )
    is_open = Q(is_taken=False, shown_until__gte=today)
    return Lists(
        request,
        url,
        {
            "offen": (_("Offene Angebote"), stored.filter(is_open)),
            "vorbei": (_("Vergeben oder abgelaufen"), stored.exclude(is_open)),
        },
    )


def rows(openings: Iterable[OpeningPage], today: date) -> list[Row]:
    """Offers as a list shows them."""
    return [Row.in_list(one, today) for one in with_states(openings)]
