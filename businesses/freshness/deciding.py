"""What becomes of a report: a team or an editor says so once."""

from django.db import transaction
from django.urls import reverse
from django.utils import timezone, translation
from wagtail.log_actions import log

from businesses.freshness.log_entries import REPORT_DECIDED
from businesses.freshness.mails import REPORTS
from businesses.models import Doing, ErrorReport, ReportedPart, ReportState, Upkeep
from quartier.accounts.models import User
from quartier.mail.sending import send_mail

NEEDED = {
    ReportedPart.HOURS: Doing.HOURS,
    ReportedPart.PICTURES: Doing.PICTURES,
    ReportedPart.PHONE: Doing.CONTACT,
    ReportedPart.ADDRESS: Doing.CONTACT,
    ReportedPart.WEBSITE: Doing.CONTACT,
    ReportedPart.ACCESS: Doing.CONTACT,
    ReportedPart.TEXT: Doing.TEXT,
    ReportedPart.GONE: Doing.TEAM,
    ReportedPart.OTHER: Doing.TEXT,
}
"""Who may change a part may say whether a report on it is right."""


def doing_of(report: ErrorReport) -> Doing:
    """What somebody of the team must be allowed to, to decide on it."""
    return NEEDED[ReportedPart(report.part)]


@transaction.atomic
def decide(
    report: ErrorReport, state: ReportState, person: User, answer: str = ""
) -> bool:
    """Accept or reject an open report; False if somebody has decided already.

    The page's history tells of it, and the reporter if they left an address. Nothing
    of the profile changes by it.
    """
    open_one = ErrorReport.objects.filter(pk=report.pk, state=ReportState.OPEN)
    decided = open_one.update(
        state=state, decided_at=timezone.now(), decided_by=person, answer=answer
    )
    if not decided:
        return False
    report.refresh_from_db()
    log(
        instance=report.business,
        action=REPORT_DECIDED,
        user=person,
        data={"part": report.part, "state": report.state, "answer": answer},
    )
    _tell_reporter(report)
    return True


def note_gone(business_pk: int) -> None:
    """Somebody of the business says that it is no more; an editor does the rest."""
    Upkeep.objects.update_or_create(
        business_id=business_pk, defaults={"said_gone_at": timezone.now()}
    )


def report_path(report: ErrorReport) -> str:
    """Where the reporter sees what became of it."""
    with translation.override(report.language):
        return reverse("report_state", args=[report.key])


def _tell_reporter(report: ErrorReport) -> None:
    if not report.email:
        return
    send_mail(
        "report_decided",
        report.email,
        {
            "business": report.business,
            "report": report,
            "address": report_path(report),
            "is_accepted": report.state == ReportState.ACCEPTED,
        },
        kind=REPORTS,
        language=report.language,
        key=f"report-{report.key}",
    )
