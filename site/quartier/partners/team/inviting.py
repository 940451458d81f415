"""Asking people into the staff of an organisation, by mail."""

from datetime import datetime

from django.db import transaction
from django.urls import reverse
from django.utils.translation import override

from businesses.single_use import fresh_secret, stored_hash
from businesses.team.inviting import DAY, LASTS, MOST_A_DAY, TooManyError
from quartier.accounts.models import User
from quartier.accounts.throttling import allowed
from quartier.mail.undeliverable import confirmed
from quartier.partners.models import (
    PartnerPage,
    StaffInvitation,
    StaffMember,
    StaffRole,
)
from quartier.partners.team.joining import join, one_at_a_time
from quartier.partners.team.telling import invited


def invite(
    partner: PartnerPage,
    by: User,
    role: StaffRole,
    email: str,
    now: datetime,
    language: str = "de",
) -> str:
    """Write and mail an invitation; returns its secret. Raises TooManyError."""
    if not allowed(f"staff-invitations:{partner.pk}", MOST_A_DAY, DAY):
        raise TooManyError
    secret = fresh_secret()
    with transaction.atomic():
        invitation = StaffInvitation.objects.create(
            partner=partner,
            role=role,
            email=email,
            made_by=by,
            expires_at=now + LASTS,
            secret_hash=stored_hash(secret),
        )
        with override(language):
            link = reverse("join_staff", args=[secret])
        invited(invitation, by, link, language)
    return secret


def usable_invitation(secret_hash: str, now: datetime) -> StaffInvitation | None:
    """The invitation, if it can still be used; looking at it uses nothing."""
    usable = StaffInvitation.objects.usable(now).select_related("partner", "made_by")
    return usable.filter(secret_hash=secret_hash).first()


def accept(secret_hash: str, user: User, now: datetime) -> StaffMember | None:
    """Use an invitation up and join, both or neither; None if it is not usable.

    It stays usable when it would bring the person nothing new.
    """
    with transaction.atomic():
        invitation = usable_invitation(secret_hash, now)
        if invitation is None:
            return None
        one_at_a_time(invitation.partner_id)
        role = StaffRole(invitation.role)
        member = StaffMember.objects.filter(
            partner=invitation.partner, user=user, role__in={role, StaffRole.LEAD}
        ).first()
        if member is not None:
            return member
        if not StaffInvitation.objects.use(secret_hash, user, now):
            return None
        confirmed(invitation.email)
        return join(invitation.partner, user, role, invited_by=invitation.made_by)
