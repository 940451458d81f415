"""Editors' decisions reach those who wrote what was decided on.

What layers above have written by staff or teams they make known by a `Finder`.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

from django.conf import settings
from django.dispatch import receiver
from django.urls import reverse
from django.utils.translation import override
from wagtail.models import Page, WorkflowState
from wagtail.signals import workflow_approved, workflow_rejected

from businesses.team.telling import in_one_line
from quartier.accounts.models import User
from quartier.mail.sending import send_mail
from quartier.partners.models import PartnerPage, StaffMember

KIND = "staff-moderation"


class Decided(NamedTuple):
    """What a mail says of it: its name, the writer's way to it in their portal (a
    path), its public address, and the kind of mail."""

    title: str
    portal: str
    public: str
    kind: str


Finder = Callable[[Any, User], Decided | None]
"""Takes what was decided on and its writer, None if it is none of its own or the person
does not work there any more. Called in the person's language."""

_finders: list[Finder] = []


def found_by(finder: Finder) -> Finder:
    """Have writers of more things told; the newest finder is asked first."""
    _finders.insert(0, finder)
    return finder


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
    """Write one mail to who asked for the release."""
    found, person = state.content_object, state.requested_by
    if person is None:
        return
    if isinstance(found, Page):
        found = found.specific
    with override(person.language):
        decided = next(filter(None, (find(found, person) for find in _finders)), None)
    if decided is None:
        return
    send_mail(
        "changes_decided",
        person.email,
        {
            "business": in_one_line(decided.title),
            "is_live": is_live,
            "answer": answer,
            "parts": [],
            "portal_url": settings.BASE_URL + decided.portal,
            "page_url": decided.public,
        },
        kind=decided.kind,
        language=person.language,
    )


@found_by
def _of_staff(found: Any, person: User) -> Decided | None:
    """An organisation's own page, or one that belongs to it."""
    partner = found if isinstance(found, PartnerPage) else _partner_of(found)
    if partner is None:
        return None
    staff = StaffMember.objects.filter(partner=partner, user=person)
    if not staff.filter(user__is_active=True).exists():
        return None
    home = reverse("partner_home", args=[partner.pk])
    return Decided(found.title, home, found.full_url, KIND)


def _partner_of(found: Any) -> PartnerPage | None:
    partner = getattr(found, "partner", None) if isinstance(found, Page) else None
    return partner if isinstance(partner, PartnerPage) else None
