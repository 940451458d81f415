"""What the directory clears away after a while; how long says quartier.accounts."""

from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet

from businesses.models import (
    BusinessPage,
    Claim,
    ClaimCode,
    ClaimState,
    ErrorReport,
    Invitation,
    PortalDraft,
    ProfileChange,
    ProofWay,
    ReportState,
)
from businesses.numbers.keeping import days_before, sum_up
from quartier.accounts import retention
from quartier.accounts.models import User
from quartier.accounts.retention import Retention


def _settled_reports(before: datetime) -> QuerySet[ErrorReport]:
    settled = ErrorReport.objects.exclude(state=ReportState.OPEN).exclude(email="")
    return settled.filter(decided_at__lt=before)


def _forget_reporters(reports: QuerySet[Any]) -> None:
    reports.update(email="")


def ended(model: Any, before: datetime) -> QuerySet[Any]:
    """Codes or invitations that opened a door, or can no longer, for so long."""
    return model.objects.filter(
        Q(used_at__lt=before) | Q(revoked_at__lt=before) | Q(expires_at__lt=before)
    )


def _decided_claims(before: datetime) -> QuerySet[Claim]:
    return Claim.objects.exclude(state=ClaimState.OPEN).filter(decided_at__lt=before)


def _refused_registrations(before: datetime) -> QuerySet[BusinessPage]:
    """Drafts that never were public and have no team; a later claim keeps them."""
    registrations = Claim.objects.filter(way=ProofWay.REGISTRATION)
    refused = registrations.filter(state=ClaimState.REFUSED, decided_at__lt=before)
    wanted = Claim.objects.filter(state__in=[ClaimState.OPEN, ClaimState.GRANTED])
    drafts = BusinessPage.objects.filter(live=False, first_published_at=None, team=None)
    return drafts.filter(pk__in=refused.values("business")).exclude(
        pk__in=wanted.values("business")
    )


def _delete_pages(pages: QuerySet[BusinessPage]) -> None:
    """One by one: the tree counts each parent's children."""
    for page in pages:
        page.delete()


def _unused_accounts(before: datetime) -> QuerySet[User]:
    """People who never came, whose address nobody has proved to be theirs."""
    never = User.objects.filter(last_login=None, date_joined__lt=before)
    alone = never.filter(memberships=None, claims=None, groups=None)
    return alone.filter(is_superuser=False, is_staff=False)


def register_all() -> None:
    """Called once, when the apps are ready."""
    for kind in (
        Retention("unused-accounts", _unused_accounts),
        Retention("drafts", lambda b: PortalDraft.objects.filter(updated_at__lt=b)),
        Retention("used-codes", lambda b: ended(ClaimCode, b)),
        Retention("used-invitations", lambda b: ended(Invitation, b)),
        Retention("decided-claims", _decided_claims),
        Retention("refused-registrations", _refused_registrations, _delete_pages),
        Retention("reporters", _settled_reports, _forget_reporters),
        Retention("changes", lambda b: ProfileChange.objects.filter(made_at__lt=b)),
        Retention("daily-numbers", days_before, sum_up),
    ):
        retention.register(kind)
