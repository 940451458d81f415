"""The diary of a spot as readers see it, and who looked after it in which year."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest
from django.utils.translation import gettext as _

from campaigns.formats.format import Format, Words
from campaigns.models import DiaryEntry, EntryState, Spot
from campaigns.models.spot import DiaryEntryQuerySet
from campaigns.spots.presentation import Carer, adopter_of
from quartier.media.models import Picture


@dataclass(frozen=True, kw_only=True)
class DiaryLine:
    """One entry. Passers-by have no name here; `waits` tells of an unseen picture."""

    at: datetime
    words: Words
    icon: str
    by: str
    text: str
    picture: Picture | None
    waits: bool


@dataclass(frozen=True)
class Season:
    """Who looked after it in one year, the first first."""

    year: int
    carers: Sequence[Carer]


def entries_of(spot: Spot) -> DiaryEntryQuerySet:
    """The entries that count, the newest first, with what `diary_line` asks of them."""
    rows = spot.diary.counting().select_related("by_business", "picture")
    return rows.prefetch_related("picture__renditions")


def latest_lines(spot: Spot, kind: Format, most: int) -> list[DiaryLine]:
    """The newest lines of a diary."""
    return [diary_line(entry, kind) for entry in entries_of(spot)[:most]]


def diary_line(entry: DiaryEntry, kind: Format) -> DiaryLine:
    """One entry for readers; a picture that waits is not in it."""
    action = kind.action(entry.action)
    business = entry.by_business
    is_shown = entry.state == EntryState.SHOWN
    return DiaryLine(
        at=entry.made_at,
        words=action.done if action else _("besucht"),
        icon=action.icon if action else "info",
        by=business.title if business is not None and business.live else "",
        text=entry.text if is_shown else "",
        picture=entry.picture if is_shown else None,
        waits=entry.state == EntryState.WAITING and entry.picture_id is not None,
    )


def seasons(spot: Spot, request: HttpRequest | None = None) -> list[Season]:
    """Who looked after it, the newest year first."""
    years: dict[int, list[Carer]] = {}
    rows = spot.adoptions.select_related("business").order_by("-season", "began_at")
    for row in rows:
        if carer := adopter_of(row, request):
            years.setdefault(row.season, []).append(carer)
    return [Season(year, carers) for year, carers in years.items()]
