"""Who is told what happens in the staff, and to what it wrote, in their language."""

from django.conf import settings
from django.urls import reverse
from django.utils.translation import override
from wagtail.models import Page

from businesses.team.telling import in_one_line
from quartier.accounts.models import User
from quartier.mail.sending import send_mail
from quartier.partners.models import PartnerPage, StaffInvitation

KIND = "staff"
INVITATION_KIND = "staff-invitation"
DECIDED_KIND = "staff-moderation"


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


def decided(
    page: Page, partner: PartnerPage, person: User, *, is_live: bool, answer: str
) -> None:
    """An editor has released what somebody wrote, or given it back with a sentence."""
    with override(person.language):
        home = reverse("partner_home", args=[partner.pk])
    send_mail(
        "changes_decided",
        person.email,
        {
            "business": in_one_line(page.title),
            "is_live": is_live,
            "answer": answer,
            "parts": [],
            "portal_url": settings.BASE_URL + home,
            "page_url": page.full_url,
        },
        kind=DECIDED_KIND,
        language=person.language,
    )
