"""The ways in from the search box that stands on every page."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from businesses.directory.addresses import SUGGESTIONS
from businesses.directory.answers import json_answer, public
from businesses.for_everybody import in_language_of_address
from quartier.finding.public.results import ResultsView
from quartier.finding.public.shown import front_page_url
from quartier.finding.public.suggesting import suggestions_payload

PATH = f"/suche/{SUGGESTIONS}"
"""How the address of the suggestions ends, behind the language."""


@require_safe
def results(request: HttpRequest) -> HttpResponse:
    """What is found of all kinds, or of one."""
    view = ResultsView(request, timezone.now())
    crumbs = [
        {"title": _("Startseite"), "url": front_page_url()},
        {"title": _("Suche"), "url": request.path},
    ]
    context = {"search": view, "breadcrumbs": crumbs}
    return render(request, "finding/results.html", context)


@require_safe
def suggest(request: HttpRequest) -> HttpResponseBase:
    """What the box suggests, for each letter anew."""
    text = request.GET.get("q", "")
    payload = suggestions_payload(request, text, timezone.now())
    return public(json_answer(request, payload))


def suggest_directly(request: HttpRequest) -> HttpResponseBase | None:
    """The same on the short way; None for other addresses."""
    if not request.path_info.endswith(PATH):
        return None
    return in_language_of_address(request, lambda: _here(request))


def _here(request: HttpRequest) -> HttpResponseBase | None:
    """The suggestions, if this is their address in the language of the moment."""
    if request.path_info != reverse("search_suggestions"):
        return None
    return suggest(request)
