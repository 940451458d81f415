"""Putting a revision on the public page without touching what waits beside it."""

from typing import Any

from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.actions.publish_revision import PublishRevisionAction
from wagtail.models import Page, Revision, WorkflowMixin, WorkflowState

from quartier.accounts.models import User


class LeavesWorkflow:
    """Publishes a revision while a newer one goes on waiting for an editor.

    Wagtail ends the workflow of a page with each publication. Here it is not the
    workflow's revision that goes live, so the workflow goes on.
    """

    object: Any

    def _after_publish(self) -> None:
        # Told beforehand that there is no workflow, Wagtail looks for none to end.
        self.object._current_workflow_states = []
        super()._after_publish()  # type: ignore[misc]


class PublishBeside(LeavesWorkflow, PublishPageRevisionAction):
    """The same for a page."""


class PublishSnippetBeside(LeavesWorkflow, PublishRevisionAction):
    """The same for anything else that has versions."""


def publish_beside(revision: Revision, person: User | None) -> None:
    """Make the revision public, with its log entry; call it in a transaction.

    The right to do so is the caller's business: a shop knows its own facts.
    """
    fresh = Revision.objects.get(pk=revision.pk)
    is_page = issubclass(fresh.content_type.model_class(), Page)
    action = PublishBeside if is_page else PublishSnippetBeside
    action(fresh, user=person).execute(skip_permission_checks=True)


def publish_snippet(revision: Revision, person: User | None) -> None:
    """Make the newest revision of a snippet public; a workflow that runs ends.

    Call it in a transaction. The right to do so is the caller's business.
    """
    fresh = Revision.objects.get(pk=revision.pk)
    PublishRevisionAction(fresh, user=person).execute(skip_permission_checks=True)


def submit(page: WorkflowMixin, person: User) -> None:
    """Have an editor look at the newest revision; a workflow that runs goes on."""
    state = page.current_workflow_state
    if state is None:
        workflow = page.get_workflow()
        if workflow:
            workflow.start(page, person)
    elif state.status == WorkflowState.STATUS_NEEDS_CHANGES:
        state.resume(person)
