"""Taking note of mail that came back."""

from email.message import Message

from quartier.mail.models import MailState, OutgoingMail
from quartier.mail.replies import blames_address
from quartier.mail.reports import FAILED, Report, reports_in
from quartier.mail.undeliverable import note_undeliverable


def note_bounces_in(message: Message) -> int:
    """Note what a message reports; how many of our mails came back with it.

    Whatever is no report about a mail of ours changes nothing, so that nobody can
    make an address undeliverable who has not seen a mail to it.
    """
    return sum(_note(report) for report in reports_in(message))


def _note(report: Report) -> bool:
    """Only what has failed for good; the same report twice is one."""
    if report.action != FAILED:
        return False
    out = [MailState.SENT, MailState.UNCLEAR]
    mails = OutgoingMail.objects.filter(message_id=report.message_id, state__in=out)
    mail = mails.first()
    if mail is None:
        return False
    reason = f"{report.status} {report.words}".strip()[:300]
    if blames_address(report.status):
        note_undeliverable(mail, reason)
    return bool(mails.update(state=MailState.FAILED, error=reason))
