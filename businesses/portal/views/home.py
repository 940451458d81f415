"""The start of "Mein Geschäft": what needs doing, today, the week, the doors."""

from dataclasses import dataclass
from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_POST, require_safe

from businesses.choices import ConfirmedBy
from businesses.freshness.confirming import confirm
from businesses.models import (
    BusinessPage,
    ConfirmationWay,
    Doing,
    ProfileChange,
    TeamMember,
)
from businesses.moderation.lanes import save_part
from businesses.moderation.today import TodayError, is_changed
from businesses.moderation.versions import Versions
from businesses.portal.doors import doors_of
from businesses.portal.frame import for_teams, greeting, portal_page
from businesses.portal.todo import next_todo
from businesses.portal.told import Told, told
from businesses.portal.unsettled import Unsettled
from businesses.profile.hours import ShownState
from businesses.team.guards import own_business, own_place
from quartier.accounts.models import User
from quartier.hours.typed_hours import ROWS
from quartier.hours.week import DayLine

TOLD = "geaendert"
"""The parameter that names the change to tell of."""
CONFIRMED = "bestaetigt"


@dataclass(frozen=True)
class WeekRow:
    """A day of the week, and the address of its inputs."""

    line: DayLine
    url: str


@require_safe
@for_teams
def choose(request: HttpRequest) -> HttpResponse:
    """The businesses of a person; who has one alone goes straight to it."""
    person = cast(User, request.user)
    own = BusinessPage.objects.filter(team__user=person).order_by("title")
    if len(own) == 1:
        return redirect("portal_home", own[0].pk)
    return portal_page(request, "businesses/portal/choose.html", businesses=own)


@require_safe
@for_teams
def home(request: HttpRequest, pk: int) -> HttpResponse:
    """The start of one business."""
    return _home(request, own_place(request.user, pk, Doing.SEE))


@require_POST
@for_teams
def today(request: HttpRequest, pk: int) -> HttpResponse:
    """Closed today, closing earlier, or open as usual after all."""
    member = own_place(request.user, pk, Doing.HOURS)
    try:
        outcome = save_part(
            pk, cast(User, request.user), "today", request.POST.dict(), ""
        )
    except TodayError as error:
        return _home(request, member, error=str(error), status=422)
    return redirect(address_after(pk, outcome.change))


@require_POST
@for_teams
def confirm_all(request: HttpRequest, pk: int) -> HttpResponse:
    """The whole profile is right, says somebody of the team."""
    business = own_business(request.user, pk, Doing.HOURS)
    person = cast(User, request.user)
    confirm(business, ConfirmedBy.TEAM, ConfirmationWay.PORTAL, person)
    return redirect(f"{reverse('portal_home', args=[pk])}?{CONFIRMED}")


def address_after(pk: int, change: ProfileChange | None) -> str:
    """The start, telling of a change."""
    address = reverse("portal_home", args=[pk])
    return f"{address}?{TOLD}={change.pk}" if change else f"{address}?{TOLD}=0"


def _home(
    request: HttpRequest, member: TeamMember, error: str = "", status: int = 200
) -> HttpResponse:
    pk = member.business_id
    versions, now = Versions.of(pk), timezone.now()
    business = versions.live
    schedule, unsettled = business.schedule, Unsettled.of(business)
    language = get_language() or "de"
    hours_url = reverse("portal_part", args=[pk, "hours"])
    public_url = (business.get_url(request) if business.live else None) or ""
    return portal_page(
        request,
        "businesses/portal/home.html",
        business,
        status=status,
        greeting=greeting(cast(User, request.user), now),
        told=_told(request, versions),
        confirmed=CONFIRMED in request.GET,
        unchanged=request.GET.get(TOLD) == "0",
        error=error,
        typed_until=request.POST.get("until", ""),
        todo=next_todo(versions, unsettled, member, now),
        state=ShownState.of(schedule, now, language),
        today_changed=is_changed(business, now),
        week=[
            WeekRow(line, f"{hours_url}#id_opening_hours_{key}")
            for key, line in zip(
                ROWS, schedule.week(now, language, from_monday=True), strict=False
            )
        ],
        doors=doors_of(versions, unsettled, member, public_url),
    )


def _told(request: HttpRequest, versions: Versions) -> Told | None:
    """The change that the address names, if it is one of this business."""
    key = request.GET.get(TOLD, "")
    if not key.isdecimal() or len(key) > 18:
        return None
    change = ProfileChange.objects.filter(
        pk=int(key), business_id=versions.live.pk
    ).first()
    return told(change, versions, timezone.now()) if change else None
