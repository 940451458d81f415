"""Dates of campaigns as entries: planting, watering, the opening of a window."""

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, cast

from django.db.models import Q, QuerySet
from icalendar import Component

from businesses.profile.open_graph import absolute
from campaigns.feeds.calendar import date_component
from campaigns.models import CampaignDate
from quartier.events.asking import Asked
from quartier.events.dates import BACK
from quartier.events.sources.entry import Entry

if TYPE_CHECKING:
    from campaigns.models import CampaignPage
    from quartier.events.models import CalendarPage


def matching(calendar: "CalendarPage", asked: Asked) -> "QuerySet[CampaignDate]":
    """Public dates of the same site that fit a question.

    They say nothing of languages, cost and for whom: who asks for that gets none.
    """
    dates = CampaignDate.objects.public()
    if asked.wants_details:
        return dates.none()
    here = calendar.path[: -calendar.steplen]
    wanted = Q(campaign__path__startswith=here)
    if asked.district:
        wanted &= Q(district__slug=asked.district) | Q(
            district=None, campaign__districts__slug=asked.district
        )
    for word in asked.words:
        wanted &= (
            Q(title__icontains=word)
            | Q(campaign__title__icontains=word)
            | Q(place__icontains=word)
        )
    return dates.filter(wanted).distinct().select_related("campaign", "district")


def entries(
    calendar: "CalendarPage",
    asked: Asked,
    since: datetime,
    until: datetime | None,
    most: int | None,
) -> list[Entry]:
    """Their dates in that time."""
    dates = matching(calendar, asked).filter(ends_at__gt=since)
    if until is not None:
        dates = dates.filter(starts_at__lt=until)
    return [_entry(date) for date in dates.order_by("starts_at", "pk")[:most]]


def components(
    calendar: "CalendarPage", asked: Asked, now: datetime
) -> Iterable[Component]:
    """One component for each date, the same as in the campaign's own calendar."""
    for date in matching(calendar, asked).filter(ends_at__gt=now - BACK):
        campaign = cast("CampaignPage", date.campaign)
        yield date_component(campaign, date, absolute(campaign.url or ""), now)


def _entry(date: CampaignDate) -> Entry:
    campaign = cast("CampaignPage", date.campaign)
    return Entry(
        key=f"date-{date.pk}",
        title=date.title,
        url=f"{campaign.url}#date-{date.pk}",
        starts_at=date.starts_at,
        ends_at=date.ends_at,
        is_cancelled=date.is_cancelled,
        where=date.place or date.street_line,
        kind=campaign.title,
    )
