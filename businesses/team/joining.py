"""Who comes into a team, and what happens when somebody goes.

The rules:

- Whoever proves that a business is theirs becomes owner; whoever is invited becomes
  what the invitation says. Joining twice changes nothing, and never takes rights away.
- A team with an owner keeps at least one: the last one hands over first, or gives the
  profile back to the editors, which ends the whole team.
- Owners don't remove each other; what they can't settle an editor decides.
- When the account of the last owner is deleted, helpers stay helpers. The editors are
  told, and may make one of them owner.
- Invitations end when the person who wrote them goes or may no longer invite.
- A profile that closes or is unpublished keeps its team, which is there again when it
  is published. A deleted profile takes its team with it.

Every view reads the table anew for every request (`businesses.team.guards`): who was
removed has no rights any more from that moment on.
"""

from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.db.models.signals import post_delete, pre_delete
from django.dispatch import Signal, receiver
from django.utils import timezone
from wagtail.log_actions import log

from businesses.models import BusinessPage, Doing, Invitation, Role, TeamMember
from businesses.team.log_entries import JOINED, LEFT, NEW_ROLE
from quartier.accounts.models import User

left_alone = Signal()
"""Sent in the transaction in which a business loses its last owner: `business`."""


class LastOwnerError(Exception):
    """The only owner can't go before somebody else is one."""


class NotInTeamError(Exception):
    """That person is not (any more) in this team."""


def join(
    business: BusinessPage, user: User, role: Role, invited_by: User | None = None
) -> TeamMember:
    """Take a person into the team. Again changes nothing; a higher role counts."""
    with transaction.atomic():
        one_at_a_time(business.pk)
        member, is_new = TeamMember.objects.get_or_create(
            business=business,
            user=user,
            defaults={"role": role, "invited_by": invited_by},
        )
        if not is_new and role == Role.OWNER != member.role:
            member.role = role
            member.save(update_fields=["role"])
        elif not is_new:
            return member
        _note(business, JOINED, user, member)
        return member


def leave(member: TeamMember) -> None:
    """Let a person go, on their own wish or an owner's or editor's.

    Raises LastOwnerError for the only owner.
    """
    with transaction.atomic():
        member = _still_there(member)
        if member.role == Role.OWNER and not _other_owners(member).exists():
            raise LastOwnerError
        _note(member.business, LEFT, member.user, member)
        member.delete()


def hand_over(member: TeamMember, to: TeamMember) -> None:
    """Make another member owner; who was it before is a helper from now on."""
    with transaction.atomic():
        member, to = _still_there(member), _still_there(to)
        if member.business_id != to.business_id or member.role != Role.OWNER:
            raise NotInTeamError
        if member.pk == to.pk:
            return
        _give_role(to, Role.OWNER)
        _give_role(member, Role.HELPER)


def change_role(member: TeamMember, role: Role) -> None:
    """Make somebody owner or helper. Raises LastOwnerError if none would be left."""
    with transaction.atomic():
        member = _still_there(member)
        if role != Role.OWNER == member.role and not _other_owners(member).exists():
            raise LastOwnerError
        _give_role(member, role)


def clear(business: BusinessPage, but: User | None = None) -> list[User]:
    """End the team, except for one person; returns who had to go. The profile stays."""
    with transaction.atomic():
        one_at_a_time(business.pk)
        going = business.team.select_related("user")
        if but is not None:
            going = going.exclude(user=but)
        members = list(going)
        for member in members:
            _note(business, LEFT, member.user, member)
            member.delete()
        return [member.user for member in members]


def owners_of(business: BusinessPage) -> list[User]:
    """The people who answer for a profile, the longest-standing first."""
    owners = business.team.filter(role=Role.OWNER, user__is_active=True)
    return [member.user for member in owners.select_related("user")]


def one_at_a_time(business_pk: int) -> None:
    """Have others who would change the same team wait until this transaction ends.

    SQLite lets only one write at a time anyway.
    """
    BusinessPage.objects.select_for_update(of=("self",)).filter(
        pk=business_pk
    ).values_list("pk").first()


def _still_there(member: TeamMember) -> TeamMember:
    one_at_a_time(member.business_id)
    found = TeamMember.objects.select_related("business", "user")
    current = found.filter(pk=member.pk).first()
    if current is None:
        raise NotInTeamError
    return current


def _other_owners(member: TeamMember) -> Any:
    """Those who can act: somebody whose account is locked answers for nothing."""
    owners = TeamMember.objects.filter(
        business=member.business_id, role=Role.OWNER, user__is_active=True
    )
    return owners.exclude(pk=member.pk)


def _give_role(member: TeamMember, role: Role) -> None:
    if member.role == role:
        return
    member.role = role
    member.save(update_fields=["role"])
    if not member.may(Doing.TEAM):
        _invitations_by(member).revoke(timezone.now())
    _note(member.business, NEW_ROLE, member.user, member)


def _note(business: BusinessPage, action: str, user: User, member: TeamMember) -> None:
    """Leave a trace in the history of the page, with keys and no names."""
    log(
        instance=business,
        action=action,
        data={"person": user.pk, "role": str(member.role)},
    )


@receiver(pre_delete, sender=TeamMember)
def end_invitations(instance: TeamMember, **kwargs: Any) -> None:
    """Nobody comes in on the word of somebody who is gone."""
    _invitations_by(instance).revoke(timezone.now())


def _invitations_by(member: TeamMember) -> Any:
    return Invitation.objects.filter(
        business=member.business_id, made_by=member.user_id
    )


@receiver(post_delete, sender=TeamMember)
def notice_loss_of_owner(instance: TeamMember, origin: Any, **kwargs: Any) -> None:
    """Say so when the last owner is gone: given back, or the account deleted.

    A deleted profile takes its team along, and needs no owner.
    """
    model = origin.model if isinstance(origin, QuerySet) else type(origin)
    if instance.role != Role.OWNER or not issubclass(model, User | TeamMember):
        return
    if _other_owners(instance).exists():
        return
    business = BusinessPage.objects.filter(pk=instance.business_id).first()
    if business is not None:
        left_alone.send(sender=TeamMember, business=business)
