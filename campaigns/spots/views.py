"""The page behind the code on a tub, a window, a stop: for everybody, no account."""

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from campaigns.formats.format import Format
from campaigns.models import Spot
from campaigns.phases import Phase
from campaigns.spots.guards import public_spot
from campaigns.spots.languages import translations
from campaigns.spots.passing_by import PassingByForm, may_tell
from campaigns.spots.presentation import shown
from campaigns.spots.reading import diary_line, entries_of, latest_lines, seasons
from quartier.accounts.humans import for_anybody
from quartier.accounts.networks import network_of

LATEST = 6
ON_A_PAGE = 25

View = Callable[..., HttpResponseBase]


def in_words(view: View) -> View:
    """Answer an unknown code with a page of this kind, not with the site's own 404."""

    @wraps(view)
    def told(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            return view(request, *args, **kwargs)
        except Http404:
            return render(request, "campaigns/spots/unknown.html", status=404)

    return told


@never_cache
@for_anybody
@in_words
@require_http_methods(["GET", "HEAD", "POST"])
def spot(request: HttpRequest, code: str) -> HttpResponse:
    """The spot now, what passers-by can tell, and its latest days."""
    (one, kind), now = public_spot(code), timezone.now()
    if one.code != code:
        return redirect("spot", one.code)
    is_posted = request.method == "POST"
    form = PassingByForm(
        request.POST if is_posted else None,
        request.FILES if is_posted else None,
        spot=one,
    )
    takes_part = bool(form.actions) and not is_over(one, now)
    if not is_posted:
        return spot_page(request, one, kind, now, form if takes_part else None)
    if not takes_part:
        raise Http404
    if not form.is_valid():
        return spot_page(request, one, kind, now, form, status=422)
    if not may_tell(network_of(request), one):
        words = _(
            "Gerade kam hier sehr viel an. Bitte versuchen Sie es später noch mal."
        )
        form.add_error(None, words)
        return spot_page(request, one, kind, now, form, status=429)
    entry = form.save(now)
    return redirect(f"{reverse('spot', args=[one.code])}?getan={entry.action}")


@never_cache
@in_words
@require_safe
def history(request: HttpRequest, code: str) -> HttpResponse:
    """All that happened at a spot, season by season."""
    (one, kind), now = public_spot(code), timezone.now()
    page = Paginator(entries_of(one), ON_A_PAGE).get_page(request.GET.get("seite"))
    context = {
        "campaign": one.campaign,
        "translations": translations(request),
        "spot": shown(one, kind, now, request),
        "seasons": seasons(one, request),
        "entries": [diary_line(entry, kind) for entry in page],
        "page_of_entries": page,
    }
    return _careful(render(request, "campaigns/spots/history.html", context))


def is_over(one: Spot, now: datetime) -> bool:
    """Whether its campaign is finished, so that nobody tells anything more."""
    return one.campaign.phase_on(localdate(now)) is Phase.FINISHED


def spot_page(
    request: HttpRequest,
    one: Spot,
    kind: Format,
    now: datetime,
    form: PassingByForm | None,
    *,
    status: int = 200,
) -> HttpResponse:
    """The page in the shape that its format gives it."""
    context = {
        "campaign": one.campaign,
        "translations": translations(request),
        "campaign_url": one.campaign.get_url(request),
        "kind": kind,
        "spot": shown(one, kind, now, request),
        "code": one.code,
        "form": form,
        "main_actions": form.actions[:2] if form else (),
        "more_actions": form.actions[2:] if form else (),
        "done": kind.action(request.GET.get("getan", "")),
        "entries": latest_lines(one, kind, LATEST) if kind.actions else (),
    }
    return _careful(render(request, kind.spot_template, context, status=status))


def _careful(response: HttpResponse) -> HttpResponse:
    # Not "same-origin": then browsers post forms without saying where they come from.
    response["Referrer-Policy"] = "same-origin"
    return response
