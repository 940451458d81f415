"""What a team has changed, what became of it, and the way back."""

from dataclasses import dataclass
from typing import cast

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from businesses.models import Doing, ProfileChange
from businesses.moderation.lanes import (
    ChangedMeanwhileError,
    InvalidValuesError,
    may_be_taken_back,
    take_back,
)
from businesses.moderation.parts import PARTS
from businesses.moderation.versions import Versions
from businesses.moderation.words import Difference, differences_in_words
from businesses.portal.frame import for_teams, portal_page
from businesses.portal.views.home import address_after
from businesses.team.guards import membership, own_business
from quartier.accounts.models import User

PER_PAGE = 10


@dataclass(frozen=True)
class Entry:
    """A change in words."""

    change: ProfileChange
    label: str
    differences: list[Difference]
    can_undo: bool


@require_safe
@for_teams
def history(request: HttpRequest, pk: int) -> HttpResponse:
    """All changes, newest first."""
    own_business(request.user, pk, Doing.SEE)
    return _history(request, pk)


@require_POST
@for_teams
def undo(request: HttpRequest, pk: int, change: int) -> HttpResponse:
    """Take one change back."""
    own_business(request.user, pk, Doing.SEE)
    found = get_object_or_404(ProfileChange, pk=change, business_id=pk)
    if found.part not in PARTS:
        return _history(request, pk, too_late=True, status=409)
    try:
        outcome = take_back(found, cast(User, request.user))
    except (ChangedMeanwhileError, InvalidValuesError):
        return _history(request, pk, too_late=True, status=409)
    return redirect(address_after(pk, outcome.change))


def _history(
    request: HttpRequest, pk: int, *, too_late: bool = False, status: int = 200
) -> HttpResponse:
    versions, now = Versions.of(pk), timezone.now()
    changes = ProfileChange.objects.filter(business_id=pk).select_related("made_by")
    page = Paginator(changes, PER_PAGE).get_page(request.GET.get("seite"))
    member = membership(request.user, pk)
    entries = [
        Entry(
            change,
            str(PARTS[change.part].label),
            differences_in_words(change.before, change.after, now),
            bool(member and member.may(PARTS[change.part].doing))
            and may_be_taken_back(change, versions),
        )
        for change in page
        if change.part in PARTS
    ]
    return portal_page(
        request,
        "businesses/portal/history.html",
        versions.live,
        status=status,
        entries=entries,
        page_of_changes=page,
        too_late=too_late,
    )
