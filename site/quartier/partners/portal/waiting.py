"""What of a page waits for an editor, and what the editors said."""

from dataclasses import dataclass

from wagtail.models import Page, WorkflowState


@dataclass(frozen=True)
class Waiting:
    """The newest version is not public: it waits, or was given back with a sentence."""

    was_sent_back: bool
    answer: str = ""


def waits(page: Page) -> Waiting | None:
    """Where a page's newest version stands; None if it is the public one."""
    if not page.live or not page.has_unpublished_changes:
        return None
    state = page.current_workflow_state
    if state is None or state.status != WorkflowState.STATUS_NEEDS_CHANGES:
        return Waiting(was_sent_back=False)
    task = state.current_task_state
    return Waiting(was_sent_back=True, answer=task.comment if task else "")
