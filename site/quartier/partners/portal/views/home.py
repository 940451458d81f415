"""The start of the portal, and of one meeting place."""

from datetime import datetime
from typing import cast

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from businesses.portal.doors import Door
from businesses.portal.frame import greeting
from businesses.profile.hours import ShownState
from quartier.accounts.models import User
from quartier.partners.guards import own_meeting_place, staff_place
from quartier.partners.models import Doing, MeetingPlacePage, PartnerPage, StaffMember
from quartier.partners.portal.doors import doors_brought, doors_of_page, doors_of_team
from quartier.partners.portal.frame import for_staff, partner_page
from quartier.partners.portal.parts import OF_PLACES, TODAY
from quartier.partners.portal.saving import save_part
from quartier.partners.portal.waiting import waits


@require_safe
@for_staff
def choose(request: HttpRequest) -> HttpResponse:
    """The organisations of a person; who has one alone goes straight to it."""
    own = PartnerPage.objects.filter(staff__user=request.user.pk).order_by("title")
    if len(own) == 1:
        return redirect("partner_home", own[0].pk)
    return partner_page(request, "partners/portal/choose.html", partners=own)


@require_safe
@for_staff
def home(request: HttpRequest, pk: int) -> HttpResponse:
    """What the organisation has here, and the doors to change it."""
    member, now = staff_place(request.user, pk), timezone.now()
    partner = member.partner
    public_url = (partner.get_url(request) if partner.live else "") or ""
    return partner_page(
        request,
        "partners/portal/home.html",
        partner,
        greeting=greeting(cast(User, request.user), now),
        waiting=waits(partner),
        places=[_line(place, now) for place in _places(partner)],
        brought=doors_brought(member),
        page_doors=doors_of_page(member),
        team_doors=doors_of_team(member, public_url),
    )


@require_safe
@for_staff
def place(request: HttpRequest, pk: int, place_pk: int) -> HttpResponse:
    """One meeting place: today, and the parts of its page."""
    member = staff_place(request.user, pk)
    found = own_meeting_place(request.user, pk, place_pk, Doing.SEE)
    now = timezone.now()
    return partner_page(
        request,
        "partners/portal/place.html",
        member.partner,
        place=found,
        state=_state(found, now),
        waiting=waits(found),
        is_closed_today=found.closed_on == timezone.localdate(now),
        may_close=member.may(Doing.HOURS),
        doors=_doors(member, found, request),
    )


@require_POST
@for_staff
def today(request: HttpRequest, pk: int, place_pk: int) -> HttpResponse:
    """Closed today, or open as usual after all."""
    found = own_meeting_place(request.user, pk, place_pk, TODAY.doing)
    closes = request.POST.get("doing") == "closed"
    day = timezone.localdate().isoformat() if closes else ""
    save_part(found, TODAY, cast(User, request.user), {"closed_on": day})
    messages.success(
        request,
        _("Heute steht da: geschlossen.") if closes else _("Heute ist wie gewohnt."),
    )
    return redirect("partner_place", pk, place_pk)


def _places(partner: PartnerPage) -> list[MeetingPlacePage]:
    return list(
        partner.meeting_places.prefetch_related("special_days").order_by("path")
    )


def _line(place: MeetingPlacePage, now: datetime) -> dict[str, object]:
    return {"place": place, "state": _state(place, now)}


def _state(place: MeetingPlacePage, now: datetime) -> ShownState:
    return ShownState.of(place.schedule, now, get_language() or "de")


def _doors(
    member: StaffMember, place: MeetingPlacePage, request: HttpRequest
) -> list[Door]:
    doors = [
        Door(
            reverse("partner_place_part", args=[member.partner_id, place.pk, part]),
            part.icon,
            part.label,
        )
        for part in OF_PLACES
        if member.may(part.doing)
    ]
    url = place.get_url(request) if place.live else None
    return [*doors, Door(url, "globe", _("So sehen es die Leute"))] if url else doors
