"""The step of a path on which somebody has to say who they are.

A code, an invitation or a registration comes first, then the e-mail, then a mailed
code. What was shown or typed waits in the session meanwhile.
"""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from businesses.team.forms import SignInForm
from quartier.accounts.networks import network_of
from quartier.accounts.people import begin_sign_in, person_for
from quartier.accounts.throttling import allowed

MOST_PER_NETWORK = 60
"""People whom one network may name within a day; a library's readers share one."""

DAY = 24 * 60 * 60


def ask_who(
    request: HttpRequest,
    template: str,
    context: dict[str, Any],
    *,
    then: str,
    email: str = "",
) -> HttpResponse:
    """Ask for the e-mail; send the code and lead on to `then`, a path of ours."""
    posts = request.method == "POST" and "email" in request.POST
    form = SignInForm(request.POST if posts else None, initial={"email": email})
    if posts and form.is_valid():
        if allowed(f"asked-who:{network_of(request)}", MOST_PER_NETWORK, DAY):
            address = form.cleaned_data["email"]
            person_for(address, get_language() or "")
            return begin_sign_in(request, address, then)
        form.add_error(None, _("Das waren heute zu viele Versuche von hier."))
    return render(request, template, {**context, "form": form})
