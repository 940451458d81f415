"""The editors' list: all spots with their states, filtered and page by page."""

from dataclasses import dataclass
from datetime import datetime

from django.core.paginator import Page, Paginator
from django.db.models import Q
from django.http import QueryDict

from campaigns.formats.format import Format
from campaigns.models import CampaignPage, Spot
from campaigns.models.spot import SpotQuerySet
from campaigns.spots.presentation import ShownSpot, for_readers, shown

ON_A_PAGE = 50


@dataclass(frozen=True)
class EditorRow:
    """A spot as stored and as readers see it; here also what is behind shut doors."""

    spot: Spot
    shown: ShownSpot


@dataclass(frozen=True)
class EditorList:
    """One page of the list, and what it was asked for."""

    page: Page
    rows: list[EditorRow]
    state: str
    words: str


def editor_list(
    campaign: CampaignPage, kind: Format, asked: QueryDict, now: datetime
) -> EditorList:
    """The spots that fit. States follow from the day, so they are worked out first."""
    words = asked.get("q", "").strip()[:80]
    state = asked.get("state", "")
    rows = [
        EditorRow(spot, shown(spot, kind, now))
        for spot in for_readers(_with(campaign.spots.all(), words))
    ]
    if kind.has_state(state):
        rows = [row for row in rows if row.shown.state.key == state]
    page = Paginator(rows, ON_A_PAGE).get_page(asked.get("p"))
    return EditorList(page, list(page.object_list), state, words)


def _with(spots: SpotQuerySet, words: str) -> SpotQuerySet:
    if not words:
        return spots
    if words.isdecimal() and len(words) < 6:
        return spots.filter(number=int(words))
    return spots.filter(
        Q(label__icontains=words)
        | Q(street__icontains=words)
        | Q(business__title__icontains=words)
        | Q(adoptions__business__title__icontains=words, adoptions__ended_at=None)
        | Q(adoptions__name__icontains=words, adoptions__ended_at=None)
    ).distinct()
