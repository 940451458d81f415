"""Editors' decisions about offers reach those who wrote them."""

from typing import Any

from django.conf import settings
from django.dispatch import receiver
from django.utils.translation import override
from wagtail.models import WorkflowState
from wagtail.signals import workflow_approved, workflow_rejected

from businesses.team.telling import in_one_line
from quartier.events.portal.hosts import people_of
from quartier.mail.sending import send_mail
from quartier.work.models import OpeningPage
from quartier.work.portal.makers import Maker

KIND = "opening-moderation"


@receiver(workflow_approved, sender=WorkflowState)
def approved(instance: WorkflowState, **kwargs: Any) -> None:
    """Readers see it now."""
    _tell(instance, is_live=True)


@receiver(workflow_rejected, sender=WorkflowState)
def sent_back(instance: WorkflowState, **kwargs: Any) -> None:
    """An editor asks for changes."""
    task = instance.current_task_state
    _tell(instance, is_live=False, answer=task.comment if task else "")


def _tell(state: WorkflowState, *, is_live: bool, answer: str = "") -> None:
    """Write to who asked for the release, if they still work for who offers it."""
    found = getattr(state.content_object, "specific", None)
    person = state.requested_by
    if not isinstance(found, OpeningPage) or not found.offered_by or person is None:
        return
    maker = Maker(found.offered_by)
    if not people_of(maker).filter(pk=person.pk).exists():
        return
    with override(person.language):
        portal, public = maker.url("opening", opening_pk=found.pk), found.full_url
    send_mail(
        "changes_decided",
        person.email,
        {
            "business": in_one_line(found.title),
            "is_live": is_live,
            "answer": answer,
            "parts": [],
            "portal_url": settings.BASE_URL + portal,
            "page_url": public,
        },
        kind=KIND,
        language=person.language,
    )
