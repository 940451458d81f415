"""Registering a new business: the form, what is like it, who one is, and done."""

from typing import Any, cast

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from businesses.claims.duplicates import directory_for, place_of, similar
from businesses.claims.limits import DAY
from businesses.claims.registering import RegistrationForm, register
from businesses.claims.responses import too_many
from businesses.models import BusinessPage, DirectoryPage
from businesses.team.sign_in import ask_who
from quartier.accounts.humans import HumanForm, for_anybody
from quartier.accounts.models import User
from quartier.accounts.networks import network_of
from quartier.accounts.throttling import allowed
from quartier.places.addresses import as_results, matching

TYPED = "registration"
"""In the session: what was typed, until it is sent off."""

MOST_A_DAY = 5
MOST_PER_NETWORK = 30
"""Businesses that one person, or all people behind one connection, may register."""


@for_anybody
@require_http_methods(["GET", "HEAD", "POST"])
def fill_in(request: HttpRequest) -> HttpResponse:
    """The form; what is typed stays typed on all ways from here.

    For anybody: nothing is written yet but the session of who goes on.
    """
    typed = request.POST if request.method == "POST" else None
    address = request.POST.get("address", "") if typed else ""
    place = place_of(address)
    form = registration_form(typed, _directory(request, address))
    human = HumanForm(typed, purpose="registration")
    found = []
    if typed and form.is_valid() and human.is_valid():
        found = similar(request, form.cleaned_data["title"], place)
        if not found or "distinct" in request.POST:
            if not allowed(f"register:{network_of(request)}", MOST_PER_NETWORK, DAY):
                return too_many(request)
            names = RegistrationForm.field_order
            request.session[TYPED] = {
                name: request.POST.get(name, "") for name in names
            }
            return redirect("finish_registration")
    context = {"form": form, "human": human, "similar": found}
    return render(request, "businesses/claims/register.html", context)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def send_off(request: HttpRequest) -> HttpResponse:
    """Say who one is, look over it once more, and send it to the editors."""
    typed = request.session.get(TYPED)
    if not typed:
        return redirect("register_business")
    form = registration_form(typed, _directory(request, typed["address"]))
    if not form.is_valid():
        return redirect("register_business")
    template = "businesses/claims/register_finish.html"
    context = {"title": typed["title"], "address": typed["address"]}
    if not request.user.is_authenticated:
        then = reverse("finish_registration")
        return ask_who(request, template, context, then=then, email=typed["email"])
    if request.method != "POST":
        return render(request, template, context)
    user = cast(User, request.user)
    if not allowed(f"register:person:{user.pk}", MOST_A_DAY, DAY):
        return too_many(request)
    page = register(form, _directory(request, typed["address"]), user)
    del request.session[TYPED]
    messages.success(request, _("Danke! Die Redaktion sieht sich den Eintrag an."))
    return redirect("portal_home", page.pk)


@require_safe
def what_is_alike(request: HttpRequest) -> HttpResponse:
    """While somebody types: what may be the same business, as a part of the page."""
    place = place_of(request.GET.get("address", ""))
    found = similar(request, request.GET.get("title", ""), place)
    return render(request, "businesses/claims/similar.html", {"similar": found})


@require_safe
def addresses(request: HttpRequest) -> JsonResponse:
    """Up to ten known addresses that match ?q=."""
    return JsonResponse(as_results(matching(request.GET.get("q", ""))))


def registration_form(typed: Any, directory: DirectoryPage) -> RegistrationForm:
    """The form, empty or with what was typed."""
    return RegistrationForm(typed, instance=BusinessPage(), parent_page=directory)


def _directory(request: HttpRequest, address: str) -> DirectoryPage:
    directory = directory_for(request, place_of(address))
    if directory is None:
        raise Http404
    return directory
