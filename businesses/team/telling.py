"""Who is told what happens in a team, by mail, in their own language."""

from typing import Any

from django.dispatch import receiver
from django.urls import reverse
from django.utils import timezone

from businesses.editors import editors_of
from businesses.models import BusinessPage, Invitation
from businesses.team.joining import left_alone
from quartier.accounts.models import User
from quartier.mail.sending import send_mail

KIND = "team"
INVITATION_KIND = "team-invitation"


def invited(invitation: Invitation, by: User, link: str, language: str) -> None:
    """Somebody is asked into a team."""
    business = invitation.business
    context = {"title": in_one_line(business.title), "inviter": str(by), "link": link}
    send_mail(
        "team_invitation",
        invitation.email,
        context,
        kind=INVITATION_KIND,
        language=language,
    )


def removed(business: BusinessPage, user: User) -> None:
    """Somebody has been taken out of a team."""
    context = {"title": in_one_line(business.title)}
    send_mail("team_removed", user.email, context, kind=KIND, language=user.language)


@receiver(left_alone)
def tell_editors(business: BusinessPage, **kwargs: Any) -> None:
    """Nobody answers for a profile any more."""
    context = {
        "title": in_one_line(business.title),
        "helpers": business.team.count(),
        "link": reverse("wagtailadmin_pages:edit", args=[business.pk]),
    }
    for editor in editors_of(business):
        send_mail(
            "team_left_alone",
            editor.email,
            context,
            kind=KIND,
            language=editor.language,
            key=f"left-alone:{business.pk}:{editor.pk}:{timezone.localdate()}",
        )


def in_one_line(title: str) -> str:
    """A name as a subject can hold it, whatever control characters are in it."""
    return " ".join("".join(c if c.isprintable() else " " for c in title).split())
