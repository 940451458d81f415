"""Versions of events: which is the newest, and how it reaches readers or editors."""

from wagtail.models import Revision, WorkflowState

from businesses.moderation.receivers import without_mails
from quartier.events.models import Event


def newest(event: Event) -> Event:
    """The event as it was last written, published or not."""
    return event.get_latest_revision_as_object()


def publish(revision: Revision) -> None:
    """Show a version to readers."""
    Revision.objects.get(pk=revision.pk).publish()


def submit(event: Event) -> None:
    """Have an editor look at the newest version; a workflow that runs goes on.

    No mail for each: an import may bring hundreds, and the first page of the admin
    tells how many wait.
    """
    event = Event.objects.get(pk=event.pk)
    state = event.current_workflow_state
    with without_mails():
        if state is None:
            workflow = event.get_workflow()
            if workflow:
                workflow.start(event, None)
        elif state.status == WorkflowState.STATUS_NEEDS_CHANGES:
            state.resume(None)
