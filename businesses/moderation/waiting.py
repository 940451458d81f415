"""What waits for an editor: business by business, in words."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Min, Q, QuerySet
from django.utils import timezone
from wagtail.permissions import policy_registry

from businesses.models import BusinessPage, ChangeState, ProfileChange
from businesses.moderation.lanes import may_be_taken_back
from businesses.moderation.parts import PARTS, Part
from businesses.moderation.values import values_of
from businesses.moderation.versions import Versions
from businesses.moderation.words import Difference, differences_in_words
from quartier.accounts.models import User


@dataclass(frozen=True)
class Waiting:
    """One business with all that differs from what the public sees."""

    business: BusinessPage
    revision: int
    """What the editor is shown; an approval is for this one only."""
    differences: list[Difference]
    people: list[User]
    since: datetime


@dataclass(frozen=True)
class PastChange:
    """One change of a team, as an editor reads it."""

    change: ProfileChange
    label: str
    differences: list[Difference]
    can_undo: bool


def waiting_businesses(editor: User) -> QuerySet[BusinessPage]:
    """Live businesses with undecided changes that this editor may publish."""
    policy = policy_registry.get_by_type(BusinessPage)
    publishable = policy.instances_user_has_permission_for(editor, "publish")
    waiting = Q(changes__state=ChangeState.WAITING)
    return (
        BusinessPage.objects.filter(waiting, live=True, has_unpublished_changes=True)
        .filter(pk__in=publishable.values("pk"))
        .annotate(since=Min("changes__made_at", filter=waiting))
        .order_by("since", "pk")
    )


def waiting(business: BusinessPage) -> Waiting:
    """What waits at one business."""
    versions = Versions.of(business.pk)
    changes = ProfileChange.objects.filter(
        business_id=business.pk, state=ChangeState.WAITING
    ).select_related("made_by")
    people = dict.fromkeys(change.made_by for change in changes if change.made_by)
    return Waiting(
        versions.live,
        versions.live.latest_revision_id or 0,
        list(_differences(versions)),
        list(people),
        min((change.made_at for change in changes), default=timezone.now()),
    )


def waits_for_release(business: BusinessPage, part: Part) -> bool:
    """Whether an editor has yet to release something of this part."""
    changes = business.changes.filter(state=ChangeState.WAITING, part=part.key)
    return business.live and changes.exists()


def past_changes(
    versions: Versions, changes: QuerySet[ProfileChange]
) -> list[PastChange]:
    """Changes of a team in words."""
    now = timezone.now()
    return [
        PastChange(
            change,
            str(PARTS[change.part].label),
            differences_in_words(change.before, change.after, now),
            may_be_taken_back(change, versions),
        )
        for change in changes
        if change.part in PARTS
    ]


def _differences(versions: Versions) -> Iterator[Difference]:
    """Everything that approval would change, also what an editor has drafted."""
    now, today, told = timezone.now(), timezone.localdate(), set()
    for part in PARTS.values():
        before = values_of(versions.live, part, today)
        after = values_of(versions.newest, part, today)
        for difference in differences_in_words(before, after, now):
            if difference.name not in told:
                told.add(difference.name)
                yield difference
