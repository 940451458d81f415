"""What needs an editor in the campaigns, each with the way right there.

Every kind of thing is asked for once, for all campaigns together.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import WorkflowState
from wagtail.permission_policies.pages import PagePermissionPolicy

from campaigns.dashboard.silent_pictures import silent_pictures
from campaigns.dashboard.tasks import Task
from campaigns.dashboard.timing import SOON, timing
from campaigns.formats import formats
from campaigns.models import (
    CampaignPage,
    CampaignUpdate,
    ChecklistItem,
    DiaryEntry,
    Participation,
    Spot,
)
from campaigns.phases import Phase
from quartier.accounts.models import User

LONG_OVER = timedelta(days=60)
"""What ended longer ago asks for nothing any more but what others have sent."""

Say = Callable[[CampaignPage, int], Task]


@dataclass
class Due:
    """One campaign and what is to do there."""

    campaign: CampaignPage
    tasks: list[Task] = field(default_factory=list)


def editable(user: User) -> QuerySet[Any]:
    """The campaigns that this person may edit, the latest first."""
    pages = PagePermissionPolicy().instances_user_has_permission_for(user, "change")
    found = CampaignPage.objects.filter(page_ptr__in=pages.values("pk"))
    return found.order_by("-last_day", "-pk")


def due(user: User, today: date) -> list[Due]:
    """The campaigns in which something is to do. A dozen questions to the database."""
    pages = editable(user).select_related("picture").prefetch_related("phases")
    rows = {page.pk: Due(page) for page in pages}
    if not rows:
        return []
    for one in rows.values():
        if today - one.campaign.last_day <= LONG_OVER:
            one.tasks += timing(one.campaign, today)
    _tell_of_free_spots(rows, today)
    for spot in _broken(rows):
        rows[spot.campaign_id].tasks.append(_broken_task(spot))
    photos = DiaryEntry.objects.with_waiting_picture()
    _tell(rows, _count(photos, rows, "spot__campaign"), _photos)
    _tell(rows, _count(_waiting_updates(), rows, "campaign"), _updates)
    lines = Participation.objects.to_approve()
    _tell(rows, _count(lines, rows, "campaign"), _lines)
    for pk, pictures in silent_pictures(rows[pk].campaign for pk in rows).items():
        rows[pk].tasks.append(_pictures_task(pictures))
    for item in _checklist(rows, today):
        rows[item.campaign_id].tasks.append(_item_task(item, today))
    return [one for one in rows.values() if one.tasks]


def _count(found: QuerySet[Any], rows: Iterable[int], path: str) -> Counter[int]:
    counted = found.filter(**{f"{path}__in": list(rows)}).order_by().values(path)
    pairs = counted.annotate(count=Count("pk")).values_list(path, "count")
    return Counter(dict(pairs))


def _tell(rows: Mapping[int, Due], counts: Mapping[int, int], say: Say) -> None:
    for pk, count in counts.items():
        rows[pk].tasks.append(say(rows[pk].campaign, count))


def _tell_of_free_spots(rows: Mapping[int, Due], today: date) -> None:
    """In public campaigns whose spots have adopters, as long as they last."""
    wanting = [
        pk
        for pk, one in rows.items()
        if one.campaign.live
        and one.campaign.format
        and one.campaign.format.adoptable
        and one.campaign.phase_on(today) not in {Phase.IDEA, Phase.FINISHED}
    ]
    _tell(rows, _count(Spot.objects.without_adopter(), wanting, "campaign"), _free)


def _broken(rows: Mapping[int, Due]) -> Iterator[Spot]:
    """What somebody has told as damaged; thirst is for adopters."""
    states = {
        state.key
        for kind in formats().values()
        for state in kind.states
        if state.for_editors
    }
    spots = Spot.objects.filter(campaign__in=rows, state__in=states)
    for spot in spots:
        spot.campaign = rows[spot.campaign_id].campaign
        yield spot


def _waiting_updates() -> QuerySet[Any]:
    in_progress = WorkflowState.STATUS_IN_PROGRESS
    return CampaignUpdate.objects.filter(
        live=False, workflow_states__status=in_progress
    )


def _checklist(rows: Mapping[int, Due], today: date) -> QuerySet[ChecklistItem]:
    """What is overdue, or to be done within days."""
    return ChecklistItem.objects.open().filter(
        campaign__in=rows, due_on__lte=today + SOON
    )


def _item_task(item: ChecklistItem, today: date) -> Task:
    url = reverse("campaign_checklist", args=[item.campaign_id])
    if item.due_on and item.due_on < today:
        words = _("Überfällig: %(item)s") % {"item": item.text}
        return Task(words, url, "warning")
    return Task(item.text, url)


def _broken_task(spot: Spot) -> Task:
    state = spot.state_words
    words = f"{spot}: {state.label if state else ''}"
    url = reverse("campaign_spot_edit", args=[spot.campaign_id, spot.pk])
    return Task(words, url, "warning")


def _free(campaign: CampaignPage, count: int) -> Task:
    words = ngettext(
        "%(count)s Ort sucht noch eine Patin oder einen Paten",
        "%(count)s Orte suchen noch Patinnen und Paten",
        count,
    ) % {"count": count}
    return Task(words, reverse("campaign_spot_assign", args=[campaign.pk]), "site")


def _photos(campaign: CampaignPage, count: int) -> Task:
    words = ngettext(
        "%(count)s Foto wartet auf Freigabe",
        "%(count)s Fotos warten auf Freigabe",
        count,
    ) % {"count": count}
    return Task(words, reverse("campaign_spot_diary", args=[campaign.pk]), "image")


def _updates(campaign: CampaignPage, count: int) -> Task:
    words = ngettext(
        "%(count)s Neuigkeit wartet auf Freigabe",
        "%(count)s Neuigkeiten warten auf Freigabe",
        count,
    ) % {"count": count}
    url = reverse("wagtailsnippets_campaigns_campaignupdate:list")
    return Task(words, f"{url}?campaign={campaign.pk}&live=false", "comment")


def _lines(campaign: CampaignPage, count: int) -> Task:
    words = ngettext(
        "%(count)s Satz eines Geschäfts wartet auf Freigabe",
        "%(count)s Sätze von Geschäften warten auf Freigabe",
        count,
    ) % {"count": count}
    return Task(
        words, reverse("campaign_people:businesses", args=[campaign.pk]), "group"
    )


def _pictures_task(pictures: Sequence[int]) -> Task:
    """Leads to the first of them; the next time it is the next one's turn."""
    words = ngettext(
        "%(count)s Bild ohne Beschreibung",
        "%(count)s Bilder ohne Beschreibung",
        len(pictures),
    ) % {"count": len(pictures)}
    return Task(words, reverse("wagtailimages:edit", args=[pictures[0]]), "image")
