"""Editors' decisions about what staff wrote reach those who wrote it."""

from typing import Any

from django.dispatch import receiver
from wagtail.models import Page, WorkflowState
from wagtail.signals import workflow_approved, workflow_rejected

from quartier.partners.models import PartnerPage, StaffMember
from quartier.partners.team.telling import decided


@receiver(workflow_approved, sender=WorkflowState)
def approved(instance: WorkflowState, **kwargs: Any) -> None:
    """It is public now."""
    _tell(instance, is_live=True)


@receiver(workflow_rejected, sender=WorkflowState)
def sent_back(instance: WorkflowState, **kwargs: Any) -> None:
    """An editor asks for changes."""
    task = instance.current_task_state
    _tell(instance, is_live=False, answer=task.comment if task else "")


def _tell(state: WorkflowState, *, is_live: bool, answer: str = "") -> None:
    """Write to who asked for the release, if they still are in the staff."""
    found = state.content_object
    page = found.specific if isinstance(found, Page) else None
    partner = _partner_of(page) if page else None
    if partner is None or state.requested_by is None:
        return
    staff = StaffMember.objects.filter(partner=partner, user=state.requested_by)
    if staff.filter(user__is_active=True).exists():
        decided(page, partner, state.requested_by, is_live=is_live, answer=answer)


def _partner_of(page: Page) -> PartnerPage | None:
    """The organisation of a page; pages of layers above have one, too."""
    found = page if isinstance(page, PartnerPage) else getattr(page, "partner", None)
    return found if isinstance(found, PartnerPage) else None
