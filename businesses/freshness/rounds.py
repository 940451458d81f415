"""When a business is asked whether its profile is still right."""

from datetime import datetime, timedelta

from django.db.models import Exists, F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce

from businesses.choices import ConfirmedBy, Source
from businesses.models import (
    BusinessPage,
    ErrorReport,
    ReportState,
    Role,
    TeamMember,
)
from businesses.models.business import BusinessQuerySet

EVERY = timedelta(days=182)
"""Twice a year."""
AFTER_REPORT = timedelta(days=7)
"""So long after a mail another one may follow, because somebody reported an error."""
MOST_UNANSWERED = 3
"""After so many an editor calls, and no more mails go out."""
MOST_PER_DAY = 40
"""Of a site: a small server that sends hundreds at once is taken for a spammer."""


def stale_before(now: datetime) -> datetime:
    """What was confirmed before this moment should be looked at again."""
    return now - EVERY


def due(now: datetime) -> BusinessQuerySet:
    """The businesses to ask, those with a report first and then the longest unseen.

    An address that came by an import gets no mail until an editor has confirmed the
    entry or asked for the first time: nobody wrote it down to be written to.

    Nobody is asked who cannot be reached, who did not answer three times, or who said
    that the business is no more: all of them are on the editors' list.
    """
    open_reports = ErrorReport.objects.filter(
        business=OuterRef("pk"), state=ReportState.OPEN
    )
    owners = TeamMember.objects.filter(business=OuterRef("pk"), role=Role.OWNER)
    known = (
        Q(source=Source.EDITOR)
        | Q(last_confirmed_by__in=[ConfirmedBy.TEAM, ConfirmedBy.EDITOR])
        | Q(upkeep__asked_at__isnull=False)
    )
    pages = (
        BusinessPage.objects.live()
        .public()
        .annotate(
            asked_at=F("upkeep__asked_at"),
            unanswered=Coalesce(F("upkeep__unanswered"), 0),
            reported_at=Subquery(
                open_reports.order_by("-made_at").values("made_at")[:1]
            ),
        )
        .filter(
            Exists(owners) | (~Q(email="") & known),
            unanswered__lt=MOST_UNANSWERED,
            upkeep__said_gone_at=None,
            upkeep__bounced_at=None,
        )
    )
    unseen = Q(last_confirmed_at=None) | Q(last_confirmed_at__lte=now - EVERY)
    unasked = Q(asked_at=None) | Q(asked_at__lte=now - EVERY)
    reported = Q(reported_at__isnull=False) & (
        Q(asked_at=None)
        | Q(asked_at__lte=now - AFTER_REPORT, asked_at__lt=F("reported_at"))
    )
    return pages.filter((unseen & unasked) | reported).order_by(
        F("reported_at").asc(nulls_last=True),
        F("last_confirmed_at").asc(nulls_first=True),
        "pk",
    )
