"""Who is told what happens in the staff, in their language."""

from businesses.team.telling import in_one_line
from quartier.accounts.models import User
from quartier.mail.sending import send_mail
from quartier.partners.models import PartnerPage, StaffInvitation

KIND = "staff"
INVITATION_KIND = "staff-invitation"


def invited(invitation: StaffInvitation, by: User, link: str, language: str) -> None:
    """Somebody is asked into the staff."""
    title = in_one_line(invitation.partner.title)
    send_mail(
        "staff_invitation",
        invitation.email,
        {"title": title, "inviter": str(by), "link": link},
        kind=INVITATION_KIND,
        language=language,
    )


def removed(partner: PartnerPage, user: User) -> None:
    """Somebody has been taken out of the staff."""
    context = {"title": in_one_line(partner.title)}
    send_mail("staff_removed", user.email, context, kind=KIND, language=user.language)
