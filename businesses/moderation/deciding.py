"""What editors decide about changes that wait, wherever in the admin they do it."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from django.utils import timezone
from wagtail.models import TaskState, WorkflowState

from businesses.models import BusinessPage, ChangeState, ProfileChange
from businesses.moderation.telling import tell_team
from businesses.moderation.versions import Versions
from quartier.accounts.models import User

UNDECIDED = (ChangeState.WAITING, ChangeState.SENT_BACK)


class NewerVersionError(Exception):
    """The team has changed more since the editor looked; nothing was decided."""


def waiting_changes(business_pk: int) -> QuerySet[ProfileChange]:
    """The changes of a business that no editor has decided about."""
    return ProfileChange.objects.filter(
        business_id=business_pk, state=ChangeState.WAITING
    )


def may_decide(page: BusinessPage, editor: User) -> bool:
    """Whether this editor may publish the page."""
    return page.permissions_for_user(editor).can_publish()


def business_to_decide(business_pk: int, editor: User) -> BusinessPage:
    """The business, for those who may publish it; nobody else learns of it.

    Raises Http404 where there is none, PermissionDenied for everybody else.
    """
    business = get_object_or_404(BusinessPage, pk=business_pk)
    if not may_decide(business, editor):
        raise PermissionDenied
    return business


def approve(business_pk: int, editor: User, seen_revision: int) -> None:
    """Publish what waits, if it is still what the editor has seen."""
    with transaction.atomic():
        page = _locked(business_pk, editor, seen_revision)
        task = _open_task(page)
        if task:
            task.approve(user=editor)
        else:
            page.latest_revision.publish(user=editor)


def send_back(
    business_pk: int, editor: User, seen_revision: int, sentence: str
) -> None:
    """Give it back to the team with a sentence; the public page stays as it is."""
    with transaction.atomic():
        page = _locked(business_pk, editor, seen_revision)
        task = _open_task(page)
        if task:
            task.reject(user=editor, comment=sentence)
        else:
            note_sent_back(page.pk, sentence)


def note_published(page: BusinessPage) -> None:
    """The newest revision is public: everything that waited is live."""
    if page.has_unpublished_changes:
        return
    changes = ProfileChange.objects.filter(business_id=page.pk, state__in=UNDECIDED)
    _decide(page, changes, ChangeState.LIVE, "")


def note_sent_back(business_pk: int, sentence: str) -> None:
    """An editor did not want it like this."""
    page = BusinessPage.objects.get(pk=business_pk)
    changes = waiting_changes(business_pk)
    _decide(page, changes, ChangeState.SENT_BACK, sentence[:500])


def _decide(
    page: BusinessPage,
    changes: QuerySet[ProfileChange],
    state: ChangeState,
    answer: str,
) -> None:
    decided = list(changes)
    if decided:
        changes.update(state=state, answer=answer, decided_at=timezone.now())
        tell_team(page, decided, state, answer)


def _locked(business_pk: int, editor: User, seen_revision: int) -> BusinessPage:
    versions = Versions.locked(business_pk)
    page = versions.live
    if not may_decide(page, editor):
        raise PermissionDenied
    if versions.waiting is None or page.latest_revision_id != seen_revision:
        raise NewerVersionError
    return page


def _open_task(page: BusinessPage) -> TaskState | None:
    state = page.current_workflow_state
    if state and state.status == WorkflowState.STATUS_IN_PROGRESS:
        return state.current_task_state
    return None
