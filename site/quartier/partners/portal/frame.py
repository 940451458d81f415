"""What every page of the staff's portal has: a person, its frame, words kept."""

from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.http.response import HttpResponseBase
from django.shortcuts import render

from businesses.portal.frame import View, for_teams
from quartier.partners.models import PartnerPage

TYPED = "partner_typed"
"""Where a session keeps the words of somebody who has to sign in first."""
MOST_CHARACTERS = 40_000


def for_staff(view: View) -> View:
    """A view for people who have signed in, kept by no cache.

    Whose organisation it is the guards decide in the view. What somebody sends who has
    been signed out meanwhile is there again after signing in.
    """
    guarded = for_teams(view)

    @wraps(view)
    def keeping(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.method == "POST" and not request.user.is_authenticated:
            typed = request.POST.urlencode()
            if len(typed) <= MOST_CHARACTERS:
                request.session[TYPED] = {"path": request.path, "typed": typed}
        return guarded(request, *args, **kwargs)

    return keeping


def typed_before_sign_in(request: HttpRequest) -> QueryDict | None:
    """What was sent to this address before signing in."""
    kept = request.session.get(TYPED)
    return QueryDict(kept["typed"]) if kept and kept["path"] == request.path else None


def forget_typed(request: HttpRequest) -> None:
    """It was saved."""
    request.session.pop(TYPED, None)


def partner_page(
    request: HttpRequest,
    template: str,
    partner: PartnerPage | None = None,
    *,
    status: int = 200,
    **context: Any,
) -> HttpResponse:
    """A page of the portal, in its frame."""
    return render(request, template, {"partner": partner} | context, status=status)
