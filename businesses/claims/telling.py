"""Who is told what became of a claim, by mail, in their own language."""

from typing import Any

from django.urls import reverse
from django.utils.translation import override

from businesses.editors import editors_of
from businesses.models import BusinessPage, Claim
from businesses.team.joining import owners_of
from businesses.team.telling import in_one_line
from quartier.accounts.models import User
from quartier.mail.sending import send_mail

KIND = "claim"


def welcome(business: BusinessPage, user: User) -> None:
    """The person is owner from now on."""
    _tell(user, "claim_welcome", business, link=_link(user, "portal_home", business.pk))


def refused(claim: Claim) -> None:
    """An editor has said no, and why."""
    _tell(claim.user, "claim_refused", claim.business, answer=claim.answer)


def replaced(business: BusinessPage, user: User) -> None:
    """Another person looks after the profile now."""
    _tell(user, "claim_replaced", business)


def published(claim: Claim) -> None:
    """A registered business can be seen by everybody."""
    _tell(claim.user, "registration_published", claim.business)


def registration_refused(claim: Claim) -> None:
    """A registered business stays unpublished, and why."""
    _tell(claim.user, "registration_refused", claim.business, answer=claim.answer)


def claim_waits(claim: Claim) -> None:
    """The editors have something to decide; those whom it is about know, too."""
    business = claim.business
    for editor in editors_of(business):
        path = reverse("decide_claim", args=[claim.pk])
        _tell(editor, "claim_waits", business, claim=claim, link=path)
    _tell(claim.user, "claim_received", business, claim=claim)
    if claim.is_disputed:
        for owner in owners_of(business):
            _tell(owner, "claim_disputed", business)


def _tell(user: User, name: str, business: BusinessPage, **more: Any) -> None:
    context = {"business": business, "title": in_one_line(business.title), **more}
    send_mail(name, user.email, context, kind=KIND, language=user.language)


def _link(user: User, name: str, *args: Any) -> str:
    with override(user.language):
        return reverse(name, args=args)
