"""The businesses that take part, with a face each."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.http import HttpRequest

from businesses.models import Category
from campaigns.models.participation import Participation
from campaigns.public.when import moment, span
from quartier.media.models import Picture

if TYPE_CHECKING:
    from campaigns.models import CampaignPage


@dataclass(frozen=True, slots=True)
class Face:
    """A business in the list of those that take part."""

    business_id: int
    name: str
    url: str
    category: Category
    picture: Picture | None
    line: str
    when: str


def faces(
    campaign: "CampaignPage", request: HttpRequest | None, now: datetime
) -> Iterator[Face]:
    """Those that everybody may see, by name, with what they have planned.

    Where the programme tells the plans of all, they are not told twice.
    """
    kind = campaign.format
    in_programme = kind is not None and kind.own_lines
    shown = Participation.objects.shown().filter(campaign=campaign)
    shown = shown.exclude(campaign.behind_a_door("business"))
    for row in shown.select_related("business__category", "business__logo"):
        business = row.business
        yield Face(
            business.pk,
            business.title,
            business.get_url(request) or "",
            business.category,
            business.logo,
            "" if in_programme else row.public_line,
            "" if in_programme else _when(row, now),
        )


def _when(row: Participation, now: datetime) -> str:
    if row.starts_at and row.ends_at:
        return span(row.starts_at, row.ends_at, now)
    return moment(row.starts_at, now) if row.starts_at else ""
