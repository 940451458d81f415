"""Who comes into the staff of an organisation, and what happens when somebody goes.

The rules:

- Editors make the first lead. Leads invite leads and counsellors, and let counsellors
  go; leads don't remove each other, an editor does.
- The only lead can't leave on their own wish while counsellors are left. An editor, or
  the deletion of the account, may take the last lead: then the editors look after it.
- Joining again changes nothing, and never takes rights away.
- Invitations end when the person who wrote them goes. Those of editors stay good.
- An organisation that is unpublished keeps its staff.
"""

from typing import Any

from django.db import transaction
from django.db.models.signals import pre_delete
from django.dispatch import receiver
from django.utils import timezone
from wagtail.log_actions import log

from quartier.accounts.models import User
from quartier.partners.models import (
    PartnerPage,
    StaffInvitation,
    StaffMember,
    StaffRole,
)
from quartier.partners.team.log_entries import JOINED, LEFT


class LastLeadError(Exception):
    """The only lead can't go before somebody else is one."""


def join(
    partner: PartnerPage, user: User, role: StaffRole, invited_by: User | None = None
) -> StaffMember:
    """Take a person into the staff. Again changes nothing; a higher role counts."""
    with transaction.atomic():
        one_at_a_time(partner.pk)
        member, is_new = StaffMember.objects.get_or_create(
            partner=partner,
            user=user,
            defaults={"role": role, "invited_by": invited_by},
        )
        if not is_new and role == StaffRole.LEAD != member.role:
            member.role = role
            member.save(update_fields=["role"])
        elif not is_new:
            return member
        _note(JOINED, member)
        return member


def leave(member: StaffMember) -> None:
    """Let a person go on their own wish. Raises LastLeadError for the only lead."""
    with transaction.atomic():
        one_at_a_time(member.partner_id)
        others = StaffMember.objects.filter(partner=member.partner_id)
        others = others.exclude(pk=member.pk)
        leads = others.filter(role=StaffRole.LEAD, user__is_active=True)
        if member.role == StaffRole.LEAD and others.exists() and not leads.exists():
            raise LastLeadError
        remove(member)


def remove(member: StaffMember) -> None:
    """Let a person go; whoever decides that has asked whether they may."""
    with transaction.atomic():
        _note(LEFT, member)
        member.delete()


def one_at_a_time(partner_pk: int) -> None:
    """Have others who would change the same staff wait until this transaction ends."""
    rows = PartnerPage.objects.select_for_update(of=("self",)).filter(pk=partner_pk)
    rows.values_list("pk").first()


def _note(action: str, member: StaffMember) -> None:
    """Leave a trace in the history of the page, with keys and no names."""
    data = {"person": member.user_id, "role": str(member.role)}
    log(instance=member.partner, action=action, data=data)


@receiver(pre_delete, sender=StaffMember)
def end_invitations(instance: StaffMember, **kwargs: Any) -> None:
    """Nobody comes in on the word of somebody who is gone."""
    written = StaffInvitation.objects.filter(
        partner=instance.partner_id, made_by=instance.user_id
    )
    written.revoke(timezone.now())
