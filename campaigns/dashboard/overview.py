"""All campaigns at a glance, with the ways to what belongs to each."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from django.core.exceptions import PermissionDenied
from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from campaigns.dashboard.due import editable
from campaigns.models import (
    Adoption,
    CampaignPage,
    Participation,
    ParticipationState,
    Spot,
)
from campaigns.public.when import period
from campaigns.starting.views import indexes_for
from quartier.accounts.models import User


@dataclass(frozen=True)
class Row:
    """One campaign in the list; `free` is None where spots have no adopters."""

    campaign: CampaignPage
    phase: str
    period: str
    spots: int
    free: int | None
    businesses: int
    open_tasks: int
    ways: list[tuple[str, str]]


@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """Those that the person may edit, the latest first."""
    user = cast(User, request.user)
    may_start = bool(indexes_for(user))
    rows = list(rows_for(user, timezone.localdate()))
    if not rows and not may_start:
        raise PermissionDenied
    context = {
        "rows": rows,
        "may_start": may_start,
        "page_title": _("Aktionen"),
        "header_title": _("Aktionen"),
        "header_icon": "calendar-alt",
        "breadcrumbs_items": [
            {"url": reverse("wagtailadmin_home"), "label": _("Startseite")},
            {"url": reverse("campaign_overview"), "label": _("Aktionen")},
        ],
    }
    return render(request, "campaigns/dashboard/overview.html", context)


def rows_for(user: User, today: date) -> Iterator[Row]:
    """The list, in five questions to the database for any number of campaigns."""
    pages = editable(user).prefetch_related("phases")
    spots = _spots(pages)
    joined = Q(state=ParticipationState.JOINED)
    businesses = _counted(Participation.objects.filter(joined), pages)
    for page in pages.annotate(
        open_tasks=Count("checklist", filter=Q(checklist__done_at__isnull=True))
    ):
        kind = page.format
        known, free = spots.get(page.pk, (0, 0))
        yield Row(
            campaign=page,
            phase=str(page.phase_on(today).label) if page.live else _("Entwurf"),
            period=period(page.first_day, page.last_day),
            spots=known,
            free=free if kind and kind.adoptable else None,
            businesses=businesses.get(page.pk, 0),
            open_tasks=page.open_tasks,
            ways=list(_ways(page)),
        )


def _spots(pages: QuerySet[Any]) -> dict[int, tuple[int, int]]:
    """How many spots, and how many of them nobody looks after."""
    adopted = Exists(Adoption.objects.current().filter(spot=OuterRef("pk")))
    rows = Spot.objects.filter(campaign__in=pages.values("pk")).order_by()
    counted = rows.values("campaign").annotate(
        known=Count("pk"), free=Count("pk", filter=~adopted)
    )
    return {row["campaign"]: (row["known"], row["free"]) for row in counted}


def _counted(rows: QuerySet[Any], pages: QuerySet[Any]) -> dict[int, int]:
    found = rows.filter(campaign__in=pages.values("pk")).order_by().values("campaign")
    return dict(found.annotate(count=Count("pk")).values_list("campaign", "count"))


def _ways(page: CampaignPage) -> Iterator[tuple[str, str]]:
    names = {
        "campaign_people:dates": _("Termine"),
        "campaign_people:businesses": _("Geschäfte"),
        "campaign_materials": _("Material"),
        "campaign_checklist": _("Aufgaben"),
    }
    if page.format:
        yield _("Orte"), reverse("campaign_spot_list", args=[page.pk])
    for name, label in names.items():
        yield label, reverse(name, args=[page.pk])
