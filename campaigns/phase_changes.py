"""What happens once when a phase of a campaign begins.

Readers see phases by the calendar, with or without this. The clock calls it every
minute, in several processes; a day that was missed is made up for.
"""

from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Exists, OuterRef
from django.dispatch import Signal
from django.utils import timezone
from wagtail.log_actions import log

from campaigns.models import CampaignPage, CampaignPhase, PhaseChange

PHASE = "campaigns.phase"
"""The action in the log of the page."""

phase_begun = Signal()
"""Sent once for each beginning, after it is stored: `campaign` and `change`."""


def notice_phases(now: datetime) -> int:
    """Deal with each phase that has begun and nobody has seen to; says how many."""
    today = timezone.localdate(now)
    seen = PhaseChange.objects.filter(
        campaign=OuterRef("campaign"),
        phase=OuterRef("phase"),
        first_day=OuterRef("first_day"),
    )
    begun = CampaignPhase.objects.filter(campaign__live=True, first_day__lte=today)
    rows = begun.exclude(Exists(seen)).select_related("campaign")
    return sum(notice_one(row) for row in rows.order_by("first_day", "pk"))


def notice_one(row: CampaignPhase) -> bool:
    """Deal with one that has begun; False if another process was quicker.

    What had begun before the page was first public is no news and gets no entry.
    """
    campaign = row.campaign
    try:
        with transaction.atomic():
            change = PhaseChange.objects.create(
                campaign=campaign, phase=row.phase, first_day=row.first_day
            )
            if _is_news(campaign, row):
                _tell(campaign, change)
    except IntegrityError:
        return False
    return True


def _is_news(campaign: CampaignPage, row: CampaignPhase) -> bool:
    published = campaign.first_published_at
    return published is None or row.first_day >= timezone.localdate(published)


def _tell(campaign: CampaignPage, change: PhaseChange) -> None:
    data: dict[str, Any] = {
        "phase": change.phase,
        "day": change.first_day.isoformat(),
    }
    log(instance=campaign, action=PHASE, data=data)
    transaction.on_commit(
        lambda: phase_begun.send(CampaignPage, campaign=campaign, change=change)
    )
