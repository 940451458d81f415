"""Where the newest version of a text stands, alone or in a list."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, TypeVar

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page, WorkflowState

Text = TypeVar("Text", bound=Any)
"""A page or snippet with drafts and a workflow."""


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


def with_states(texts: Iterable[Text]) -> list[Text]:
    """These, having read with one question what of them waits in a workflow.

    They are of one model. Wagtail reads the same attribute for its own lists of pages.
    """
    found = list(texts)
    if not found:
        return found
    kind = ContentType.objects.get_for_model(type(found[0]))
    states = WorkflowState.objects.active().filter(
        content_type=kind, object_id__in=[str(one.pk) for one in found]
    )
    by_key: dict[str, list[WorkflowState]] = {}
    for state in states.select_related("current_task_state__task"):
        by_key.setdefault(state.object_id, []).append(state)
    for one in found:
        one._current_workflow_states = by_key.get(str(one.pk), [])
    return found


def newest(text: Text) -> Text:
    """The version that forms begin with: what waits, else what readers see."""
    if not text.latest_revision_id:
        return text
    found: Text = text.get_latest_revision_as_object()
    return found


def version_of(text: Any) -> str:
    """Changes with every save."""
    return str(text.latest_revision_id or "")


def newest_for_list(text: Text) -> Text:
    """The newest version as far as a list tells it, without a question to the database.

    `latest_revision` is to be read with the text. What the version refers to is not
    looked up: somebody may have deleted it.
    """
    if not text.has_unpublished_changes or not text.latest_revision:
        return text
    content = text.latest_revision.content
    version: Text | None = type(text).from_serializable_data(content, check_fks=False)
    if version is None:
        return text
    version.pk, version.live = text.pk, text.live
    return version
