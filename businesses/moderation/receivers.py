"""Decisions of editors, made anywhere in the admin, reach the team's changes."""

from typing import Any

from django.dispatch import receiver
from wagtail.admin.signal_handlers import (
    task_submission_email_notifier,
    workflow_approval_email_notifier,
    workflow_rejection_email_notifier,
    workflow_submission_email_notifier,
)
from wagtail.models import TaskState, WorkflowState
from wagtail.signals import (
    page_published,
    task_rejected,
    task_submitted,
    workflow_approved,
    workflow_cancelled,
    workflow_rejected,
    workflow_submitted,
)

from businesses.models import BusinessPage
from businesses.moderation.deciding import note_published, note_sent_back
from quartier.accounts.roles import works_in_the_admin


@receiver(page_published, sender=BusinessPage)
def published(instance: BusinessPage, **kwargs: Any) -> None:
    """By approval or straight from the editor: what waited is live."""
    note_published(instance)


@receiver(task_rejected)
def rejected(instance: TaskState, **kwargs: Any) -> None:
    """An editor asks for changes."""
    business = _business(instance.workflow_state)
    if business:
        note_sent_back(business, instance.comment)


@receiver(workflow_cancelled, sender=WorkflowState)
def cancelled(instance: WorkflowState, **kwargs: Any) -> None:
    """An editor took it off the list; nobody will look at it now."""
    business = _business(instance)
    if business:
        note_sent_back(business, "")


def _business(state: WorkflowState) -> int | None:
    model = state.content_type.model_class()
    return int(state.object_id) if model is BusinessPage else None


def _for_other_pages(notifier: Any) -> Any:
    """Wagtail's own mail, for everything but businesses: teams get mails of ours."""

    def notify(sender: Any, instance: Any, **kwargs: Any) -> None:
        if not _business(getattr(instance, "workflow_state", instance)):
            notifier(sender=sender, instance=instance, **kwargs)

    return notify


def _to_those_who_know_the_admin(notifier: Any) -> Any:
    """Wagtail's mail about a decision leads to the admin: teams get mails of ours."""
    others = _for_other_pages(notifier)

    def notify(sender: Any, instance: WorkflowState, **kwargs: Any) -> None:
        person = instance.requested_by
        if person is None or works_in_the_admin(person):
            others(sender=sender, instance=instance, **kwargs)

    return notify


def take_wagtails_place() -> None:
    """Connect under Wagtail's own names, before it does: a name counts only once."""
    for signal, notifier, sender, name in (
        (
            task_submitted,
            _for_other_pages(task_submission_email_notifier),
            TaskState,
            "group_approval_task_submitted",
        ),
        (
            workflow_submitted,
            _for_other_pages(workflow_submission_email_notifier),
            WorkflowState,
            "workflow_state_submitted",
        ),
        (
            workflow_rejected,
            _to_those_who_know_the_admin(workflow_rejection_email_notifier),
            WorkflowState,
            "workflow_state_rejected",
        ),
        (
            workflow_approved,
            _to_those_who_know_the_admin(workflow_approval_email_notifier),
            WorkflowState,
            "workflow_state_approved",
        ),
    ):
        signal.connect(
            notifier,
            sender=sender,
            weak=False,
            dispatch_uid=f"{name}_email_notification",
        )
