"""Putting a revision on the public page without touching what waits beside it."""

from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.models import Page, Revision, WorkflowState

from quartier.accounts.models import User


class PublishBeside(PublishPageRevisionAction):
    """Publishes a revision while a newer one goes on waiting for an editor.

    Wagtail ends the workflow of a page with each publication. Here it is not the
    workflow's revision that goes live, so the workflow goes on.
    """

    def _after_publish(self) -> None:
        # Told beforehand that there is no workflow, Wagtail looks for none to end.
        self.object._current_workflow_states = []
        super()._after_publish()


def publish_beside(revision: Revision, person: User | None) -> None:
    """Make the revision public, with its log entry; call it in a transaction.

    The right to do so is the caller's business: a shop knows its own facts.
    """
    fresh = Revision.objects.get(pk=revision.pk)
    PublishBeside(fresh, user=person).execute(skip_permission_checks=True)


def submit(page: Page, person: User) -> None:
    """Have an editor look at the newest revision; a workflow that runs goes on."""
    state = page.current_workflow_state
    if state is None:
        workflow = page.get_workflow()
        if workflow:
            workflow.start(page, person)
    elif state.status == WorkflowState.STATUS_NEEDS_CHANGES:
        state.resume(person)
