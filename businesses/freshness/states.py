"""What can be wrong with how a profile is kept: the lists that editors go through."""

from collections.abc import Callable, Mapping
from datetime import datetime

from django.core.cache import cache
from django.db.models import (
    Case,
    Count,
    Exists,
    F,
    IntegerField,
    OuterRef,
    Q,
    Subquery,
    TextChoices,
    Value,
    When,
)
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from businesses.freshness.rounds import stale_before
from businesses.models import Claim, ClaimState, ErrorReport, ReportState
from businesses.models.business import BusinessQuerySet

COUNTS = "upkeep-counts"
COUNTS_SECONDS = 60


class CareState(TextChoices):
    """Why an editor should look at a profile, most urgent first."""

    REPORTED = "reported", _("Hinweise offen")
    GONE = "gone", _("Gibt es nicht mehr?")
    DISPUTED = "disputed", _("Strittig")
    BOUNCED = "bounced", _("Mail kam zurück")
    STALE = "stale", _("Lange nicht bestätigt")
    INCOMPLETE = "incomplete", _("Unvollständig")


WANTED = (
    ~Q(opening_hours=""),
    ~Q(phone="") | ~Q(email=""),
    Q(latitude__isnull=False) & Q(longitude__isnull=False),
    Q(logo__isnull=False),
)
"""What people look for, each as a condition; the list says which of them is missing."""


def with_care(pages: BusinessQuerySet) -> BusinessQuerySet:
    """Each business with what is known of its upkeep, in the same one query."""
    reports = ErrorReport.objects.filter(
        business=OuterRef("pk"), state=ReportState.OPEN
    )
    disputes = Claim.objects.filter(
        business=OuterRef("pk"), state=ClaimState.OPEN, is_disputed=True
    )
    per_business = reports.order_by().values("business").annotate(count=Count("pk"))
    told = [Case(When(one, then=1), default=0) for one in WANTED]
    return pages.annotate(
        unanswered=Coalesce(F("upkeep__unanswered"), 0),
        asked_at=F("upkeep__asked_at"),
        bounced_at=F("upkeep__bounced_at"),
        said_gone_at=F("upkeep__said_gone_at"),
        open_reports=Coalesce(
            Subquery(per_business.values("count"), output_field=IntegerField()),
            Value(0),
        ),
        is_disputed=Exists(disputes),
        completeness=sum(told[1:], start=told[0]),
    )


def conditions(now: datetime) -> Mapping[str, Q]:
    """Which businesses of `with_care` are in which state; the public ones are asked."""
    unseen = Q(last_confirmed_at=None) | Q(last_confirmed_at__lt=stale_before(now))
    return {
        CareState.REPORTED: Q(open_reports__gt=0),
        CareState.GONE: Q(said_gone_at__isnull=False),
        CareState.DISPUTED: Q(is_disputed=True),
        CareState.BOUNCED: Q(bounced_at__isnull=False),
        CareState.STALE: unseen,
        CareState.INCOMPLETE: Q(completeness__lt=len(WANTED)),
    }


def counts(pages: Callable[[], BusinessQuerySet]) -> Mapping[str, int]:
    """How many public businesses are in each state; a minute old at the most."""
    known = cache.get(COUNTS)
    if known is None:
        asked = with_care(pages()).aggregate(
            **{
                f"in_{name}": Count("pk", filter=condition)
                for name, condition in conditions(timezone.now()).items()
            }
        )
        known = {name.removeprefix("in_"): count for name, count in asked.items()}
        cache.set(COUNTS, known, COUNTS_SECONDS)
    return known


def forget_counts() -> None:
    """Have them counted anew: somebody has just worked on the list."""
    cache.delete(COUNTS)
