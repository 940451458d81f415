"""The start of "Mein Geschäft"."""

from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from businesses.models import BusinessPage, Doing
from businesses.portal.frame import for_teams, portal_page
from businesses.team.guards import own_business
from quartier.accounts.models import User


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
    """What needs doing, today, the week, and doors to the rest."""
    business = own_business(request.user, pk, Doing.SEE)
    return portal_page(request, "businesses/portal/home.html", business)
