"""What needs an editor at the spots of campaigns."""

from dataclasses import dataclass

from django.db.models import Count, Q
from wagtail.permission_policies.pages import PagePermissionPolicy

from campaigns.formats import formats
from campaigns.models import CampaignPage, DiaryEntry, EntryState, Spot
from quartier.accounts.models import User


@dataclass(frozen=True)
class Due:
    """One campaign: what is broken there, and how many pictures wait."""

    campaign: CampaignPage
    broken: list[Spot]
    pictures: int


def due_of(editor: User) -> list[Due]:
    """The campaigns that this person may edit and where something is to be done.

    Thirst is for adopters; what is told as damaged or out of order is for editors.
    """
    pages = PagePermissionPolicy().instances_user_has_permission_for(editor, "change")
    campaigns = CampaignPage.objects.filter(page_ptr__in=pages.values("pk"))
    broken: dict[int, list[Spot]] = {}
    rows = Spot.objects.filter(campaign__in=campaigns, state__in=_for_editors())
    for spot in rows.select_related("campaign"):
        broken.setdefault(spot.campaign_id, []).append(spot)
    waiting = DiaryEntry.objects.filter(
        Q(state=EntryState.WAITING), spot__campaign__in=campaigns
    )
    counts = dict(
        waiting.order_by()
        .values("spot__campaign")
        .annotate(count=Count("pk"))
        .values_list("spot__campaign", "count")
    )
    concerned = campaigns.filter(pk__in=[*broken, *counts])
    return [
        Due(page, broken.get(page.pk, []), counts.get(page.pk, 0)) for page in concerned
    ]


def _for_editors() -> list[str]:
    """Keys of states that need hands and don't come from a want of care."""
    return sorted(
        {
            state.key
            for kind in formats().values()
            for state in kind.states
            if state.for_editors
        }
    )
