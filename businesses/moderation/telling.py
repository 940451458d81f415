"""What a team is told about its changes."""

from collections.abc import Iterable

from django.conf import settings
from django.urls import reverse
from django.utils.translation import override

from businesses.models import BusinessPage, ChangeState, ProfileChange
from businesses.moderation.parts import PARTS
from quartier.accounts.models import User
from quartier.mail.sending import send_mail

KIND = "moderation"


def tell_team(
    page: BusinessPage,
    changes: Iterable[ProfileChange],
    state: ChangeState,
    answer: str,
) -> None:
    """Write to everybody who made one of these changes and still is in the team."""
    changes = list(changes)
    makers = User.objects.filter(
        pk__in={change.made_by_id for change in changes if change.made_by_id},
        memberships__business_id=page.pk,
        is_active=True,
    )
    newest = max(change.pk for change in changes)
    for person in makers:
        with override(person.language):
            parts = dict.fromkeys(
                str(PARTS[change.part].label)
                for change in changes
                if change.part in PARTS
            )
            home = reverse("portal_home", args=[page.pk])
        send_mail(
            "changes_decided",
            person.email,
            {
                "business": page.title,
                "is_live": state == ChangeState.LIVE,
                "answer": answer,
                "parts": list(parts),
                "portal_url": settings.BASE_URL + home,
                "page_url": page.full_url,
            },
            kind=KIND,
            language=person.language,
            key=f"changes-{newest}-{state}-{person.pk}",
        )
