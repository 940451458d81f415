"""Asking people into a team, by mail or by a code on the screen of a phone."""

from datetime import datetime, timedelta

from django.db import transaction
from django.urls import reverse
from django.utils.translation import override

from businesses.models import BusinessPage, Invitation, Role, TeamMember
from businesses.single_use import fresh_secret, stored_hash
from businesses.team.joining import join, one_at_a_time
from businesses.team.telling import invited
from quartier.accounts.models import User
from quartier.accounts.throttling import allowed
from quartier.mail.undeliverable import confirmed

LASTS = timedelta(days=14)

MOST_A_DAY = 30
"""Invitations that one team may write within a day."""

DAY = 24 * 60 * 60


class TooManyError(Exception):
    """This team has invited more people today than any shop has."""


def invite(
    business: BusinessPage,
    by: User,
    role: Role,
    now: datetime,
    email: str = "",
    language: str = "de",
) -> str:
    """Write an invitation, and mail it if there is an address; returns its secret.

    Raises TooManyError.
    """
    if not allowed(f"invitations:{business.pk}", MOST_A_DAY, DAY):
        raise TooManyError
    secret = fresh_secret()
    with transaction.atomic():
        invitation = Invitation.objects.create(
            business=business,
            role=role,
            email=email,
            made_by=by,
            expires_at=now + LASTS,
            secret_hash=stored_hash(secret),
        )
        if email:
            with override(language):
                link = reverse("join_team", args=[secret])
            invited(invitation, by, link, language)
    return secret


def usable_invitation(secret_hash: str, now: datetime) -> Invitation | None:
    """The invitation, if it can still be used; looking at it uses nothing."""
    usable = Invitation.objects.usable(now).select_related("business", "made_by")
    return usable.filter(secret_hash=secret_hash).first()


def accept(secret_hash: str, user: User, now: datetime) -> TeamMember | None:
    """Use an invitation up and join, both or neither; None if it is not usable.

    It stays usable when it would bring the person nothing new.
    """
    with transaction.atomic():
        invitation = usable_invitation(secret_hash, now)
        if invitation is None:
            return None
        one_at_a_time(invitation.business_id)
        role = Role(invitation.role)
        member = TeamMember.objects.filter(
            business=invitation.business, user=user, role__in={role, Role.OWNER}
        ).first()
        if member is not None:
            return member
        if not Invitation.objects.use(secret_hash, user, now):
            return None
        if invitation.email:
            confirmed(invitation.email)
        return join(invitation.business, user, role, invited_by=invitation.made_by)
