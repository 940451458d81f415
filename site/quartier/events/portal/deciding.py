"""Editors' decisions about dates reach those who wrote them."""

from typing import Any

from django.conf import settings
from django.dispatch import receiver
from django.utils.translation import override
from wagtail.models import WorkflowState
from wagtail.signals import workflow_approved, workflow_rejected

from businesses.team.telling import in_one_line
from quartier.events.models import Event
from quartier.events.portal.hosts import host_of, people_of
from quartier.mail.sending import send_mail

KIND = "event-moderation"


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
    """Write to who asked for the release, if they still work for the host."""
    event, person = state.content_object, state.requested_by
    host = host_of(event) if isinstance(event, Event) else None
    if host is None or person is None:
        return
    if not people_of(host).filter(pk=person.pk).exists():
        return
    with override(person.language):
        portal = host.url("date", event.pk)
        public = event.address_below(event.calendar.full_url or "")
    send_mail(
        "changes_decided",
        person.email,
        {
            "business": in_one_line(event.title),
            "is_live": is_live,
            "answer": answer,
            "parts": [],
            "portal_url": settings.BASE_URL + portal,
            "page_url": public,
        },
        kind=KIND,
        language=person.language,
    )
